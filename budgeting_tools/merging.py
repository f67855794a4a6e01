"""Answers how typed values and a carried case become one document; it must not read text or judge it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from budgeting_tools import forms
from budgeting_tools.choices import PRIORITY_KINDS
from budgeting_tools.engine import Case

Document = dict[str, Any]


def merged(
    base: Case,
    *,
    offer: forms.OfferForm | None,
    reserve: forms.ReserveForm | None,
    incomes: Sequence[forms.IncomeForm] | None,
    bills: Sequence[forms.BillForm] | None,
    debts: Sequence[forms.DebtForm] | None,
) -> Document:
    """Plain data for `Case.from_dict`; a part that is None stays as the base has it."""
    document: Document = base.to_dict()
    if reserve is not None:
        document |= {
            "opening_cash": reserve.cleaned_data["cash"] or 0,
            "buffer": reserve.cleaned_data["keep"] or 0,
        }
    if offer is not None:
        document["quotes"] = _quotes(document.get("quotes", []), offer.cleaned_data)
    lists: tuple[tuple[str, Sequence[Any] | None, Callable[[Any, Document], Document]], ...]
    lists = (("incomes", incomes, _income), ("outgoings", bills, _bill), ("debts", debts, _debt))
    for name, rows, turn in lists:
        if rows is not None:
            known = {item["id"]: item for item in document.get(name, [])}
            told = [row for row in rows if not row.is_blank()]
            document[name] = [turn(row, known.get(row.cleaned_data["id"], {})) for row in told]
    return _of_debts_that_stand(document)


def _of_debts_that_stand(document: Document) -> Document:
    """Concessions and log entries of a debt that was taken out leave with it."""
    ids = {debt["id"] for debt in document.get("debts", [])}
    for name in ("concessions", "log"):
        if name in document:
            document[name] = [item for item in document[name] if item["debt"] in ids]
    return document


def _told(values: Mapping[str, Any]) -> Document:
    return {key: value for key, value in values.items() if value is not None}


def _over(base: Document, values: Mapping[str, Any]) -> Document:
    """`values` over `base`; a value of None takes the key away, so that the document's default holds."""
    return _told({**base, **values})


def _income(row: forms.IncomeForm, base: Document) -> Document:
    typed = row.cleaned_data
    return _over(
        base,
        {
            "id": typed["id"],
            "amount": typed["amount"],
            "label": typed["label"],
            "cycle": typed["cycle"] or "monthly",
        },
    )


def _bill(row: forms.BillForm, base: Document) -> Document:
    typed = row.cleaned_data
    named = {
        "id": typed["id"],
        "amount": typed["amount"],
        "label": typed["label"],
        "cycle": typed["cycle"] or "monthly",
        "category": typed["category"] or "other",
    }
    return _over(base, named)


def _debt(row: forms.DebtForm, base: Document) -> Document:
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
    return _over(base, values)


def _rates(row: forms.DebtForm, base: Document) -> list[Document]:
    """The typed rate; the carried timeline stays when its first rate is what was typed again."""
    if row.cleaned_data["rate"] is None:
        return []
    yearly = row.yearly_rate()
    carried: list[Document] = base.get("rates", [])
    return carried if carried and carried[0]["rate"] == yearly else [{"rate": yearly}]


def _quotes(base: list[Document], typed: Mapping[str, Any]) -> list[Document]:
    first = base[0] if base else {"id": "offer"}
    in_money = typed["kind"] == "instalment"
    price = {
        "kind": typed["kind"],
        "rate": "" if in_money else typed["price"],
        "instalment": typed["price"] if in_money else typed["stated"],
    }
    once = typed["every"] == "once"
    values = {
        "amount": typed["amount"],
        "instalments": (typed["instalments"] or 1) if once else typed["instalments"],
        "price": _told(price),
        "upfront_fees": typed["fees"] or 0,
        "fee_per_instalment": typed["fee_each"] or 0,
        "every": f"single:{typed['days']}days" if once else typed["every"],
        "method": typed["method"],
    }
    return [_over(first, values), *base[1:]]
