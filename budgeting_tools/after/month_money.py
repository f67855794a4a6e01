"""Answers how much a month has for debts and whether that reaches; it must not choose an order of paying."""

from collections.abc import Sequence
from dataclasses import dataclass

from budgeting_tools.engine import BudgetSummary, Case, Debt, Offer, prorata_offers, summarise_budget


@dataclass(frozen=True, slots=True)
class MonthMoney:
    """Minor units a month. `budget` is None when no income was told: then the payments asked for are the sum."""

    budget: BudgetSummary | None
    for_debts: int
    asked: int

    @property
    def short(self) -> int:
        return max(0, self.asked - self.for_debts)


def month_money(case: Case, due_now: int) -> MonthMoney:
    """`due_now` is what the lenders ask for in the first month, besides arrears."""
    if not case.incomes:
        return MonthMoney(None, due_now, due_now)
    budget = summarise_budget(case)
    return MonthMoney(budget, budget.surplus, due_now)


@dataclass(frozen=True, slots=True)
class Proposals:
    """What could be proposed while the money does not reach: priority debts whole, the others by what is owed."""

    priority: tuple[tuple[Debt, int], ...]
    others: tuple[tuple[Debt, Offer], ...]
    for_others: int


def proposals(debts: Sequence[Debt], available: int) -> Proposals:
    """Priority debts take what they ask (at most what is there); the rest is shared, to the cent."""
    first, left = [], max(0, available)
    for debt in debts:
        if debt.priority and debt.balance:
            part = min(left, debt.balance, debt.instalment or 0)
            first.append((debt, part))
            left -= part
    others = [debt for debt in debts if not debt.priority and debt.balance]
    shared = prorata_offers([(debt.id, debt.balance) for debt in others], left) if others and left else ()
    return Proposals(tuple(first), tuple(zip(others, shared, strict=False)), left)
