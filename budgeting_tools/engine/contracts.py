"""Answers what a loan contract gives and takes, part by part, by kind of charge; it must not judge any of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from .admission import admitted, check_day, check_texts
from .at_will import draws_of
from .case import Quote
from .case.limits import LARGEST_AMOUNT
from .case.limits import Text as Pattern
from .case.limits import Whole as Between
from .errors import InvalidInput
from .money import minor_digits
from .occurrences import read_day
from .quote_rows import Rhythm, payment_times, rows_of

__all__ = ["CHARGE_KINDS", "Contract", "Overdue", "Part", "contract_of"]

LATE_KINDS = frozenset({"late_interest", "late_fee", "default_fee", "penalty"})
CHARGE_KINDS = LATE_KINDS | {
    "interest", "withheld", "fee", "guarantee", "membership", "insurance", "service", "application", "admin",
    "participation", "add_on", "storage", "tax", "stamp", "court", "other", "coupon",
    "voluntary_insurance", "voluntary_guarantee", "voluntary_membership", "voluntary_service", "voluntary_other",
}  # fmt: skip
REPAYMENT_KINDS = frozenset({"principal", "instalment"})  # an instalment is principal and interest in one sum
MOST_PARTS = 20_000


class Part(NamedTuple):
    """Minor units the borrower pays, `period` instalment periods after the payout; 0 is kept back or paid at once."""

    kind: str
    amount: int
    period: Fraction


class Overdue(NamedTuple):
    """What late charges are counted on: minor units, and for how many days."""

    amount: int
    days: int


@dataclass(frozen=True, slots=True)
class Contract:
    """`amount` is the principal on paper. `lender` is a kind such as bank or private; empty means not known.

    `days` from payout to the last payment, where known, rules over the count of periods. `borrower` names what is
    known of the borrower (such as service_member), None that it was not asked.
    """

    currency: str
    amount: int
    parts: tuple[Part, ...]
    per_year: Fraction
    lender: str = ""
    signed: date | None = None
    days: int | None = None
    overdue: Overdue | None = None
    borrower: tuple[str, ...] | None = None

    def __post_init__(self) -> None:
        minor_digits(self.currency)
        Between(1, LARGEST_AMOUNT).check("amount", self.amount)
        Pattern(40, "[a-z_]*").check("lender", self.lender)
        if type(self.per_year) is not Fraction or not 0 < self.per_year <= 366:
            raise InvalidInput("per_year", "wrong_type", {"wanted": "fraction from 0 to 366"})
        check_day("signed", self.signed, optional=True)
        check_texts("borrower", self.borrower or ())
        if self.days is not None:
            Between(1, 36_500).check("days", self.days)
        if self.overdue is not None:
            Between(1, LARGEST_AMOUNT).check("overdue.amount", self.overdue.amount)
            Between(1, 36_500).check("overdue.days", self.overdue.days)
        if not isinstance(self.parts, tuple) or not 1 <= len(self.parts) <= MOST_PARTS:
            raise InvalidInput("parts", "wrong_type", {"wanted": "list of 1 to 20000 parts"})
        for i, part in enumerate(self.parts):
            _check_part(f"parts.{i}", part)

    @property
    def last(self) -> Fraction:
        return max(part.period for part in self.parts)

    @property
    def years(self) -> Fraction:
        return Fraction(self.days, 365) if self.days else self.last / self.per_year


def _check_part(field: str, part: Part) -> None:
    if not isinstance(part, Part):
        raise InvalidInput(field, "wrong_type", {"wanted": "part"})
    if part.kind not in CHARGE_KINDS | REPAYMENT_KINDS:
        raise InvalidInput(f"{field}.kind", "not_a_choice", {"choices": ", ".join(sorted(CHARGE_KINDS))})
    lowest = -LARGEST_AMOUNT if part.kind == "coupon" else 0
    Between(lowest, LARGEST_AMOUNT).check(f"{field}.amount", part.amount)
    if type(part.period) is not Fraction or not 0 <= part.period <= 36_500:
        raise InvalidInput(f"{field}.period", "wrong_type", {"wanted": "fraction from 0"})


def contract_of(
    quote: Quote, currency: str, *, signed: date | None = None, borrower: tuple[str, ...] | None = None
) -> Contract:
    """An offer as a contract: its own date, or `signed` when it states none; each charge under its own kind.

    What is drawn later is a loan of its own, to be judged by itself.
    """
    quote = admitted(Quote, quote, "quote", "quote")
    if draws_of(quote):
        raise InvalidInput("quote.moves", "each_draw_is_a_loan")
    rows, per_year = rows_of(quote), Rhythm.of(quote).per_year
    times = payment_times(quote, len(rows))
    parts = [Part("withheld", quote.upfront_fees, Fraction(0))]
    for time, row in zip(times, rows, strict=True):
        found = (Part("interest", row.interest, time), Part("principal", row.principal, time))
        parts += [*found, Part("fee", quote.fee_per_instalment, time)]
    parts += _charges(quote, times)
    stated = read_day("contract_date", quote.contract_date) if quote.contract_date else signed
    kept = tuple(part for part in parts if part.amount)
    return Contract(currency, quote.amount, kept, per_year, quote.lender_kind, stated, borrower=borrower)


def _charges(quote: Quote, times: list[Fraction]) -> Iterator[Part]:
    moments = {
        "deducted": [Fraction(0)],
        "at_start": [Fraction(0)],
        "each_instalment": times,
        "at_end": times[-1:],
    }
    for charge in quote.charges:
        kind = charge.kind if charge.compulsory or charge.kind == "coupon" else f"voluntary_{charge.kind}"
        kind = kind if kind in CHARGE_KINDS else "voluntary_other"
        amount = -charge.amount if kind == "coupon" else charge.amount
        yield from (Part(kind, amount, time) for time in moments[charge.when])
