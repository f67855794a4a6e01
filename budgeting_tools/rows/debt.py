"""Answers how a row of debt becomes a part of the case and back; it must not plan it."""

from budgeting_tools import forms
from budgeting_tools.choices import PRIORITY_KINDS
from budgeting_tools.engine import Debt
from budgeting_tools.rows.parts import (
    Document,
    Fields,
    RowList,
    amount_text,
    optional_amount,
    over,
    plain_rate,
)


def to_case(row: forms.DebtForm, base: Document) -> Document:
    typed = row.cleaned_data
    kind = typed["kind"] or "loan"
    values = {
        "id": typed["id"],
        "kind": kind,
        "label": typed["label"],
        "balance": typed["balance"],
        "instalment": typed["instalment"],
        "instalments_left": typed["left"],
        "arrears": typed["arrears"] or 0,
        "late_fee": typed["late_fee"] or 0,
        "due_day": typed["due_day"],
        "auto_debit": typed["auto_debit"],
        "priority": kind in PRIORITY_KINDS,
        "rates": _rates(row, base),
    }
    return over(base, values)


def _rates(row: forms.DebtForm, base: Document) -> list[Document]:
    """The typed rate; the carried timeline stays when its first rate is what was typed again."""
    if row.cleaned_data["rate"] is None:
        return []
    yearly = row.yearly_rate()
    carried: list[Document] = base.get("rates", [])
    return carried if carried and carried[0]["rate"] == yearly else [{"rate": yearly}]


def to_text(one: Debt, currency: str) -> Fields:
    text = {
        "id": one.id,
        "kind": one.kind,
        "label": one.label or one.lender,
        "balance": amount_text(one.balance, currency),
        "instalment": optional_amount(one.instalment, currency),
        "rate": plain_rate(one.rates[0].rate) if one.rates else "",
        "left": str(one.instalments_left or ""),
        "arrears": optional_amount(one.arrears, currency),
        "late_fee": optional_amount(one.late_fee, currency),
        "due_day": str(one.due_day or ""),
    }
    return text | ({"auto_debit": "on"} if one.auto_debit else {})


LIST = RowList("debts", forms.DebtForm, to_case, to_text)
