"""Answers how a row of income becomes a part of the case and back; it must not add it up."""

from budgeting_tools import forms
from budgeting_tools.engine import Income
from budgeting_tools.rows.parts import Document, Fields, RowList, amount_text, day_text, over


def to_case(row: forms.IncomeForm, base: Document) -> Document:
    typed = row.cleaned_data
    values = {"id": typed["id"], "amount": typed["amount"], "label": typed["label"]}
    return over(
        base, values | {"cycle": typed["cycle"] or "monthly", "next_date": day_text(typed["next_date"])}
    )


def to_text(one: Income, currency: str) -> Fields:
    return {
        "id": one.id,
        "label": one.label,
        "amount": amount_text(one.amount, currency),
        "cycle": one.cycle,
        "next_date": one.next_date,
    }


LIST = RowList("incomes", forms.IncomeForm, to_case, to_text)
