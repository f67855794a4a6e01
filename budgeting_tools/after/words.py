"""Answers what the after door says beside a plan, in whole sentences; it must not compute any figure."""

from datetime import date

from django.utils.translation import gettext as _

from budgeting_tools.after.dated_money import begins_later
from budgeting_tools.after.naming import month_of, months_text, names
from budgeting_tools.after.result import PlanResult
from home.templatetags.figures import day, money, percent


def offer_speed(result: PlanResult) -> str:
    """How soon the sum that is there would end the debts, if it is among the horizons; else nothing."""
    reached = [months for months, monthly in result.ways.clear_in if monthly <= result.money.for_debts]
    if not reached:
        return ""
    values = {"sum": money(result.money.for_debts, result.currency), "time": months_text(reached[0])}
    return _("If every lender agrees, %(sum)s a month can end these debts within %(time)s.") % values


def worked_out_notes(result: PlanResult) -> list[str]:
    named = names(result)
    return [
        _("%(name)s: from the payments left, the rate is about %(rate)s a year.")
        % {"name": named[one.debt.id], "rate": percent(one.rate)}
        for one in result.worked_out
    ]


def short_months(result: PlanResult) -> str:
    """Says plainly when arrears take the first months to catch up."""
    plan = result.shown
    if plan is None or not plan.months_short:
        return ""
    return _(
        "What is overdue is caught up by %(month)s. Until then, ask the lender in writing to accept this plan, or late"
        " fees may be added."
    ) % {"month": month_of(result, plan.months_short[-1] + 1)}


def later_money(result: PlanResult) -> list[str]:
    """Money that comes on a day of its own and is counted from then on."""
    lines = []
    for income in result.case.incomes:
        if begins_later(income, result.as_of):
            lines.append(
                _("From %(day)s on, %(sum)s more comes in; the plan counts it from then.")
                % {
                    "day": day(date.fromisoformat(income.next_date)),
                    "sum": money(income.amount, result.currency),
                }
            )
        elif (
            income.cycle == "once"
            and income.next_date
            and date.fromisoformat(income.next_date) >= result.as_of
        ):
            lines.append(
                _("On %(day)s, %(sum)s comes in once and goes to the debts.")
                % {
                    "day": day(date.fromisoformat(income.next_date)),
                    "sum": money(income.amount, result.currency),
                }
            )
    return lines
