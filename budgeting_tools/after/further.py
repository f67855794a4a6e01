"""Answers what takes longer: the cheapest order of all, the smallest ask, and how the plan stands up to bad luck.

Each part stands alone: one that cannot be had is named in `missing`, and the others are given.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from budgeting_tools.after.result import PlanResult, orders_of
from budgeting_tools.concessions import with_known
from budgeting_tools.engine import (
    Ask,
    BestPlan,
    EngineError,
    Orders,
    Plan,
    Stress,
    best_plan,
    grant,
    smallest_ask,
    stress_test,
)

log = logging.getLogger(__name__)
STRESS_MONTHS = 24
T = TypeVar("T")


@dataclass(frozen=True)
class Further:
    """`agreed` is how the debts end if every lender says yes to the ask; None where nothing is asked, or not known."""

    best: BestPlan | None
    ask: Ask | None
    agreed: Orders | None
    stress: Stress | None
    missing: tuple[str, ...] = ()

    @property
    def best_plan(self) -> Plan | None:
        return self.best.plan if self.best else None


def build_further(found: PlanResult) -> Further:
    missing: list[str] = []

    def part(name: str, work: Callable[[], T | None]) -> T | None:
        try:
            return work()
        except (EngineError, ArithmeticError, MemoryError, RuntimeError, ValueError) as failure:
            # The kind of failure alone: its text could hold figures.
            log.error("The part %s of a plan did not end: %s", name, type(failure).__name__)
            missing.append(name)
            return None

    best = part("best", lambda: _best(found))
    ask = part("ask", lambda: _ask(found, best))
    agreed = part("agreed", lambda: _agreed(found, ask))
    stress = part("stress", lambda: _stress(found))
    return Further(best, ask, agreed, stress, tuple(missing))


def _best(found: PlanResult) -> BestPlan | None:
    if found.orders is None or len(found.debts) < 2:
        return None
    return best_plan(
        found.debts,
        found.currency,
        found.money.for_debts,
        found.own_order,
        as_of=found.as_of,
        extras=found.extras,
    )


def _ask(found: PlanResult, best: BestPlan | None) -> Ask | None:
    """Only where the month is told: without it nobody knows what is missing."""
    if found.money.budget is None:
        return None
    end = best.plan.months if best else found.shown.months if found.shown else None
    return smallest_ask(with_known(found.case, found.theirs), best_end=end)


def _agreed(found: PlanResult, ask: Ask | None) -> Orders | None:
    if ask is None or not ask.proposals:
        return None
    granted = grant(found.case, ask.proposals)
    return orders_of(found, granted.debts)


def _stress(found: PlanResult) -> Stress | None:
    if found.money.budget is None or not found.reaches:
        return None
    return stress_test(found.case, months=STRESS_MONTHS)
