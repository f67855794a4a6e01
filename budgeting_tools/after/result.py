"""Answers what the after door works out: does the month reach, which orders there are, what else would work."""

from dataclasses import dataclass, replace
from datetime import date

from budgeting_tools.after.debt_rates import WorkedOutRate, with_rates
from budgeting_tools.after.month_money import MonthMoney, Proposals, month_money, proposals
from budgeting_tools.engine import Case, Debt, NeverRepaid, Orders, Plan, WaysOut, compare_orders, ways_out

STRATEGIES = ("snowball", "avalanche", "own")


@dataclass(frozen=True)
class PlanResult:
    """Figures of the engine, side by side; `orders` is None when the money does not reach or no payment of it ends."""

    case: Case
    debts: tuple[Debt, ...]
    worked_out: list[WorkedOutRate]
    money: MonthMoney
    ways: WaysOut
    orders: Orders | None
    shown: Plan | None
    proposals: Proposals | None
    chosen: str = ""  # the order that the person asked to see; empty shows the cheapest, whichever that is

    @property
    def currency(self) -> str:
        return self.case.currency

    @property
    def reaches(self) -> bool:
        return self.shown is not None

    def debt(self, name: str) -> Debt:
        return next(debt for debt in self.debts if debt.id == name)


def build(case: Case, order: str = "") -> PlanResult:
    """Raises InvalidInput for a figure to look at again. `order` picks the plan to show; else the cheapest is shown."""
    debts, worked_out = with_rates(case.debts, case.currency)
    as_of = date.fromisoformat(case.as_of)
    ways = ways_out(debts, as_of=as_of)
    money = month_money(case, ways.due_now)
    orders = (
        None if money.short or money.for_debts <= 0 else _orders(debts, case.currency, money.for_debts, as_of)
    )
    chosen = order if orders and order in _named(orders) else ""
    shown = orders[chosen or orders.cheapest] if orders else None
    offered = None if orders or money.budget is None else proposals(debts, money.for_debts)
    return PlanResult(
        replace(case, debts=debts), debts, worked_out, money, ways, orders, shown, offered, chosen
    )


def _orders(debts: tuple[Debt, ...], currency: str, monthly: int, as_of: date) -> Orders | None:
    try:
        return compare_orders(
            debts, currency, monthly, [debt.id for debt in debts], as_of=as_of, strategies=STRATEGIES
        )
    except NeverRepaid:
        return None


def _named(orders: Orders) -> set[str]:
    return {plan.strategy for plan in orders.plans}
