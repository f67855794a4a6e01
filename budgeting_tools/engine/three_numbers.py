"""Answers the fourth figure of a level loan from three of amount, payment, count and rate; it must not judge any."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Literal

from .annuity import level_payment
from .case.limits import LARGEST_AMOUNT, DecimalText, Whole
from .errors import InvalidInput, NoRate
from .irr import solve_rate
from .ledger import Schedule
from .prepayment import fixed_payment
from .quote_rows import PER_YEAR
from .rates import LARGEST_PERCENT, NominalYearly, period_rate
from .schedules import equal_instalment
from .working import Working, step

__all__ = ["Solved", "solve_loan"]

Figure = Literal["amount", "payment", "count", "rate"]
LONGEST = 1200
PLACES = Decimal("0.0001")


@dataclass(frozen=True, slots=True)
class Solved:
    """Minor units; `rate` is simple per cent a year before fees, `solved` names the figure that was not told."""

    solved: Figure
    amount: int
    payment: int
    count: int
    rate: Decimal
    last_payment: int
    total: int
    working: Working

    @property
    def cost(self) -> int:
        return self.total - self.amount


def solve_loan(
    *,
    amount: int | None = None,
    payment: int | None = None,
    count: int | None = None,
    rate: str | None = None,
    every: str = "month",
) -> Solved:
    """Any three of the four. Raises NeverRepaid with a payment that would work, InvalidInput by name, or NoRate."""
    per_year = _checked(amount, payment, count, rate, every)
    if rate is None:
        return _rate(amount or 0, payment or 0, count or 0, per_year)
    yearly = NominalYearly(Decimal(rate), per_year)
    if count is None:
        made = _to_the_end(amount or 0, yearly, payment or 0, per_year)
        return _found("count", made, payment or 0, yearly, "payments of that size until nothing is owed")
    if amount is None:
        amount = _worth(payment or 0, period_rate(yearly, per_year), count)
        made = equal_instalment(amount, yearly, count, periods_per_year=per_year)
        return _found("amount", made, made.level or 0, yearly, "A (1 - (1 + i)^-n) / i, rounded down")
    made = equal_instalment(amount, yearly, count, periods_per_year=per_year)
    return _found("payment", made, made.level or 0, yearly, "P i / (1 - (1 + i)^-n), rounded up")


def _checked(amount: int | None, payment: int | None, count: int | None, rate: str | None, every: str) -> int:
    told = {"amount": amount, "payment": payment, "count": count}
    if [*told.values(), rate].count(None) != 1:
        raise InvalidInput("figures", "three_of_four")
    for field, value in told.items():
        if value is not None:
            Whole(1, LONGEST if field == "count" else LARGEST_AMOUNT).check(field, value)
    if rate is not None:
        DecimalText(100_000).check("rate", rate)
    if not isinstance(every, str) or every not in PER_YEAR:
        raise InvalidInput("every", "not_a_choice", {"choices": ", ".join(PER_YEAR)})
    return PER_YEAR[every]


def _rate(amount: int, payment: int, count: int, per_year: int) -> Solved:
    repaid = payment * count
    if repaid < amount:
        raise InvalidInput("payment", "repays_less_than_borrowed", {"repaid": repaid, "amount": amount})
    one = solve_rate([-amount, *[payment] * count], range(count + 1)).rate
    yearly = one * per_year * 100
    if yearly > LARGEST_PERCENT:
        raise NoRate("rate_out_of_range")
    yearly = yearly.quantize(PLACES, ROUND_HALF_UP)
    made = step(
        "rate",
        "i × periods in a year, where amount = Σ payment ÷ (1 + i)^k",
        f"{yearly} %",
        convention="simple: not compounded; before fees",
        amount=amount,
        payment=payment,
        count=count,
    )
    return Solved("rate", amount, payment, count, yearly, payment, repaid, (made,))


def _to_the_end(amount: int, yearly: NominalYearly, payment: int, per_year: int) -> Schedule:
    """What rounding alone leaves over, at most one unit a payment, is paid with the payment before."""
    made = fixed_payment(amount, yearly, payment, periods_per_year=per_year)
    if made.count == 1 or made.last_payment > made.count:
        return made
    return equal_instalment(amount, yearly, made.count - 1, periods_per_year=per_year, payment=payment)


def _worth(payment: int, one: Fraction, count: int) -> int:
    """The largest loan whose level payment, rounded up, is not above this one."""
    worth = payment / level_payment(1, one, count)
    amount = min(int(worth), LARGEST_AMOUNT)
    if amount < 1:
        raise InvalidInput("payment", "payment_below_interest")
    return amount


def _found(solved: Figure, made: Schedule, payment: int, rate: NominalYearly, formula: str) -> Solved:
    value = {"count": made.count, "amount": made.principal, "payment": payment}[solved]
    shown = step(
        solved,
        formula,
        value,
        convention="interest half up each period; the last payment adjusts",
        rate=f"{rate.percent} %",
        periods_in_a_year=rate.periods_per_year,
    )
    working = (shown, *made.working)
    total = made.total_paid
    return Solved(
        solved, made.principal, payment, made.count, rate.percent, made.last_payment, total, working
    )
