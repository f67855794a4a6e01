"""Answers which picture stands under a plan and which words and figures say the same; it computes no figure."""

from typing import Any

from django.utils.translation import gettext as _

from budgeting_tools.after.naming import month_of, names
from budgeting_tools.after.result import PlanResult
from budgeting_tools.chart import LineChart, line_chart
from budgeting_tools.choices import ORDERS
from budgeting_tools.engine import Plan
from budgeting_tools.long_tables import chosen
from home.templatetags.figures import money

Table = dict[str, Any]


def owed_chart(result: PlanResult, plan: Plan) -> LineChart:
    """What is owed at the start and after each month, with a mark where a debt ends."""
    values = _balances(result, plan)
    named, last = names(result), len(plan.rows)
    texts = {0: _("now"), last: month_of(result, last)}
    if last >= 6:
        texts[last // 2] = month_of(result, last // 2)
    marks: dict[int, str] = {}
    for name, number in plan.payoff_months:
        marks[number] = f"{marks[number]}, {named[name]}" if number in marks else named[name]
    return line_chart(
        values,
        x_texts=texts,
        y_text=lambda minor: money(minor, result.currency),
        mark_texts=marks,
        name=_("This plan"),
        others=_others(result, plan),
    )


def _others(result: PlanResult, plan: Plan) -> dict[str, list[int]]:
    """The other orders, and paying only what is asked; cut where they would push this plan into a corner."""
    if result.orders is None:
        return {}
    longest = plan.months + max(2, plan.months // 2)
    plans = {
        str(ORDERS[one.strategy]): one
        for one in result.orders.plans
        if one.strategy != plan.strategy and (one.cost, one.months) != (plan.cost, plan.months)
    }
    least = result.orders.minimums_only
    if least and least.cost != plan.cost:
        plans[_("Only what they ask")] = least
    return {name: _balances(result, one)[: longest + 1] for name, one in plans.items()}


def _balances(result: PlanResult, plan: Plan) -> list[int]:
    return [sum(debt.balance for debt in result.debts), *(row.balance for row in plan.rows)]


def ends_note(result: PlanResult, plan: Plan) -> str:
    """Each debt and the month it ends, for the words under the picture."""
    named = names(result)
    ends = [f"{named[name]} {month_of(result, number)}" for name, number in plan.payoff_months]
    return _("The dots mark where a debt ends: %(ends)s.") % {"ends": "; ".join(ends)}


def owed_table(result: PlanResult, plan: Plan) -> Table:
    """The picture's own figures: what is owed at the end of each month, in each of its lines."""
    others = _others(result, plan)
    lines = [_balances(result, plan), *others.values()]
    last = max(map(len, lines))
    places, _shortened = chosen(range(1, last))
    return {
        "columns": [_("Month"), _("Still owed"), *others],
        "rows": [
            [
                month_of(result, place) if place else _("now"),
                *(money(line[place] if place < len(line) else 0, result.currency) for line in lines),
            ]
            for place in (0, *places)
        ],
    }


def chart_summary(result: PlanResult, plan: Plan) -> str:
    opening = sum(debt.balance for debt in result.debts)
    return _("What you owe falls from %(opening)s now to nothing in %(end)s.") % {
        "opening": money(opening, result.currency),
        "end": month_of(result, plan.months),
    }
