"""Answers how a bill becomes a part of the case and back; it must not add it up."""

from budgeting_tools import forms
from budgeting_tools.engine import Outgoing
from budgeting_tools.rows.parts import Document, Fields, RowList, amount_text, day_text, over


def to_case(row: forms.BillForm, base: Document) -> Document:
    typed = row.cleaned_data
    values = {"id": typed["id"], "amount": typed["amount"], "label": typed["label"]}
    usual = {"cycle": typed["cycle"] or "monthly", "category": typed["category"] or "other"}
    usual["next_date"] = day_text(typed["next_date"])
    return over(base, values | usual)


def to_text(one: Outgoing, currency: str) -> Fields:
    return {
        "id": one.id,
        "category": one.category,
        "label": one.label,
        "amount": amount_text(one.amount, currency),
        "cycle": one.cycle,
        "next_date": one.next_date,
    }


LIST = RowList("outgoings", forms.BillForm, to_case, to_text)
