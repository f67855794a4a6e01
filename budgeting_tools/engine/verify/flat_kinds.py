"""Cases of flat charges on the original principal; it must not solve for a rate itself."""

from __future__ import annotations

from fractions import Fraction

from budgeting_tools.engine.annuity import flat_payment
from budgeting_tools.engine.apr import periodic_apr
from budgeting_tools.engine.fees import add_on, flat_rate_shortcut
from budgeting_tools.engine.irr import annuity_rate
from budgeting_tools.engine.rates import count_of

from .figures import money
from .inputs import CENTS, Inputs
from .registry import Figures, kind
from .rounding import billed

MOST_PAYMENTS = 1200


@kind("flat_rate_instalment")
def instalment(given: Inputs, wanted: frozenset[str]) -> Figures:
    """The instalment as billed (or as given) and the rates behind it; a fee at the start lowers what is received."""
    principal, count = given.ratio("principal"), count_of("n", given.whole("n"), MOST_PAYMENTS)
    payment = (
        given.ratio("payment") if given.has("payment") else billed(_payment(given, principal, count), given)
    )
    received = principal - given.ratio("upfront_fee", 0)
    nominal, effective = periodic_apr([received, *[-payment] * count], given.whole("periods_per_year", 12))
    return {
        "payment": money(payment * CENTS),
        "monthly_irr": nominal.per_period,
        "nominal_apr_pct": nominal.percent,
        "effective_apr_pct": effective.percent,
        "annual_rate_pct": nominal.percent,
        "total_paid": money(payment * CENTS * count),
        "total_fee": money((payment * count - received) * CENTS),
        "working": (*nominal.working, *effective.working[-1:]),
    }


def _payment(given: Inputs, principal: Fraction, count: int) -> Fraction:
    whole_term = given.ratio("total_fee_pct", 0) / 100 / count
    if not given.has("total_fee_pct"):
        whole_term = given.ratio("monthly_flat_rate")
    return flat_payment(principal, whole_term, count, given.ratio("extra_monthly_fee", 0))


@kind("flat_rate_approximation")
def approximation(given: Inputs, wanted: frozenset[str]) -> Figures:
    return {"approx_pct": flat_rate_shortcut(given.percent("monthly_flat_rate"), given.whole("n"))}


@kind("flat_rate_addon_annual")
def yearly_add_on(given: Inputs, wanted: frozenset[str]) -> Figures:
    yearly, per_year = given.percent("add_on_rate_annual"), given.whole("periods_per_year", 12)
    made = add_on(
        given.cents("principal"),
        yearly,
        given.whole("n"),
        periods_per_year=per_year,
    )
    rate = annuity_rate(Fraction(made.total, given.cents("principal") * given.whole("n")), given.whole("n"))
    return {
        "finance_charge": money(made.charge),
        "total": money(made.total),
        "payment": money(made.payment),
        "nominal_apr_pct": rate * 100 * per_year,
        "working": made.working,
    }
