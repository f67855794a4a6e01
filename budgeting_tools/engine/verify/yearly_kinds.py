"""Cases of yearly rates under US, EU, UK and fee rules; it must not solve an equation itself."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from budgeting_tools.engine.annuity import level_payment
from budgeting_tools.engine.apr import UnitSeries, effective_apr, nominal_apr, us_actuarial_apr
from budgeting_tools.engine.errors import InvalidInput
from budgeting_tools.engine.periods import DayCount
from budgeting_tools.engine.quotients import round_fraction
from budgeting_tools.engine.rates import EffectiveYearly, NominalYearly, count_of, period_rate, to_nominal

from .flows import YEAR, Clock, Flow, first_day, read_flows
from .inputs import CENTS, Inputs
from .registry import Figures, kind
from .rounding import billed

MOST_PAYMENTS = 1200
START = Fraction(0)


@kind("apr_us_actuarial")
def us(given: Inputs, wanted: frozenset[str]) -> Figures:
    advances = [_unit_series(one) for one in given.each("advances")]
    payments = [_unit_series(one) for one in given.each("payments")]
    found = us_actuarial_apr(advances, payments, given.ratio("unit_periods_per_year"))
    return {"apr_pct": found.percent, "working": found.working}


def _unit_series(one: Inputs) -> UnitSeries:
    odd, unit = 0, 1
    if one.has("f"):
        parts = one.numbers("f")
        if len(parts) != 2 or any(part != int(part) for part in parts):
            raise InvalidInput(one.path("f"), "bad_format")
        odd, unit = int(parts[0]), int(parts[1])
    return UnitSeries(one.number("amount"), one.whole("t", 0), odd, unit, one.whole("count", 1))


@kind("aprc_eu_effective")
def eu(given: Inputs, wanted: frozenset[str]) -> Figures:
    clock = Clock(first_day(given.items("drawdowns")), _day_count(given))
    received = read_flows(given, "drawdowns", clock)
    paid = read_flows(given, "payments", clock) if given.has("payments") else _level(given, received)
    found = effective_apr(received, paid)
    nominal = to_nominal(EffectiveYearly(found.percent))
    return {"aprc_pct": found.percent, "nominal_irr_pct": nominal.percent, "working": found.working}


def _level(given: Inputs, received: list[Flow]) -> list[Flow]:
    """Level monthly payments rounded to the cent, and the fee at the start, where a case gives only the terms."""
    count = count_of("term_months", given.whole("term_months"), MOST_PAYMENTS)
    one = period_rate(NominalYearly(given.number("nominal_rate_pct")))
    lent = sum((Fraction(amount) for amount, _ in received), START)
    payment = Decimal(round_fraction(level_payment(lent * CENTS, one, count))) / CENTS
    fee = given.number("upfront_fee", 0)
    return [(fee, START), *((payment, Fraction(month, 12)) for month in range(1, count + 1))]


def _day_count(given: Inputs) -> DayCount | None:
    return given.choice("day_count", DayCount) if given.has("day_count") else None


@kind("apr_uk_effective")
def uk(given: Inputs, wanted: frozenset[str]) -> Figures:
    start = given.day("date") if given.has("date") else None
    clock = Clock(start, given.choice("day_count", DayCount, DayCount.ACTUAL_365))
    paid = read_flows(given, "payments", clock) if given.has("payments") else [_one_payment(given)]
    found = effective_apr([(given.number("advance"), START)], paid)
    return {"apr_pct": found.percent, "working": found.working}


def _one_payment(given: Inputs) -> Flow:
    """Equal months are twelfths; days are counted against a year of `year_days`."""
    year = given.ratio("year_days", 365)
    if year <= 0:
        raise InvalidInput("year_days", "too_small", {"minimum": 1})
    if given.has("days"):
        return given.number("payment"), given.ratio("days") / year
    return given.number("payment"), given.ratio("months") / 12


@kind("apr_annual")
def annual(given: Inputs, wanted: frozenset[str]) -> Figures:
    """A year apart unless the case says otherwise."""
    paid = read_flows(given, "payments", Clock(None, None), YEAR)
    found = effective_apr([(given.number("advance"), START)], paid)
    return {"apr_pct": found.percent, "working": found.working}


@kind("apr_effective_fees")
def effective_with_fees(given: Inputs, wanted: frozenset[str]) -> Figures:
    """The instalment plus monthly fees; percentage fees are taken of the original principal."""
    principal, count = given.ratio("principal"), count_of("n", given.whole("n"), MOST_PAYMENTS)
    one = period_rate(NominalYearly(given.number("nominal_rate_pct")))
    monthly = level_payment(principal, one, count) + given.ratio("monthly_fee", 0)
    monthly += principal * given.ratio("monthly_fee_pct_of_original", 0) / 100
    upfront = given.ratio("upfront_fee", 0) + principal * given.ratio("upfront_fee_pct", 0) / 100
    paid = [(upfront, START), *((monthly, Fraction(month, 12)) for month in range(1, count + 1))]
    found = effective_apr([(principal, START)], paid)
    return {
        "effective_rate": found.per_period,
        "effective_apr_pct": found.percent,
        "working": found.working,
    }


@kind("apr_nominal_fee")
def nominal_with_fee(given: Inputs, wanted: frozenset[str]) -> Figures:
    """Twelve times the monthly rate, with the fee paid at the start."""
    principal, count = given.ratio("principal"), count_of("n", given.whole("n"), MOST_PAYMENTS)
    one = period_rate(NominalYearly(given.number("nominal_rate_pct")))
    payment = billed(level_payment(principal, one, count), given)
    paid = [(given.ratio("upfront_fee", 0), 0), *((payment, month) for month in range(1, count + 1))]
    found = nominal_apr([(principal, 0)], paid, 12)
    return {"apr_pct": found.percent, "working": found.working}
