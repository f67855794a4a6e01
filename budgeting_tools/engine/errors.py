"""Answers what can go wrong, by stable keys that a page can translate; it must not hold page wording.

EngineError
├── InvalidInput   a field cannot be used: `field` (dotted path), `reason` (key), `params`
├── NoRate         no rate solves these flows
├── AmbiguousRate  several rates do: `roots`
└── NeverRepaid    the payments never clear the debt: `payment_that_would_work`
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

Param = int | str

SENTENCES = {
    "unknown_key": "this key is not known",
    "missing": "a value is needed",
    "wrong_type": "this is not a {wanted}",
    "float_refused": "money and rates are never binary floats",
    "not_an_amount": "this is not an amount",
    "not_a_rate": "this is not a rate in per cent",
    "not_a_date": "this is not a date like 2025-01-31",
    "not_a_choice": "this is not one of {choices}",
    "bad_format": "this is not written as expected",
    "too_small": "this is below {minimum}",
    "too_large": "this is above {maximum}",
    "too_long": "this is longer than {maximum} characters",
    "too_many_decimals": "this has more than {digits} decimals",
    "too_many": "at most {maximum} are accepted",
    "too_many_debts": "at most {maximum} debts are accepted",
    "duplicate_id": "this id is used twice",
    "unknown_debt": "no debt has this id",
    "unknown_quote": "no offer has this id",
    "not_json": "this is not JSON",
    "too_deep": "this is nested deeper than {maximum} levels",
    "key_twice": "this key stands twice",
    "newer_version": "this was made by version {given}; version {known} is read here",
    "unknown_currency": "this currency is not known",
    "no_weight": "nothing to share by",
    "payment_below_interest": "the payment does not cover the interest",
    "never_cleared": "at this payment the debts never end",
    "repays_less_than_borrowed": "the instalments repay less than was borrowed",
    "three_of_four": "three of amount, payment, count and rate are needed, and no more",
    "only_with_at_will": "draws and repayments of one's own belong to a loan repaid at will",
    "not_with_at_will": "a loan repaid at will has no first period",
    "ends_with_a_draw": "the last move must be a repayment",
    "each_draw_is_a_loan": "what is drawn later is a loan of its own: ask for each by itself",
    "no_real_solution": "no rate makes these payments match what was received",
    "no_rate_exists": "no rate makes these payments match what was received",
    "rate_out_of_range": "the rate is too large to state",
    "several_rates_exist": "{count} different rates fit",
    "nothing_received": "the fees leave nothing to receive",
}


class EngineError(Exception):
    """Root of the tree; `reason` is a stable key, `params` fill its sentence."""

    def __init__(self, reason: str, params: Mapping[str, Param] | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.params: dict[str, Param] = dict(params or {})

    def sentence(self) -> str:
        template = SENTENCES.get(self.reason, self.reason.replace("_", " "))
        for name, value in self.params.items():
            template = template.replace("{" + name + "}", str(value))
        return template

    def __str__(self) -> str:
        return self.sentence()


class InvalidInput(EngineError):
    def __init__(self, field: str, reason: str, params: Mapping[str, Param] | None = None) -> None:
        super().__init__(reason, params)
        self.field = field

    def under(self, prefix: str) -> InvalidInput:
        """The same complaint seen from one level further out, as in "debts.2" + "balance"."""
        return InvalidInput(f"{prefix}.{self.field}" if self.field else prefix, self.reason, self.params)

    def __str__(self) -> str:
        return f"{self.field}: {self.sentence()}"


class NoRate(EngineError):
    """No rate makes what is paid worth what is received."""

    def __init__(self, reason: str = "no_rate_exists", params: Mapping[str, Param] | None = None) -> None:
        super().__init__(reason, params)


class AmbiguousRate(EngineError):
    """More than one rate fits; the caller must choose or say that it cannot."""

    def __init__(self, roots: Sequence[Decimal]) -> None:
        super().__init__("several_rates_exist", {"count": len(roots)})
        self.roots = tuple(roots)


class NeverRepaid(EngineError):
    """The payment never clears the debt; `payment_that_would_work` (minor units a month) does."""

    def __init__(
        self,
        *,
        payment_that_would_work: int,
        reason: str = "payment_below_interest",
        params: Mapping[str, Param] | None = None,
    ) -> None:
        super().__init__(reason, params)
        self.payment_that_would_work = payment_that_would_work
