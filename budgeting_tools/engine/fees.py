"""Answers what a named fee comes to and whether a cap allows it; it must not decide whether a fee is lawful."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from .errors import InvalidInput
from .quotients import round_fraction, whole_minor
from .rates import NominalYearly, count_of, percent_of
from .working import Working, step

__all__ = [
    "AddOn",
    "Fee",
    "FeeCap",
    "add_on",
    "early_repayment_charge",
    "fee_cap",
    "flat_rate_shortcut",
    "late_fee",
    "penalty_interest",
    "percentage_fee",
]


@dataclass(frozen=True, slots=True)
class Fee:
    """A fee in minor units and how it came about."""

    amount: int
    working: Working


@dataclass(frozen=True, slots=True)
class FeeCap:
    """The most that may be charged, whether the fees keep to it, and what room is left (never below 0)."""

    cap: int
    allowed: bool
    remaining: int
    working: Working


@dataclass(frozen=True, slots=True)
class AddOn:
    """A charge computed once on the original principal and spread evenly."""

    charge: int
    total: int
    payment: int
    working: Working


def late_fee(
    minimum_payment: int, paid: int, percent: Decimal, *, floor: int = 0, cap: int | None = None
) -> Fee:
    """A share of the unpaid part of the minimum, never below the floor or above the cap; nothing if it was paid."""
    unpaid = whole_minor("minimum_payment", minimum_payment) - whole_minor("paid", paid)
    share = round_fraction(max(unpaid, 0) * _share("percent", percent))
    amount = _held(share, whole_minor("floor", floor), cap) if unpaid > 0 else 0
    made = step(
        "late_fee", "max(floor, percent * unpaid minimum)", amount, unpaid=max(unpaid, 0), percent=percent
    )
    return Fee(amount, (made,))


def penalty_interest(
    overdue: int, contract: NominalYearly, uplift_percent: Decimal, days: int, *, year_days: int = 360
) -> Fee:
    """Overdue principal * contract rate * (1 + uplift) / days in a year * days, simple."""
    whole_minor("overdue_principal", overdue)
    whole_minor("days", days)
    count_of("year_days", year_days, 366)
    yearly = _share("contract_rate", contract.percent) * (1 + _share("uplift", uplift_percent))
    amount = round_fraction(overdue * yearly * days / year_days)
    made = step(
        "penalty_interest",
        "principal * rate * (1 + uplift) * days / year",
        amount,
        convention=f"simple, year of {year_days} days",
        principal=overdue,
        rate=contract.percent,
        uplift=uplift_percent,
        days=days,
    )
    return Fee(amount, (made,))


def percentage_fee(amount: int, percent: Decimal, *, floor: int = 0, cap: int | None = None) -> Fee:
    share = round_fraction(whole_minor("amount", amount) * _share("fee_pct", percent))
    fee = _held(share, whole_minor("floor", floor), cap)
    return Fee(fee, (step("percentage_fee", "amount * percent", fee, amount=amount, percent=percent),))


def fee_cap(credit_limit: int, percent: Decimal, opening_fees: int) -> FeeCap:
    """Fees in the first year against a share of the credit limit; a fee equal to the cap is allowed."""
    cap = round_fraction(whole_minor("credit_limit", credit_limit) * _share("cap_pct", percent))
    room = cap - whole_minor("opening_fees", opening_fees)
    made = step("fee_cap", "limit * percent", cap, limit=credit_limit, percent=percent, fees=opening_fees)
    return FeeCap(cap, room >= 0, max(room, 0), (made,))


def add_on(principal: int, yearly_percent: Decimal, count: int, *, periods_per_year: int = 12) -> AddOn:
    """P * r * years, added to the principal and divided by the number of payments."""
    years = Fraction(count_of("n", count, 1200), count_of("periods_per_year", periods_per_year, 366))
    whole_minor("principal", principal, at_least=1)
    charge = round_fraction(principal * _share("add_on_rate", yearly_percent) * years)
    total = principal + charge
    payment = round_fraction(Fraction(total, count))
    made = step("add_on", "P * r * years", charge, P=principal, r=yearly_percent, years=years)
    return AddOn(charge, total, payment, (made, step("payment", "(P + charge) / n", payment, n=count)))


def flat_rate_shortcut(percent: Decimal, count: int) -> Decimal:
    """24 n f / (n + 1): the rule of thumb for the nominal yearly per cent behind a monthly flat fee."""
    count_of("n", count, 1200)
    return Decimal(24 * count) * percent_of("monthly_flat_rate", percent) / (count + 1)


def early_repayment_charge(
    balance: int,
    *,
    amount: int = 0,
    percent: Decimal = Decimal(0),
    period_interest: int = 0,
    periods: int = 0,
) -> Fee:
    """A fixed amount, a share of what is repaid early, or the interest of a number of periods: the sum of those set."""
    share = round_fraction(whole_minor("balance", balance) * _share("percent", percent))
    interest = whole_minor("period_interest", period_interest) * whole_minor("periods", periods)
    charge = whole_minor("amount", amount) + share + interest
    made = step(
        "early_repayment", "amount + percent + periods * interest", charge, balance=balance, percent=percent
    )
    return Fee(charge, (made,))


def _share(field: str, percent: Decimal) -> Fraction:
    share = Fraction(percent_of(field, percent)) / 100
    if share < 0:
        raise InvalidInput(field, "too_small", {"minimum": 0})
    return share


def _held(share: int, floor: int, cap: int | None) -> int:
    held = max(share, floor)
    return held if cap is None else min(held, whole_minor("cap", cap))
