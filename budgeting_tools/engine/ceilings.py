"""Answers on which side of a dated ceiling a contract stands: within, above, or cannot judge; it must not say legal.

No ceiling lives here: rules come in as arguments. Which one applies hangs on who lends on the contract and when it
was signed; where that is not known the answer says what to look for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from .case.limits import Text as Pattern
from .ceiling_rules import CeilingRule, Conditions, Reference
from .ceiling_scope import not_covered
from .contracts import Contract, Overdue, Part, contract_of
from .measures import Measured, measure
from .tally import NotMeasured
from .working import Step, Working, step

__all__ = [
    "Above", "CannotJudge", "CeilingRule", "Conditions", "Contract", "Overdue", "Part", "Reference", "Verdict",
    "Within", "contract_of", "judge_contract", "judge_rule",
]  # fmt: skip

PLACES = Decimal("0.0001")
HOW_TO_FIND_OUT = {
    "lender_unknown": ("lender_named_on_contract", "payer_of_the_loan_on_statement", "licence_register"),
    "date_unknown": ("date_on_contract", "date_of_payout_on_statement"),
    "borrower_unknown": ("borrower_status",),
    "no_rule_for_place": ("free_advice",),
    "no_rule_for_lender": ("licence_register", "free_advice"),
    "no_rule_at_date": ("free_advice",),
    "outside_every_rule": ("free_advice",),
    "reference_not_known": ("published_reference_rate",),
    "other_currency": ("currency_on_contract",),
    "too_close_to_tell": ("written_statement_from_lender",),
    "split_unknown": ("repayment_schedule_from_lender",),
    "overdue_unknown": ("overdue_amount_and_days",),
    "nothing_received": ("payout_on_statement",),
    "nothing_counted": ("list_of_charges_from_lender",),
    "no_rate": ("repayment_schedule_from_lender",),
    "several_rates": ("repayment_schedule_from_lender",),
}


@dataclass(frozen=True, slots=True)
class Judged:
    """`figure` and `limit` in `unit`: per cent to four decimals, or minor units where the unit is money.

    `by_rounding`: above only by less than one minor unit in each payment, which counts as within.
    """

    rule: CeilingRule
    figure: Decimal
    limit: Decimal
    unit: str
    counted: int
    left_out: int
    by_rounding: bool
    working: Working

    @property
    def margin(self) -> Decimal:
        """How far below the limit; negative above it."""
        return self.limit - self.figure


class Within(Judged):
    """At or below the ceiling; this approves nothing."""

    __slots__ = ()


class Above(Judged):
    """Over the ceiling; what follows from that is for the rule's own text."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class CannotJudge:
    """`reason` and `how_to_find_out` are stable keys for a page to put into words."""

    rule_id: str
    reason: str
    how_to_find_out: tuple[str, ...]


Verdict = Within | Above | CannotJudge


def judge_contract(rules: Iterable[CeilingRule], contract: Contract, place: str) -> tuple[Verdict, ...]:
    """Every rule of the place that covers this contract, in the order given; never empty."""
    Pattern(8, "[A-Z-]*").check("place", place)
    here = [rule for rule in rules if place == rule.jurisdiction or place.startswith(f"{rule.jurisdiction}-")]
    if not here:
        return (_cannot("no_rule_for_place"),)
    by_lender = [
        rule for rule in here if not rule.lenders or not contract.lender or contract.lender in rule.lenders
    ]
    if not by_lender:
        return (_cannot("no_rule_for_lender"),)
    if contract.lender and contract.signed and not any(rule.in_force(contract.signed) for rule in by_lender):
        return (_cannot("no_rule_at_date"),)
    found = list(_verdicts(by_lender, contract))
    return tuple(found) or (_cannot("outside_every_rule"),)


def _verdicts(rules: list[CeilingRule], contract: Contract) -> Iterator[Verdict]:
    """What a rule does not cover is passed over; one unknown lender or date is said once, not rule by rule."""
    said = set()
    for rule in rules:
        verdict = judge_rule(rule, contract)
        reason = verdict.reason if isinstance(verdict, CannotJudge) else ""
        if reason in ("no_rule_for_lender", "no_rule_at_date", "outside_every_rule") or reason in said:
            continue
        if reason in ("lender_unknown", "date_unknown"):
            said.add(reason)
            verdict = _cannot(reason)
        yield verdict


def judge_rule(rule: CeilingRule, contract: Contract) -> Verdict:
    """One rule alone, the place left aside."""
    reason = not_covered(rule, contract)
    if reason:
        return _cannot(reason, rule)
    assert contract.signed is not None
    limit = rule.limit_at(contract.signed)
    if limit is None:
        return _cannot("reference_not_known", rule)
    try:
        measured = measure(rule, contract, limit)
    except NotMeasured as missing:
        return _cannot(missing.reason, rule)
    return _compared(rule, measured, limit, contract.signed)


def _cannot(reason: str, rule: CeilingRule | None = None) -> CannotJudge:
    return CannotJudge(rule.id if rule else "", reason, HOW_TO_FIND_OUT[reason])


def _compared(rule: CeilingRule, measured: Measured, limit: Decimal, signed: date) -> Verdict:
    """Compared unrounded; a figure that only the rounding of payments lifts over the limit is within."""
    above = Fraction(measured.figure) > Fraction(measured.limit)
    by_rounding = above and Fraction(measured.low_figure) <= Fraction(measured.limit)
    if rule.tolerance and abs(Fraction(measured.figure) - Fraction(measured.limit)) <= Fraction(
        rule.tolerance
    ):
        return _cannot("too_close_to_tell", rule)
    kind = Above if above and not by_rounding else Within
    figure, shown_limit = _shown(measured.figure), _shown(measured.limit)
    return kind(
        rule=rule,
        figure=figure,
        limit=shown_limit,
        unit=measured.unit,
        counted=measured.counted,
        left_out=measured.left_out,
        by_rounding=by_rounding,
        working=_working(rule, measured, figure, shown_limit, limit, signed),
    )


def _shown(value: Fraction | Decimal) -> Decimal:
    exact = Fraction(value)
    return (Decimal(exact.numerator) / Decimal(exact.denominator)).quantize(PLACES, ROUND_HALF_UP)


def _working(
    rule: CeilingRule, measured: Measured, figure: Decimal, shown_limit: Decimal, limit: Decimal, signed: date
) -> tuple[Step, ...]:
    convention = "stands in for a computation that was not read" if rule.approximate else ""
    counts = {"counts": ", ".join(rule.counts), "leaves_out": ", ".join(rule.leaves_out)}
    steps = [
        step(
            "ceiling_figure",
            measured.formula,
            f"{figure} {measured.unit}",
            convention=convention,
            rule=rule.id,
            **measured.inputs,
            **counts,
        )
    ]
    if rule.reference is not None:
        steps.append(
            step(
                "ceiling_limit",
                "multiplier × reference on the day of the contract",
                limit,
                rule=rule.id,
                multiplier=rule.limit,
                reference=rule.reference.id,
                value=rule.reference.at(signed),
            )
        )
    margin = step(
        "ceiling_margin",
        "limit − figure",
        shown_limit - figure,
        rule=rule.id,
        limit=shown_limit,
        signed=signed,
    )
    return (*steps, margin)
