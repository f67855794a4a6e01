"""Answers what the after door works out at once: does the month reach, which orders there are, what is due soon."""

from dataclasses import dataclass, field, replace
from datetime import date

from budgeting_tools.after import place_rules
from budgeting_tools.after.dated_money import extras
from budgeting_tools.after.debt_rates import WorkedOutRate, with_rates
from budgeting_tools.after.month_money import MonthMoney, month_money
from budgeting_tools.after.week import Week, week_of
from budgeting_tools.concessions import Theirs, with_known
from budgeting_tools.engine import (
    Case,
    Debt,
    LastResort,
    NeverRepaid,
    Orders,
    Plan,
    WaysOut,
    compare_orders,
    last_resort,
    ways_out,
)
from facts.known import Known

STRATEGIES = ("snowball", "avalanche", "own")
BEST = "best"


@dataclass(frozen=True)
class PlanResult:
    """Figures of the engine, side by side; `orders` is None when the money does not reach or no payment of it ends."""

    case: Case  # every debt with a rate
    worked_out: list[WorkedOutRate]
    money: MonthMoney
    ways: WaysOut
    week: Week
    orders: Orders | None = None
    shown: Plan | None = None
    last: LastResort | None = None  # what to offer or write where the money does not reach
    part_payment: Known | None = None
    chosen: str = (
        ""  # the order that the person asked to see; empty shows the one that fits the place's rules
    )
    only_compares: bool = False
    extras: dict[int, int] = field(default_factory=dict)
    theirs: Theirs | None = None  # the lender behind this visit, and the debts that are with it

    @property
    def debts(self) -> tuple[Debt, ...]:
        return self.case.debts

    @property
    def currency(self) -> str:
        return self.case.currency

    @property
    def as_of(self) -> date:
        return date.fromisoformat(self.case.as_of)

    @property
    def own_order(self) -> list[str]:
        return [debt.id for debt in self.debts]

    @property
    def reaches(self) -> bool:
        return self.shown is not None

    def debt(self, name: str) -> Debt:
        return next(debt for debt in self.debts if debt.id == name)


def build(case: Case, order: str = "", theirs: Theirs | None = None) -> PlanResult:
    """Raises InvalidInput for a figure to look at again. `order` picks the plan to show; else the cheapest is shown,
    or the own order where a page may only compare."""
    debts, worked_out = with_rates(case.debts, case.currency)
    case = replace(case, debts=debts)
    ways = ways_out(debts, as_of=date.fromisoformat(case.as_of))
    money = month_money(case, ways.due_now)
    found = PlanResult(
        case,
        worked_out,
        money,
        ways,
        week_of(case),
        only_compares=place_rules.only_compares(case),
        extras=extras(case),
        theirs=theirs,
    )
    orders = None if money.short or money.for_debts <= 0 else orders_of(found, debts)
    if orders is None:
        return _with_last_resort(found)
    names = {plan.strategy for plan in orders.plans}
    usual = "own" if found.only_compares and "own" in names else orders.cheapest
    return replace(
        found,
        orders=orders,
        shown=orders[order if order in names else usual],
        chosen=order if order in (*names, BEST) else "",
    )


def orders_of(found: PlanResult, debts: tuple[Debt, ...]) -> Orders | None:
    """The quick orders on these debts with the month's money; None where no order of it ends."""
    try:
        return compare_orders(
            debts,
            found.currency,
            found.money.for_debts,
            found.own_order,
            as_of=found.as_of,
            extras=found.extras,
            strategies=STRATEGIES,
        )
    except NeverRepaid:
        return None


def _with_last_resort(found: PlanResult) -> PlanResult:
    if found.money.budget is None:
        return found
    fact = place_rules.part_payment(found.case)
    last = last_resort(
        with_known(found.case, found.theirs),
        part_payments_customary=place_rules.takes_part_payments(fact),
        token=place_rules.token_of(fact, found.currency),
    )
    return replace(found, last=last, part_payment=fact)
