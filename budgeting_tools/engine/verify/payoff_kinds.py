"""Cases of how long fixed payments take, and of payments that never do; it must not count months itself."""

from __future__ import annotations

from fractions import Fraction

from budgeting_tools.engine.annuity import equal_principal_period, last_payment, periods_to_repay
from budgeting_tools.engine.errors import InvalidInput, NeverRepaid
from budgeting_tools.engine.prepayment import fixed_payment
from budgeting_tools.engine.rates import NominalYearly, count_of, period_rate

from .figures import by_period, decimal_of, money
from .inputs import CENTS, Inputs
from .naming import COVERS_NOT
from .registry import Figures, kind
from .rounding import HALVES, InterestRounding

MOST_PAYMENTS = 1200


@kind("payoff_fixed_payment")
def fixed_amount(given: Inputs, wanted: frozenset[str]) -> Figures:
    """Balances are carried unrounded, as the published tables do, unless the case names a rounding."""
    principal, payment = given.ratio("principal") * CENTS, given.ratio("payment") * CENTS
    if given.has("rounding"):
        return _ledgered(given)
    one = _rate(given)
    ended = last_payment(principal, one, payment)
    if ended is None:
        raise NeverRepaid(payment_that_would_work=int(principal * one) + 1)
    count, last = ended
    exact = periods_to_repay(principal, one, payment)
    paid = payment * (count - 1) + last
    return {
        "n": count,
        "periods": count,
        "months": count,
        "n_exact": None if exact is None else decimal_of(exact),
        "last_payment": money(last),
        "final_payment": money(last),
        "total_paid": money(paid),
        "total_interest": money(paid - principal),
    }


def _ledgered(given: Inputs) -> Figures:
    rounding = HALVES[given.choice("rounding", InterestRounding)]
    made = fixed_payment(
        given.cents("principal"),
        NominalYearly(given.percent("annual_rate"), given.whole("periods_per_year", 12)),
        given.cents("payment"),
        periods_per_year=given.whole("periods_per_year", 12),
        interest_rounding=rounding,
    )
    return {
        "n": made.count,
        "periods": made.count,
        "months": made.count,
        "last_payment": money(made.last_payment),
        "final_payment": money(made.last_payment),
        "total_paid": money(made.total_paid),
        "total_interest": money(made.total_interest),
        "working": made.working,
    }


@kind("payoff_fixed_principal")
def fixed_principal(given: Inputs, wanted: frozenset[str]) -> Figures:
    principal, share = given.ratio("principal") * CENTS, given.ratio("principal_per_month") * CENTS
    if share <= 0:
        raise InvalidInput("principal_per_month", "too_small", {"minimum": 1})
    one = _rate(given)
    count = count_of("n", -(-principal // share), MOST_PAYMENTS)

    def payment(period: int) -> object:
        interest, part, _ = equal_principal_period(principal, one, share, period)
        return money(interest + part)

    periods = [equal_principal_period(principal, one, share, period) for period in range(1, count + 1)]
    interest = sum((part[0] for part in periods), Fraction(0))
    totals = {"total_interest": money(interest), "total_paid": money(interest + principal)}
    return {"n": count, "periods": count, **totals, **by_period(wanted, "payment", count, payment)}


@kind("edge_non_amortising")
def non_amortising(given: Inputs, wanted: frozenset[str]) -> Figures:
    owed = given.ratio("principal" if given.has("principal") else "balance")
    yearly = given.percent("annual_rate" if given.has("annual_rate") else "apr")
    per_year = given.whole("periods_per_year", 12)
    one = period_rate(NominalYearly(yearly, per_year), per_year)
    ends = periods_to_repay(owed, one, given.ratio("payment"))
    return {"error": COVERS_NOT if ends is None else None}


def _rate(given: Inputs) -> Fraction:
    per_year = given.whole("periods_per_year", 12)
    return period_rate(NominalYearly(given.percent("annual_rate"), per_year), per_year)
