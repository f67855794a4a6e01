"""Answers how the after door names a debt, a month and a length of time; it must not say anything of them."""

import re
from datetime import date

from django.utils.translation import ngettext

from budgeting_tools.after.result import PlanResult
from budgeting_tools.choices import DEBT_KINDS
from budgeting_tools.engine import Debt
from budgeting_tools.engine.periods import add_months
from home.templatetags.figures import count, month

# A name without a blank must not push a phone's page sideways: it may break, unseen, after every 12 characters.
_LONG_WORD = re.compile(r"(\S{12})(?=\S)")


def debt_name(debt: Debt, debts: tuple[Debt, ...]) -> str:
    """What the person calls it; else its kind, numbered when there are several without a name."""
    if debt.label or debt.lender:
        return _LONG_WORD.sub("\\1\u200b", debt.label or debt.lender)
    kind = str(DEBT_KINDS[debt.kind])
    alike = [one.id for one in debts if one.kind == debt.kind and not (one.label or one.lender)]
    return kind if len(alike) == 1 else f"{kind} {alike.index(debt.id) + 1}"


def names(result: PlanResult) -> dict[str, str]:
    """By id. The only debt without a name that is ticked as a lender’s is called by that lender."""
    found = {debt.id: debt_name(debt, result.debts) for debt in result.debts}
    theirs = result.theirs
    bare = [
        debt.id
        for debt in result.debts
        if theirs and debt.id in theirs.debts and not (debt.label or debt.lender)
    ]
    return found | {bare[0]: theirs.lender.name} if theirs and len(bare) == 1 else found


def month_of(result: PlanResult, number: int) -> str:
    """The name of month number 1, 2, … of the plan; the first is this month."""
    first = date.fromisoformat(result.case.as_of).replace(day=1)
    return month(add_months(first, number - 1))


def months_text(number: int) -> str:
    return ngettext("%(count)s month", "%(count)s months", number) % {"count": count(number)}
