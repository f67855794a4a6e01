"""Answers how a result reads on a terminal, a line a fact; it must not compute one."""

from functools import singledispatch
from typing import Any

from budgeting_tools.engine import Case, GraceComparison, PaydayCalendar, Plan, Proposal, Stress
from budgeting_tools.engine.grace import NoExit
from budgeting_tools.engine.money import format_minor
from budgeting_tools.plain.answers import Asked, Plans, Priced, Quotes, Rates

ASKS = {
    "grace": "{value} days of grace",
    "spread_arrears": "the arrears spread over {value} months",
    "lower_instalment": "an instalment of {money}",
    "freeze_interest": "no interest for {value} months",
    "waive_fee": "a fee of {money} waived",
}


@singledispatch
def lines(found: Any, case: Case) -> list[str]:
    """Every line, first what matters most; money in whole units of the case's currency."""
    raise TypeError(type(found).__name__)


def _money(minor: int, case: Case) -> str:
    return f"{format_minor(minor, case.currency)} {case.currency}"


@lines.register
def _(found: Rates, case: Case) -> list[str]:
    return [
        f"{one.quote}: {one.nominal_yearly} % a year nominal, {one.effective_yearly} % effective"
        for one in found.rates
    ]


@lines.register
def _(found: Quotes, case: Case) -> list[str]:
    return [line for one in found.quotes for line in _priced(one, case)]


def _priced(one: Priced, case: Case) -> list[str]:
    price, fit = one.price, one.affordability
    told = [
        f"{price.quote.id}: you get {_money(price.cash_received, case)},"
        f" pay back {_money(price.total_repaid, case)}, cost {_money(price.cost, case)}",
        f"  {price.nominal_yearly} % a year nominal, {price.effective_yearly} % effective",
    ]
    if fit is not None:
        verdict = "fits" if fit.fits else "does not fit"
        told += [
            f"  it {verdict}: {_money(fit.burden, case)} a month of {_money(fit.room, case)} that is free",
            f"  largest amount that fits: {_money(fit.largest_amount, case)}",
        ]
    return told


@lines.register
def _(found: Plans, case: Case) -> list[str]:
    plans = [*found.plans, *([found.best.plan] if found.best else [])]
    told = [f"With {_money(found.monthly_budget, case)} a month:"]
    told += [_plan(plan, case) for plan in plans]
    if found.best:
        told.append(f"best: {found.best.status}, within {found.best.gap} % of what is possible")
    return told


def _plan(plan: Plan, case: Case) -> str:
    first = f", first gone: {plan.first_win[0]} in month {plan.first_win[1]}" if plan.first_win else ""
    return (
        f"{plan.strategy}: {plan.months} months to {plan.end}, {_money(plan.total_paid, case)} in all,"
        f" of it {_money(plan.cost, case)} interest and fees{first}"
    )


@lines.register
def _(found: Asked, case: Case) -> list[str]:
    ask = found.ask
    if ask.status == "nothing_needed":
        return ["The months hold as they are: nothing to ask."]
    if ask.status == "found":
        return [_proposal(one, case) for one in ask.proposals]
    return [f"Income falls short by {_money(ask.short, case)} a month even with every concession."]


def _proposal(one: Proposal, case: Case) -> str:
    words = ASKS[one.kind].format(value=one.value, money=_money(one.value, case))
    return f"Ask {one.lender or one.debt} for {words}."


@lines.register
def _(found: Stress, case: Case) -> list[str]:
    told = [f"No payment is missed in {found.percent_unharmed} % of {found.futures} futures."]
    if found.extra_needed:
        extra = _money(found.extra_needed, case)
        told.append(f"{extra} more at the start would bring it to {found.target_percent} %.")
    return told


@lines.register
def _(found: PaydayCalendar, case: Case) -> list[str]:
    told = [f"Lowest: {_money(found.lowest, case)} on {found.lowest_day}."]
    if found.first_below_zero:
        told.append(f"The money runs out on {found.first_below_zero}.")
    if found.move:
        told.append(
            f"Ask to move {found.move.label or found.move.id} to day {found.move.to_day} of the month."
        )
    return told


@lines.register
def _(found: GraceComparison, case: Case) -> list[str]:
    told = []
    for one in (found.original, found.do_nothing, *found.exits):
        if isinstance(one, NoExit):
            told.append(f"{one.kind}: does not lead out; {_money(one.payment_that_would_work, case)} would")
        else:
            told.append(f"{one.kind}: {_money(one.extra_cost, case)} more, {one.extra_months} months longer")
    return told
