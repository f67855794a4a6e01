"""Answers how a case looks as typed text, for a page that starts from one; it must not lose what it cannot show."""

from decimal import Decimal

from budgeting_tools import typed
from budgeting_tools.engine import Case, Debt, Outgoing, Quote, format_minor


def as_typed(case: Case) -> typed.Fields:
    fields: typed.Fields = {"currency": case.currency}
    if case.opening_cash:
        fields["reserve-cash"] = amount_text(max(0, case.opening_cash), case.currency)
    if case.buffer:
        fields["reserve-keep"] = amount_text(case.buffer, case.currency)
    if case.quotes:
        fields |= {f"offer-{key}": text for key, text in _offer(case.quotes[0], case.currency).items()}
    incomes = [
        {
            "id": one.id,
            "label": one.label,
            "amount": amount_text(one.amount, case.currency),
            "cycle": one.cycle,
        }
        for one in case.incomes
    ]
    fields |= typed.from_rows("income", incomes)
    fields |= typed.from_rows("bill", [_bill(one, case.currency) for one in case.outgoings])
    return fields | typed.from_rows("debt", [_debt(one, case.currency) for one in case.debts])


def amount_text(minor: int, currency: str) -> str:
    """Plain decimal text without cents that are nought: 9500, 972.50."""
    text = format_minor(minor, currency)
    whole, _, cents = text.partition(".")
    return text if cents.strip("0") else whole


def _optional(minor: int | None, currency: str) -> str:
    return amount_text(minor, currency) if minor else ""


def _bill(one: Outgoing, currency: str) -> typed.Fields:
    return {
        "id": one.id,
        "category": one.category,
        "label": one.label,
        "amount": amount_text(one.amount, currency),
        "cycle": one.cycle,
    }


def _debt(one: Debt, currency: str) -> typed.Fields:
    text = {
        "id": one.id,
        "kind": one.kind,
        "label": one.label or one.lender,
        "balance": amount_text(one.balance, currency),
        "instalment": _optional(one.instalment, currency),
        "rate": plain_rate(one.rates[0].rate) if one.rates else "",
        "left": str(one.instalments_left or ""),
        "arrears": _optional(one.arrears, currency),
        "late_fee": _optional(one.late_fee, currency),
        "due_day": str(one.due_day or ""),
    }
    return text | ({"auto_debit": "on"} if one.auto_debit else {})


def plain_rate(text: str) -> str:
    return f"{Decimal(text).normalize():f}"


def _offer(quote: Quote, currency: str) -> typed.Fields:
    single = quote.every.startswith("single:")
    in_money = quote.price.kind == "instalment"
    second = quote.price.instalment
    return {
        "amount": amount_text(quote.amount, currency),
        "instalments": str(quote.instalments),
        "kind": quote.price.kind,
        "price": _optional(second, currency) if in_money else plain_rate(quote.price.rate),
        "stated": "" if in_money else _optional(second, currency),
        "fees": _optional(quote.upfront_fees, currency),
        "fee_each": _optional(quote.fee_per_instalment, currency),
        "every": "once" if single else quote.every,
        "days": quote.every.removeprefix("single:").removesuffix("days") if single else "",
        "method": quote.method,
    }
