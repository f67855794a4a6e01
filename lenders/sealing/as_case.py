"""Answers which part of a case the terms of one loan are: a debt, what its lender grants, the payment missed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from budgeting_tools.engine import Case, Concession, Debt, LogEntry, RateSpan
from budgeting_tools.engine.rates import (
    Daily,
    EffectiveYearly,
    FlatPerPeriod,
    NominalYearly,
    Periodic,
    Rate,
    to_nominal,
)
from lenders.sealing import terms as told

DEBT = "d1"
MONTHS = 12  # a debt of the planner is paid month by month
_DIGITS = Decimal("0.000001")


def as_case(terms: told.Terms, lender: str, today: date, standing: Iterable[Concession] = ()) -> Case:
    """`lender` is its name as borrowers know it. What was told of this loan beats a `standing` offer of that kind."""
    debt = Debt(
        DEBT,
        terms.balance,
        label=lender,
        lender=lender,
        kind=terms.kind,
        rates=(RateSpan(nominal_text(terms)),) if terms.rate else (),
        instalment=terms.instalment or None,
        instalments_left=terms.instalments_left,
        due_day=date.fromisoformat(terms.due).day if terms.due else None,
        arrears=terms.arrears,
        unpaid_charges=terms.fees_overdue,
        told_by=lender,
    )
    return Case(
        terms.currency,
        today.isoformat(),
        debts=(debt,),
        concessions=_granted(terms, standing),
        log=_missed(terms),
    )


def _granted(terms: told.Terms, standing: Iterable[Concession]) -> tuple[Concession, ...]:
    own = {one.kind: Concession(DEBT, one.kind, one.limit, known=True) for one in terms.offers}
    for one in standing:
        own.setdefault(one.kind, one)
    return tuple(own.values())


def missed_on(terms: told.Terms) -> date | None:
    """The day on which the oldest payment still missing was due; None for a loan that is not late.

    Where nothing is overdue, a due day that is over was paid: nobody is told of a payment that they did not miss.
    """
    if not terms.arrears:
        return None
    as_of = date.fromisoformat(terms.as_of)
    if terms.days_late:
        return as_of - timedelta(days=terms.days_late)
    due = date.fromisoformat(terms.due) if terms.due else as_of
    return due if due < as_of else None


def _missed(terms: told.Terms) -> tuple[LogEntry, ...]:
    day = missed_on(terms)
    return (LogEntry(day.isoformat(), DEBT, "missed"),) if day else ()


def nominal_text(terms: told.Terms) -> str:
    """The rate as a debt holds it: nominal per cent a year, to six decimals, half up."""
    assert terms.rate is not None  # the caller has one
    percent = to_nominal(_rate(terms, terms.rate), MONTHS).percent
    return f"{percent.quantize(_DIGITS, ROUND_HALF_UP).normalize():f}"


def _rate(terms: told.Terms, rate: told.Rate) -> Rate:
    percent = Decimal(rate.percent)
    if rate.kind == "effective_yearly":
        return EffectiveYearly(percent)
    if rate.kind == "monthly":
        return Periodic(percent, MONTHS)
    if rate.kind == "daily":
        return Daily(percent, rate.year_days)
    if rate.kind == "flat_per_period":
        return FlatPerPeriod(percent, MONTHS, terms.instalments or 1)
    return NominalYearly(percent, MONTHS)
