"""Cases that the tests of the interface send."""

from typing import Any

OFFER = {
    "id": "q1",
    "amount": 1_000_000,
    "instalments": 12,
    "price": {"kind": "instalment", "instalment": 97_200},
    "upfront_fees": 50_000,
}
CARD = {"id": "card", "balance": 300_000, "rates": [{"rate": "24"}], "instalment": 10_000, "late_fee": 1_200}
LOAN = {"id": "loan", "balance": 800_000, "rates": [{"rate": "9"}], "instalment": 25_000}
MONTH = {
    "incomes": [{"id": "pay", "amount": 250_000}],
    "outgoings": [{"id": "rent", "amount": 120_000, "category": "home"}],
}


def case(**parts: Any) -> dict[str, Any]:
    return {"version": 1, "currency": "GBP", "as_of": "2026-11-23", **parts}
