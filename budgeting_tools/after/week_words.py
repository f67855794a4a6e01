"""Answers what is said of the next seven days and of this month's payments; it must not compute any figure."""

from typing import Any

from django.utils.translation import gettext as _

from budgeting_tools.after.naming import debt_name, names
from budgeting_tools.after.result import PlanResult
from budgeting_tools.after.week import Due
from budgeting_tools.engine import DueMove
from home.templatetags.figures import day, money

Line = dict[str, str]


def this_week(result: PlanResult) -> list[Line]:
    """First who takes money without asking, then the day it runs out, then what falls due."""
    lines = [_takes(result, one) for one in result.week.takes]
    if lines:
        lines.append(_kept_apart())
    if result.week.runs_out:
        lines.append(_runs_out(result))
    taken = {one.debt.id for one in result.week.takes}
    return lines + [_due(result, one) for one in result.week.due if one.debt.id not in taken]


def _takes(result: PlanResult, one: Due) -> Line:
    values = {
        "name": debt_name(one.debt, result.debts),
        "sum": money(one.amount, result.currency),
        "day": day(one.day),
    }
    if one.day is None:
        return {
            "text": _("%(name)s takes money itself: about %(sum)s a month.") % values,
            "hint": _find_day(),
        }
    return {"text": _("%(name)s takes money itself on %(day)s: about %(sum)s.") % values, "hint": ""}


def _find_day() -> str:
    return _("Look in the contract or in their app for the day, and for the account they take it from.")


def _kept_apart() -> Line:
    return {
        "text": _("Keep the money for rent and food in an account that none of them can reach."),
        "hint": _(
            "Do it before that day. You can also tell your bank and the lender, in writing, to stop or change the"
            " payment. The debt stays, so tell the lender what you can pay instead."
        ),
    }


def _runs_out(result: PlanResult) -> Line:
    calendar, move = result.week.calendar, result.week.move
    assert calendar is not None  # runs_out is only known from it
    text = _("Your money runs out on %(day)s: on the lowest day %(sum)s is missing.") % {
        "day": day(calendar.first_below_zero),
        "sum": money(calendar.short, result.currency),
    }
    return {
        "text": text,
        "hint": _moved(result, move) if move else _("No single date to move would mend it."),
    }


def _moved(result: PlanResult, move: DueMove) -> str:
    values = {
        "name": _mover(result, move),
        "from": day(move.first_from),
        "to": day(move.first_to),
        "number": move.to_day,
        "sum": money(move.short_after, result.currency),
    }
    if move.short_after:
        return (
            _(
                "Ask %(name)s to take it on day %(number)s of the month: %(to)s instead of %(from)s. Then %(sum)s is"
                " missing."
            )
            % values
        )
    return (
        _(
            "Ask %(name)s to take it on day %(number)s of the month: %(to)s instead of %(from)s. Then nothing is"
            " missing."
        )
        % values
    )


def _mover(result: PlanResult, move: DueMove) -> str:
    return names(result).get(move.id, move.label) if move.kind == "debt" else move.label


def _due(result: PlanResult, one: Due) -> Line:
    values = {
        "name": debt_name(one.debt, result.debts),
        "sum": money(one.amount, result.currency),
        "day": day(one.day),
    }
    if one.debt.priority:
        return {
            "text": _("%(name)s: %(sum)s is due by %(day)s.") % values,
            "hint": _("This one comes before the others: your home, energy or tax depends on it."),
        }
    return {"text": _("%(name)s: %(sum)s is due by %(day)s.") % values, "hint": ""}


def this_month(result: PlanResult) -> list[Line]:
    """What to pay this month, priority debts first, then what is due, then the debt that gets the spare money."""
    if result.shown is None or not result.shown.rows:
        return []
    named = names(result)
    first = result.shown.rows[0]
    ordered = sorted(first.debts, key=lambda one: (not result.debt(one.id).priority, -one.paid))
    return [_pay_line(result, one, named) for one in ordered if one.paid]


def _pay_line(result: PlanResult, one: Any, named: dict[str, str]) -> Line:
    debt = result.debt(one.id)
    values = {"sum": money(one.paid, result.currency), "name": named[one.id]}
    hints = []
    if debt.priority:
        hints.append(_("This one comes before the others: your home, energy or tax depends on it."))
    if debt.arrears:
        hints.append(_("%(sum)s of it is overdue.") % {"sum": money(debt.arrears, result.currency)})
    if one.paid > one.due + debt.arrears and one.due:
        hints.append(
            _("Asked for: %(sum)s. The rest is your spare money.") % {"sum": money(one.due, result.currency)}
        )
    return {"text": _("Pay %(sum)s to %(name)s") % values, "hint": " ".join(hints)}
