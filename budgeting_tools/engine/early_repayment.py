"""Answers what repaying an offer early costs and spares; it must not say whether the contract allows it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from .case import Quote
from .case.limits import LARGEST_AMOUNT, DecimalText, Whole
from .errors import InvalidInput
from .fees import early_repayment_charge
from .money import format_minor
from .quote_rows import Rhythm
from .quotes import Flow, PricedQuote, price_quote, yearly_rates
from .quotients import round_fraction
from .working import Working, step

__all__ = ["EarlyCharge", "EarlyRepayment", "repay_early"]


@dataclass(frozen=True, slots=True)
class EarlyCharge:
    """The charge for repaying early: a sum, per cent of what is repaid, some periods' interest, or all of these.

    `interest_still_due`: the contract asks for the interest of all instalments whatever happens.
    """

    amount: int = 0
    percent: str = "0"
    periods: int = 0
    interest_still_due: bool = False

    def __post_init__(self) -> None:
        Whole(0, LARGEST_AMOUNT).check("charge.amount", self.amount)
        DecimalText(1000).check("charge.percent", self.percent)
        Whole(0, 1200).check("charge.periods", self.periods)


@dataclass(frozen=True, slots=True)
class EarlyRepayment:
    """Minor units, all at once with instalment number `after`.

    `saved` is against paying to the end, below 0 when that is cheaper; `nominal_yearly` is what the shortened loan
    costs a year, simple.
    """

    after: int
    owed: int
    charge: int
    due_now: int
    saved: int
    total_repaid: int
    nominal_yearly: Decimal
    working: Working


def repay_early(quote: Quote, currency: str, after: int, charge: EarlyCharge | None = None) -> EarlyRepayment:
    """What is owed and the charge are paid with instalment `after`; later instalments and their fees fall away.

    Of a refundable charge paid ahead, the share of the instalments that fall away comes back, half up.
    """
    charge = charge or EarlyCharge()
    priced = price_quote(quote, currency)
    if priced.quote.method == "at_will":
        raise InvalidInput("method", "not_with_at_will")
    Whole(1, priced.count).check("after", after)
    paid, rest = priced.rows[:after], priced.rows[after:]
    owed = paid[-1].balance
    made = early_repayment_charge(
        owed,
        amount=charge.amount if rest else 0,
        percent=Decimal(charge.percent),
        period_interest=rest[0].interest if rest else 0,
        periods=min(charge.periods, len(rest)),
    )
    still = sum(row.interest for row in rest) if charge.interest_still_due else 0
    back = _refund(priced, after)
    due_now = owed + made.amount + still - back
    saved = sum(row.payment for row in rest) - due_now
    flows = (*priced.flows[:after], _with(priced.flows[after], due_now))
    nominal, _ = yearly_rates(flows, Rhythm.of(priced.quote).per_year)
    shown = step(
        "due_now",
        "balance after that instalment + charge + interest still due − what is given back",
        format_minor(due_now, currency),
        balance=format_minor(owed, currency),
        charge=format_minor(made.amount, currency),
        interest_still_due=format_minor(still, currency),
        given_back=format_minor(back, currency),
    )
    spared = step("saved", "instalments that fall away − what is due now", format_minor(saved, currency))
    total = priced.total_repaid - saved
    working = (*made.working, shown, spared)
    return EarlyRepayment(after, owed, made.amount, due_now, saved, total, nominal, working)


def _refund(priced: PricedQuote, after: int) -> int:
    ahead = [
        charge.amount
        for charge in priced.quote.charges
        if charge.refundable and charge.compulsory and charge.kind != "coupon"
        if charge.when in ("deducted", "at_start")
    ]
    return sum(round_fraction(Fraction(amount * (priced.count - after), priced.count)) for amount in ahead)


def _with(flow: Flow, more: int) -> Flow:
    return Flow(flow.period, flow.amount - more)
