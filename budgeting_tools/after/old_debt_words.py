"""Answers which debts may be too old to pay or write about without advice; it must not say that a debt is gone."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from budgeting_tools.after import place_rules
from budgeting_tools.after.naming import names
from budgeting_tools.after.result import PlanResult
from budgeting_tools.letters.old_debts import OldDebt, old_debt
from facts.known import Known
from home.templatetags.figures import day


@dataclass(frozen=True)
class OldDebts:
    """The names with the day of the last payment, the rule of the place, and where advice is free."""

    lines: list[str]
    old: OldDebt
    advice: tuple[Known, ...]


def found(result: PlanResult) -> OldDebts | None:
    """None where no debt is near or past the limit; a debt without a day of last payment is not judged here."""
    named, lines, last = names(result), [], None
    for debt in result.debts:
        if not debt.last_paid:
            continue
        paid = date.fromisoformat(debt.last_paid)
        old = old_debt(paid, result.case.place, result.as_of)
        if old:
            lines.append(_line(named[debt.id], paid, old))
            last = old
    return OldDebts(lines, last, place_rules.helps(result.case, "debt_advice")) if last else None


def _line(name: str, paid: date, old: OldDebt) -> str:
    values = {"name": name, "day": day(paid), "limit": day(old.limit_day)}
    if old.limit_day is None:
        return _("%(name)s: your last payment was on %(day)s, a long time ago.") % values
    if old.is_past:
        return (
            _("%(name)s: your last payment was on %(day)s. Counted from then, the time limit was %(limit)s.")
            % values
        )
    return (
        _("%(name)s: your last payment was on %(day)s. Counted from then, the time limit is %(limit)s.")
        % values
    )
