"""A small cast of debts and offers that the engine's tests share."""

from __future__ import annotations

from typing import Any

from budgeting_tools.engine import Debt, Price, Quote, RateSpan


def debt(name: str, balance: int, rate: str, minimum: int = 0, **more: Any) -> Debt:
    return Debt(name, balance, rates=(RateSpan(rate),), instalment=minimum, **more)


def promo(name: str, balance: int, months: int, later: str, minimum: int = 0, **more: Any) -> Debt:
    """Nothing charged for `months`, then `later` per cent a year."""
    rates = (RateSpan("0", months), RateSpan(later))
    return Debt(name, balance, rates=rates, instalment=minimum, **more)


def offer(kind: str = "nominal_yearly", rate: str = "24", **more: Any) -> Quote:
    """Ten thousand over twelve months unless the test says otherwise."""
    stated = more.pop("instalment", None)
    price = Price(kind, rate, stated)  # type: ignore[arg-type]
    return Quote(**({"id": "q", "amount": 1_000_000, "instalments": 12, "price": price} | more))


THREE = (debt("A", 50000, "10", 2500), debt("B", 20000, "8", 2500), debt("C", 150000, "20", 3500))
