"""Answers whose figures a row of debt holds: a lender's, as told, or the person's own; it must not change them."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from budgeting_tools import forms
from budgeting_tools.answers import Answers
from budgeting_tools.engine import Debt
from budgeting_tools.rows import debt as row

SHOWN = ("balance", "instalment", "rate", "left", "arrears", "due_day")


def on_form(answers: Answers, debts: Iterable[forms.DebtForm]) -> None:
    """Marks each row that still reads as its lender told it; one typed letter makes it the person's own."""
    known = {one.id: one for one in answers.base.debts if one.told_by}
    for form in debts:
        told = known.get(form["id"].value() or "")
        form.told_by = told.told_by if told and _unchanged(form, told, answers.currency) else ""


def _unchanged(form: forms.DebtForm, told: Debt, currency: str) -> bool:
    text = row.to_text(told, currency)
    per_year = (form["rate_per"].value() or "year") == "year"
    return per_year and all((form[name].value() or "") == text[name] for name in SHOWN)


def sentences(debts: Iterable[Debt]) -> list[str]:
    """Where the figures of a plan come from, once for each lender that told some."""
    names = dict.fromkeys(one.told_by for one in debts if one.told_by)
    said = _("The figures for %(name)s are as %(name)s told us. Change them if they are wrong.")
    return [said % {"name": name} for name in names]
