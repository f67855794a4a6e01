"""Answers how a row of debt becomes a part of the case and back; it must not plan it."""

from collections.abc import Iterable

from budgeting_tools import forms
from budgeting_tools.choices import MINIMUM_RULES, PRIORITY_KINDS
from budgeting_tools.engine import Concession, Debt
from budgeting_tools.rows.parts import (
    Document,
    Fields,
    RowList,
    amount_text,
    day_text,
    optional_amount,
    over,
    plain_rate,
)

# The figures that a lender may have told.
TOLD = ("balance", "rates", "instalment", "instalments_left", "arrears", "due_day")


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
        "priority": kind in PRIORITY_KINDS or typed["comes_first"],
        "rates": _rates(row, base),
        "penalty_rate": typed["penalty_rate"] or "",
        "monthly_fee": typed["monthly_fee"] or 0,
        "new_charges": typed["new_charges"] or 0,
        "last_paid": day_text(typed["last_paid"]),
        "minimum": _minimum(row, base),
    }
    return over(base, values | {"told_by": _told_by(values, base)})


def _told_by(values: Document, base: Document) -> str | None:
    """Who told these figures, until the person changes one: from then on they are the person's own."""
    told = [name for name in TOLD if name in base]
    return base.get("told_by") if all(values[name] == base[name] for name in told) else None


def _minimum(row: forms.DebtForm, base: Document) -> Document | None:
    """The typed rule; a carried one of a kind that the form does not show stays."""
    typed, carried = row.cleaned_data, base.get("minimum")
    if not typed["minimum"]:
        return carried if carried and carried["kind"] not in MINIMUM_RULES else None
    known = carried if carried and carried["kind"] == typed["minimum"] else {}
    shown = {"kind": typed["minimum"], "percent": typed["minimum_percent"], "floor": typed["minimum_floor"]}
    return over(known, shown)


def _rates(row: forms.DebtForm, base: Document) -> list[Document]:
    """The typed rate; the carried timeline stays when its first rate is what was typed again."""
    if row.cleaned_data["rate"] is None:
        return []
    yearly = row.yearly_rate()
    if row.cleaned_data["promo_until"]:
        until = row.cleaned_data["promo_until"].isoformat()
        return [{"rate": yearly, "until": until}, {"rate": row.cleaned_data["rate_after"]}]
    carried: list[Document] = base.get("rates", [])
    if not carried or carried[0]["rate"] != yearly or _shown_promo(carried):
        return [{"rate": yearly}]
    return carried


def _shown_promo(rates: list[Document]) -> bool:
    """True for a timeline that the form's two fields show whole: what is empty there was taken out."""
    return len(rates) == 2 and bool(rates[0].get("until")) and not rates[0].get("months")


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
        "last_paid": one.last_paid,
        "penalty_rate": plain_rate(one.penalty_rate) if one.penalty_rate else "",
        "monthly_fee": optional_amount(one.monthly_fee, currency),
        "new_charges": optional_amount(one.new_charges, currency),
    }
    ticked = {
        "auto_debit": one.auto_debit,
        "comes_first": one.priority and one.kind not in PRIORITY_KINDS,
    }
    return (
        text | _promo_text(one) | _minimum_text(one, currency) | {n: "on" for n, on in ticked.items() if on}
    )


def _promo_text(one: Debt) -> Fields:
    if len(one.rates) != 2 or not one.rates[0].until or one.rates[0].months:
        return {}
    return {"promo_until": one.rates[0].until, "rate_after": plain_rate(one.rates[1].rate)}


def _minimum_text(one: Debt, currency: str) -> Fields:
    rule = one.minimum
    if rule is None or rule.kind not in MINIMUM_RULES:
        return {}
    return {
        "minimum": rule.kind,
        "minimum_percent": plain_rate(rule.percent),
        "minimum_floor": optional_amount(rule.floor, currency),
    }


def concessions(row: forms.DebtForm) -> list[Document]:
    """What the lender of this debt is said to grant, as the case holds it."""
    name = row.cleaned_data["id"]
    return [
        {"debt": name, "kind": kind, "limit": limit, "known": known} for kind, limit, known in row.grants()
    ]


def grants_text(debt: str, found: Iterable[Concession], currency: str) -> Fields:
    """The typed fields of a debt's concessions."""
    text: Fields = {}
    for one in found:
        if one.debt == debt:
            in_money = one.kind in ("lower_instalment", "waive_fee")
            text[forms.DebtForm.GRANTS[one.kind]] = (
                amount_text(one.limit, currency) if in_money else str(one.limit)
            )
            if one.known:
                text["grants_known"] = "on"
    return text


LIST = RowList("debts", forms.DebtForm, to_case, to_text)
