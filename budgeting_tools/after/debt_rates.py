"""Answers which rate a debt carries when only the payments left are known; it must not assume that there is none."""

from dataclasses import dataclass, replace
from decimal import Decimal

from budgeting_tools.engine import Debt, EngineError, InvalidInput, Price, Quote, RateSpan, price_quote


@dataclass(frozen=True, slots=True)
class WorkedOutRate:
    """`rate` is nominal per cent a year, from what is owed, the monthly payment and how many are left."""

    debt: Debt
    rate: Decimal


def with_rates(debts: tuple[Debt, ...], currency: str) -> tuple[tuple[Debt, ...], list[WorkedOutRate]]:
    """Raises InvalidInput under "debts.N.left" where the payments left cannot repay what is owed."""
    found: list[WorkedOutRate] = []
    told: list[Debt] = []
    for place, debt in enumerate(debts):
        if not debt.rates:
            rate = _implied(debt, place, currency)
            found.append(WorkedOutRate(debt, rate))
            debt = replace(debt, rates=(RateSpan(str(rate)),))
        told.append(debt)
    return tuple(told), found


def _implied(debt: Debt, place: int, currency: str) -> Decimal:
    try:
        price = Price("instalment", instalment=debt.instalment)
        quote = Quote(debt.id, debt.balance, debt.instalments_left or 1, price)
        return max(Decimal(0), price_quote(quote, currency).nominal_yearly)
    except EngineError as refusal:
        raise InvalidInput(f"debts.{place}.left", refusal.reason, refusal.params) from None
