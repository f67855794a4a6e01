"""Cases of the annuity functions and of payments by formula (`tvm_*`); it must not hold a formula."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from enum import Enum
from fractions import Fraction

from budgeting_tools.engine import spreadsheet
from budgeting_tools.engine.annuity import (
    OddInterest,
    advance_payment,
    first_period_growth,
    odd_first_payment,
    stepped_payment,
)
from budgeting_tools.engine.errors import InvalidInput
from budgeting_tools.engine.rates import NominalYearly, count_of, period_rate

from .figures import decimal_of
from .inputs import Inputs, number, whole
from .registry import Figures, kind

MONTH_DAYS = 30
MOST_PAYMENTS = 1200


class Mode(Enum):
    ADVANCE = "advance"
    ARREAR = "arrear"


@kind("tvm_pmt")
def payment(given: Inputs, wanted: frozenset[str]) -> Figures:
    pv, future = given.number("pv"), given.number("fv", 0)
    return {
        "payment": spreadsheet.pmt(given.number("rate"), given.whole("n"), pv, future, given.whole("type", 0))
    }


@kind("tvm_fv")
def future_value(given: Inputs, wanted: frozenset[str]) -> Figures:
    rate, n = given.number("rate"), given.whole("n")
    return {"fv": spreadsheet.fv(rate, n, given.number("pmt"), given.number("pv", 0), given.whole("type", 0))}


@kind("tvm_nper")
def periods(given: Inputs, wanted: frozenset[str]) -> Figures:
    rate, paid = given.number("rate"), given.number("pmt")
    pv, future = given.number("pv"), given.number("fv", 0)
    return {"n": spreadsheet.nper(rate, paid, pv, future, given.whole("type", 0))}


@kind("tvm_rate")
def rate(given: Inputs, wanted: frozenset[str]) -> Figures:
    pv, future = given.number("pv"), given.number("fv", 0)
    return {
        "rate": spreadsheet.rate_of(given.whole("n"), given.number("pmt"), pv, future, given.whole("type", 0))
    }


@kind("tvm_cumipmt")
def cumulative_interest(given: Inputs, wanted: frozenset[str]) -> Figures:
    rate, n, pv = given.number("rate"), given.whole("n"), given.number("pv")
    due = given.whole("type", 0)
    return {"interest": spreadsheet.cumipmt(rate, n, pv, given.whole("start"), given.whole("end"), due)}


@kind("tvm_ipmt")
def interest_part(given: Inputs, wanted: frozenset[str]) -> Figures:
    return {"interest": _per(given, spreadsheet.ipmt)}


@kind("tvm_ppmt")
def principal_part(given: Inputs, wanted: frozenset[str]) -> Figures:
    return {"principal": _per(given, spreadsheet.ppmt)}


def _per(given: Inputs, function: Callable[..., Decimal]) -> object:
    """One figure, or a list of them when `per` is a list."""
    rate, n, pv = given.number("rate"), given.whole("n"), given.number("pv")
    rest = (n, pv, given.number("fv", 0), given.whole("type", 0))
    if isinstance(given.raw("per"), list):
        return [function(rate, whole("per", one), *rest) for one in given.items("per")]
    return function(rate, given.whole("per"), *rest)


@kind("tvm_pmt_advance")
def payment_in_advance(given: Inputs, wanted: frozenset[str]) -> Figures:
    exact = advance_payment(
        given.ratio("principal"), _monthly(given), _count(given), given.whole("advance_payments")
    )
    return {"payment": decimal_of(exact)}


@kind("tvm_pmt_odd_first")
def payment_with_odd_first(given: Inputs, wanted: frozenset[str]) -> Figures:
    """Days run to the first payment; where only odd days are told they come on top of one whole month."""
    month_days = count_of("month_days", given.whole("month_days", MONTH_DAYS), 366)
    days = given.whole("days_to_first_payment") if given.has("days_to_first_payment") else None
    if days is None:
        days = month_days + _odd_days(given)
    interest = given.choice("odd_period_interest", OddInterest, OddInterest.SIMPLE)
    one = _monthly(given)
    first = first_period_growth(one, count_of("days_to_first_payment", days, 3660), month_days, interest)
    return {"payment": decimal_of(odd_first_payment(given.ratio("principal"), one, _count(given), first))}


def _odd_days(given: Inputs) -> int:
    if given.has("odd_days"):
        return given.whole("odd_days")
    if "odd_days" not in given.noted:
        raise InvalidInput("days_to_first_payment", "missing")
    return whole("odd_days", given.noted["odd_days"])


@kind("tvm_pmt_stepped")
def stepped(given: Inputs, wanted: frozenset[str]) -> Figures:
    months = given.inner("every").whole("months") if given.has("every") else 1
    count_of("every.months", months, 12)
    one = Fraction(given.number("nominal_rate_pct")) * months / 1200
    weights = [
        Fraction(number("steps.weight", step.number("weight")))
        for step in given.each("steps")
        for _ in range(count_of("steps.count", step.whole("count"), MOST_PAYMENTS))
    ]
    advance = given.choice("mode", Mode, Mode.ARREAR) is Mode.ADVANCE
    return {"payment": decimal_of(stepped_payment(given.ratio("principal"), one, weights, advance=advance))}


def _monthly(given: Inputs) -> Fraction:
    return period_rate(NominalYearly(given.number("apr_pct")))


def _count(given: Inputs) -> int:
    return count_of("n", given.whole("n"), MOST_PAYMENTS)
