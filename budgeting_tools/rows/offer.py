"""Answers how an offer becomes a quote of the case and back; it must not price it."""

from budgeting_tools import forms
from budgeting_tools.engine import Quote
from budgeting_tools.rows.parts import (
    Document,
    Fields,
    RowList,
    amount_text,
    optional_amount,
    over,
    plain_rate,
    told,
)


def to_case(row: forms.OfferForm, base: Document) -> Document:
    typed = row.cleaned_data
    once = typed["every"] == "once"
    values = {
        "id": typed["id"],
        "label": typed["label"],
        "amount": typed["amount"],
        "instalments": row.count,
        "price": _price(row),
        "upfront_fees": typed["fees"] or 0,
        "fee_per_instalment": typed["fee_each"] or 0,
        "every": f"single:{typed['days']}days" if once else typed["every"],
        "method": typed["method"],
        "lender_kind": typed["lender_kind"],
        "contract_date": typed["signed"].isoformat() if typed["signed"] else "",
    }
    return over(base, values)


def _price(row: forms.OfferForm) -> Document:
    """The rate with the payment beside it to check, or the payment alone. Where payment and rate gave the
    count, the rate rules alone: the payment has been used."""
    rate = row.cleaned_data["price"]
    if rate is None:
        return {"kind": "instalment", "instalment": row.each}
    return told(
        {"kind": row.cleaned_data["kind"], "rate": rate, "instalment": None if row.found_count else row.each}
    )


def to_text(quote: Quote, currency: str) -> Fields:
    single = quote.every.startswith("single:")
    return {
        "id": quote.id,
        "label": quote.label,
        "amount": amount_text(quote.amount, currency),
        "payment": optional_amount(quote.price.instalment, currency),
        "instalments": str(quote.instalments),
        "kind": "" if quote.price.kind == "instalment" else quote.price.kind,
        "price": plain_rate(quote.price.rate) if quote.price.rate else "",
        "fees": optional_amount(quote.upfront_fees, currency),
        "fee_each": optional_amount(quote.fee_per_instalment, currency),
        "every": "once" if single else quote.every,
        "days": quote.every.removeprefix("single:").removesuffix("days") if single else "",
        "method": quote.method,
        "lender_kind": quote.lender_kind,
        "signed": quote.contract_date,
    }


LIST = RowList("quotes", forms.OfferForm, to_case, to_text)
