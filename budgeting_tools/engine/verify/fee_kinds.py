"""Cases of fees, daily interest, caps and ratios; it must not compute a fee itself."""

from __future__ import annotations

from decimal import Decimal

from budgeting_tools.engine.daily import EndDay, Segment, daily_interest
from budgeting_tools.engine.errors import InvalidInput
from budgeting_tools.engine.fees import (
    early_repayment_charge,
    fee_cap,
    late_fee,
    penalty_interest,
    percentage_fee,
)
from budgeting_tools.engine.rates import Daily, NominalYearly
from budgeting_tools.engine.ratios import debt_to_income

from .figures import money
from .inputs import Inputs, cents, day, whole
from .registry import Figures, kind


@kind("late_fee")
def late(given: Inputs, wanted: frozenset[str]) -> Figures:
    cap = given.cents("cap") if given.has("cap") else None
    share, floor = given.percent("rate_of_unpaid_minimum"), given.cents("floor", 0)
    made = late_fee(given.cents("minimum_payment"), given.cents("paid", 0), share, floor=floor, cap=cap)
    return {"late_fee": money(made.amount), "working": made.working}


@kind("penalty_interest")
def penalty(given: Inputs, wanted: frozenset[str]) -> Figures:
    contract = NominalYearly(given.percent("contract_rate"))
    overdue, days = given.cents("overdue_principal"), given.whole("days")
    made = penalty_interest(
        overdue, contract, given.percent("uplift", 0), days, year_days=given.whole("year_days", 360)
    )
    return {"penalty": money(made.amount), "working": made.working}


@kind("percentage_fee")
def percentage(given: Inputs, wanted: frozenset[str]) -> Figures:
    cap = given.cents("cap") if given.has("cap") else None
    made = percentage_fee(
        given.cents("amount"), given.number("fee_pct"), floor=given.cents("floor", 0), cap=cap
    )
    return {"fee": money(made.amount), "working": made.working}


@kind("fee_cap")
def cap(given: Inputs, wanted: frozenset[str]) -> Figures:
    found = fee_cap(given.cents("credit_limit"), given.number("cap_pct"), given.cents("opening_fees", 0))
    return {
        "cap": money(found.cap),
        "opening_fees_allowed": found.allowed,
        "remaining": money(found.remaining),
        "working": found.working,
    }


@kind("early_repayment_charge")
def early(given: Inputs, wanted: frozenset[str]) -> Figures:
    """Our own kind: a fixed amount, a share, or some periods' interest."""
    made = early_repayment_charge(
        given.cents("balance"),
        amount=given.cents("amount", 0),
        percent=given.number("fee_pct", 0),
        period_interest=given.cents("period_interest", 0),
        periods=given.whole("periods", 0),
    )
    return {"charge": money(made.amount), "working": made.working}


@kind("daily_simple_interest")
def daily(given: Inputs, wanted: frozenset[str]) -> Figures:
    end_day = given.choice("end_day", EndDay, EndDay.EXCLUDED)
    items = given.items("segments")
    segments = [
        _segment(f"segments.{place}", item, _ending(item, items[place + 1 :], end_day))
        for place, item in enumerate(items)
    ]
    found = daily_interest(segments, Daily(given.percent("daily_rate")))
    return {"interest": money(found.interest), "working": found.working}


def _ending(item: object, later: list[object], end_day: EndDay) -> EndDay:
    """A day on which the next segment begins is counted there, never twice."""
    following = later[0] if later else None
    if not isinstance(item, list) or not isinstance(following, list) or len(item) != 3 or len(following) != 3:
        return end_day
    return EndDay.EXCLUDED if following[1] == item[2] else end_day


def _segment(field: str, item: object, end_day: EndDay) -> Segment:
    """`[balance, days]` or `[balance, from, to]`."""
    if not isinstance(item, list) or len(item) not in (2, 3):
        raise InvalidInput(field, "bad_format")
    balance = cents(field, item[0])
    if len(item) == 2:
        return Segment(balance, whole(field, item[1]))
    return Segment.dated(balance, day(field, item[1]), day(field, item[2]), end_day)


@kind("affordability_dti")
def commitment(given: Inputs, wanted: frozenset[str]) -> Figures:
    listed = given.items("monthly_debts") if given.raw("monthly_debts") != [] else []
    debts = [cents(f"monthly_debts.{i}", debt) for i, debt in enumerate(listed)]
    ratio: Decimal = debt_to_income(debts, given.cents("gross_income"))
    return {"dti": ratio, "dti_pct": ratio * 100}
