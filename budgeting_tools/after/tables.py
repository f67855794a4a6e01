"""Answers which tables and which picture stand under a plan; it must not compute any figure."""

from typing import Any

from django.utils.translation import gettext as _

from budgeting_tools.after.result import PlanResult
from budgeting_tools.after.words import month_of, months_text, names
from budgeting_tools.chart import LineChart, line_chart
from budgeting_tools.engine import Plan
from budgeting_tools.long_tables import chosen
from home.templatetags.figures import money, money_exact

WIDEST = 6  # debts that get a column of their own; more would not fit any screen
Table = dict[str, Any]


def month_table(result: PlanResult, plan: Plan) -> Table:
    """Month by month: what goes out, to whom, what is still owed."""
    named, currency = names(result), result.currency
    wide = len(result.debts) <= WIDEST
    rows, is_shortened = chosen(plan.rows)
    each = [named[debt.id] for debt in result.debts] if wide and len(result.debts) > 1 else []
    return {
        "columns": [_("Month"), _("Paid in all"), *each, _("Interest and fees"), _("Still owed")],
        "rows": [
            [
                month_of(result, row.month),
                money(row.paid, currency),
                *(money(one.paid, currency) for one in row.debts if each),
                money(sum(one.interest + one.fees for one in row.debts), currency),
                money(row.balance, currency),
            ]
            for row in rows
        ],
        "is_shortened": is_shortened,
    }


def owed_chart(result: PlanResult, plan: Plan) -> LineChart:
    """What is owed at the start and after each month, with a mark where a debt ends."""
    values = [sum(debt.balance for debt in result.debts), *(row.balance for row in plan.rows)]
    named, last = names(result), len(plan.rows)
    texts = {0: _("now"), last: month_of(result, last)}
    if last >= 6:
        texts[last // 2] = month_of(result, last // 2)
    marks: dict[int, str] = {}
    for name, number in plan.payoff_months:
        marks[number] = f"{marks[number]}, {named[name]}" if number in marks else named[name]
    return line_chart(
        values, x_texts=texts, y_text=lambda minor: money(minor, result.currency), mark_texts=marks
    )


def ends_note(result: PlanResult, plan: Plan) -> str:
    """Each debt and the month it ends, for the words under the picture."""
    named = names(result)
    ends = [f"{named[name]} {month_of(result, number)}" for name, number in plan.payoff_months]
    return _("The dots mark where a debt ends: %(ends)s.") % {"ends": "; ".join(ends)}


def owed_table(result: PlanResult, plan: Plan) -> Table:
    """The picture's own figures: what is owed at the end of each month."""
    opening = [_("now"), money(sum(debt.balance for debt in result.debts), result.currency)]
    rows, _shortened = chosen(plan.rows)
    return {
        "columns": [_("Month"), _("Still owed")],
        "rows": [
            opening,
            *([month_of(result, row.month), money(row.balance, result.currency)] for row in rows),
        ],
    }


def chart_summary(result: PlanResult, plan: Plan) -> str:
    opening = sum(debt.balance for debt in result.debts)
    return _("What you owe falls from %(opening)s now to nothing in %(end)s.") % {
        "opening": money(opening, result.currency),
        "end": month_of(result, plan.months),
    }


def offers_table(result: PlanResult) -> Table | None:
    """What could be offered to each lender, priority debts first; the foot adds up to the cent."""
    offered, named, currency = result.proposals, names(result), result.currency
    if offered is None or not (offered.priority or offered.others) or result.money.for_debts <= 0:
        return None
    lines = [
        *((debt, part) for debt, part in offered.priority),
        *((debt, offer.offer) for debt, offer in offered.others),
    ]
    asked = sum(debt.instalment or 0 for debt, _part in lines)
    total = sum(part for _debt, part in lines)
    return {
        "columns": [_("Lender"), _("You could offer"), _("They ask"), _("You owe")],
        "rows": [
            [
                named[debt.id],
                money_exact(part, currency),
                money(debt.instalment or 0, currency),
                money(debt.balance, currency),
            ]
            for debt, part in lines
        ],
        "foot": [
            _("In all"),
            money_exact(total, currency),
            money(asked, currency),
            money(sum(debt.balance for debt, _part in lines), currency),
        ],
    }


def ways_table(result: PlanResult) -> Table:
    """Which monthly payments would work, by how soon the debts end."""
    ways = result.ways
    return {
        "columns": [_("To be done within"), _("Each month")],
        "rows": [[months_text(months), money(monthly, result.currency)] for months, monthly in ways.clear_in],
    }


def budget_table(result: PlanResult) -> Table | None:
    budget, currency = result.money.budget, result.currency
    if budget is None:
        return None
    rows = [
        [_("Comes in"), money(budget.income, currency)],
        [_("Bills that come first"), money(budget.priority, currency)],
        [_("Other bills"), money(budget.other, currency)],
    ]
    if budget.set_aside:
        rows.append([_("Put aside for your reserve"), money(budget.set_aside, currency)])
    return {
        "columns": [_("Your month"), _("Amount")],
        "rows": rows,
        "foot": [_("Left for debts"), money(budget.surplus, currency)],
    }
