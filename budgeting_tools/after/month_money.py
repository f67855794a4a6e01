"""Answers how much a month has for debts and whether that reaches; it must not choose an order of paying."""

from dataclasses import dataclass

from budgeting_tools.engine import BudgetSummary, Case, summarise_budget


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
