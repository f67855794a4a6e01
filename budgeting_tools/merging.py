"""Answers how typed values and a carried case become one document; it must not read text or judge it."""

from collections.abc import Mapping, Sequence
from typing import Any

from budgeting_tools import forms
from budgeting_tools.engine import Case
from budgeting_tools.rows import LISTS, debt
from budgeting_tools.rows.parts import Document


def merged(
    base: Case,
    *,
    reserve: forms.ReserveForm | None,
    need: forms.NeedForm | None,
    rows: Mapping[str, Sequence[Any] | None],
) -> Document:
    """Plain data for `Case.from_dict`; a part that is None, or not named, stays as the base has it."""
    document: Document = base.to_dict()
    if reserve is not None:
        document |= {
            "opening_cash": reserve.cleaned_data["cash"] or 0,
            "buffer": reserve.cleaned_data["keep"] or 0,
        }
    for prefix, found in rows.items():
        if found is not None:
            part = LISTS[prefix].part
            known = {item["id"]: item for item in document.get(part, []) if "id" in item}
            told = [row for row in found if not row.is_blank()]
            document[part] = [
                LISTS[prefix].to_case(row, known.get(row.cleaned_data["id"], {})) for row in told
            ]
    if rows.get("debt") is not None:
        told = [row for row in rows["debt"] or () if not row.is_blank()]
        document["concessions"] = [one for row in told for one in debt.concessions(row)]
    if need is not None:
        for quote in document.get("quotes", []):
            quote["purpose"] = need.cleaned_data["purpose"]
    return _of_debts_that_stand(document)


def _of_debts_that_stand(document: Document) -> Document:
    """Concessions and log entries of a debt that was taken out leave with it."""
    ids = {debt["id"] for debt in document.get("debts", [])}
    for name in ("concessions", "log"):
        if name in document:
            document[name] = [item for item in document[name] if item["debt"] in ids]
    return document
