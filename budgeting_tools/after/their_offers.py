"""Answers what the lender behind a campaign's visit offers, and how the borrower says which debts are with it."""

from dataclasses import dataclass
from typing import Any

from budgeting_tools.after.naming import debt_name
from budgeting_tools.answers import Answers
from budgeting_tools.concessions import KnownLender, Theirs
from budgeting_tools.engine import Case

FIELD = "theirs"  # of a debt's row: the borrower's own tick


@dataclass(frozen=True, slots=True)
class Tick:
    """One debt with the button that says whether it is with the lender."""

    name: str
    field: str
    is_theirs: bool


def of(answers: Answers, lender: KnownLender | None) -> Theirs | None:
    """None where no lender stands behind the visit. Only for valid rows."""
    if lender is None:
        return None
    ticked = {row.cleaned_data["id"] for row in answers.told_debts if row.cleaned_data[FIELD]}
    return Theirs(lender, frozenset(ticked))


def context(answers: Answers, case: Case, theirs: Theirs | None) -> dict[str, Any]:
    """What the result says of the lender's offers; nothing where it has none."""
    if theirs is None:
        return {}
    ticks = [_tick(row, case, theirs) for row in answers.told_debts]
    return {
        "their": {
            "name": theirs.lender.name,
            "offers": [{"text": one.text, "hint": one.words} for one in theirs.lender.offers],
            "ticked": [one for one in ticks if one.is_theirs],
            "open": [one for one in ticks if not one.is_theirs],
        }
    }


def _tick(row: Any, case: Case, theirs: Theirs) -> Tick:
    debt = next(one for one in case.debts if one.id == row.cleaned_data["id"])
    return Tick(debt_name(debt, case.debts), row.add_prefix(FIELD), debt.id in theirs.debts)
