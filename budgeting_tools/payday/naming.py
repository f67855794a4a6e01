"""Answers what an income, a bill or a debt of the calendar is called; it must not say anything of it."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from budgeting_tools.after.naming import debt_name
from budgeting_tools.choices import BILLS, FURTHER_BILLS
from budgeting_tools.engine import Case

Names = dict[tuple[str, str], str]  # by kind (income, outgoing, debt) and id


def names(case: Case) -> Names:
    return dict(_pairs(case))


def _pairs(case: Case) -> Iterator[tuple[tuple[str, str], str]]:
    for income in case.incomes:
        yield ("income", income.id), income.label or _("Money that comes in")
    for bill in case.outgoings:
        yield ("outgoing", bill.id), bill.label or str((BILLS | FURTHER_BILLS)[bill.category])
    for debt in case.debts:
        yield ("debt", debt.id), debt_name(debt, case.debts)
