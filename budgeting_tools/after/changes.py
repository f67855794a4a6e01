"""Answers what a step changed since the answer before, in a sentence; it must not say whether that is good."""

from dataclasses import replace

from django.utils.translation import gettext as _

from budgeting_tools.after.naming import month_of
from budgeting_tools.after.result import PlanResult, build
from budgeting_tools.engine import Case, EngineError
from home.templatetags.figures import money


def since(before: Case, new: PlanResult) -> str:
    """Nothing where there was no answer before, or where it says the same."""
    if not before.debts or before.currency != new.currency or not _differ(before, new.case):
        return ""
    try:
        old = build(replace(before, as_of=new.case.as_of))
    except EngineError:
        return ""
    if old.shown and new.shown:
        return _plans(old, new)
    if old.shown:
        return _("With what you changed, the money no longer reaches for all that is asked.")
    if new.shown:
        return _("With what you changed, the money reaches: these debts can end in %(end)s.") % {
            "end": month_of(new, new.shown.months)
        }
    return _left(old, new)


def _differ(before: Case, now: Case) -> bool:
    told = [debt for debt in now.debts if debt.rates]
    return (before.incomes, before.outgoings, before.opening_cash, before.buffer) != (
        now.incomes,
        now.outgoings,
        now.opening_cash,
        now.buffer,
    ) or list(before.debts) != told


def _plans(old: PlanResult, new: PlanResult) -> str:
    assert old.shown
    assert new.shown
    values = {
        "was": month_of(old, old.shown.months),
        "end": month_of(new, new.shown.months),
        "old": money(old.shown.cost, new.currency),
        "new": money(new.shown.cost, new.currency),
    }
    same_end, same_cost = old.shown.months == new.shown.months, old.shown.cost == new.shown.cost
    if same_end and same_cost:
        return _left(old, new)
    if same_end:
        return _("With what you changed, interest and fees went from %(old)s to %(new)s.") % values
    if same_cost:
        return _("With what you changed, the end went from %(was)s to %(end)s.") % values
    return (
        _(
            "With what you changed, the end went from %(was)s to %(end)s, and interest and fees from %(old)s to"
            " %(new)s."
        )
        % values
    )


def _left(old: PlanResult, new: PlanResult) -> str:
    if old.money.for_debts == new.money.for_debts:
        return ""
    return _("With what you changed, the money for debts went from %(old)s to %(new)s a month.") % {
        "old": money(old.money.for_debts, new.currency),
        "new": money(new.money.for_debts, new.currency),
    }
