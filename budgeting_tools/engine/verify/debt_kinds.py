"""Cases of several debts paid together, and of offers shared among creditors; it must not plan anything itself."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any

from budgeting_tools.engine.case import Debt, Minimum, RateSpan
from budgeting_tools.engine.errors import InvalidInput
from budgeting_tools.engine.plan import Plan, Rollover, plan_debts
from budgeting_tools.engine.prorata import prorata_offers
from budgeting_tools.engine.split_search import Grid, best_on_grid

from .figures import money, whole_units
from .inputs import CENTS, Inputs, whole
from .registry import WORKING, Figures, kind

CURRENCY = "USD"  # two decimals; the cases name no currency
MOST_DEBTS = 50
GRID_STEP = 100 * CENTS
GRID_MONTHS = 8


class Strategy(Enum):
    SNOWBALL = "snowball"
    AVALANCHE = "avalanche"
    MINIMUMS_ONLY = "minimums_only"
    BOTH = "both"


class Roll(Enum):
    SAME_MONTH = "same_month"
    NONE = "none"


class RateOrder(Enum):
    CURRENT = "avalanche_current_rate"
    FUTURE = "avalanche_future_rate"


ROLLS: dict[Roll, Rollover] = {Roll.SAME_MONTH: "same_month", Roll.NONE: "none"}


class _Debts:
    """The debts of a case under ids that keep their order, and the plans asked of them."""

    def __init__(self, given: Inputs) -> None:
        self.given = given
        entries = given.each("debts")
        if len(entries) > MOST_DEBTS:
            raise InvalidInput("debts", "too_many_debts", {"maximum": MOST_DEBTS})
        self.names = {
            f"d{place:03d}": entry.text("name", f"{place + 1}") for place, entry in enumerate(entries)
        }
        self.debts = [_debt(key, entry) for key, entry in zip(self.names, entries, strict=True)]
        self.plan = cache(self._plan)

    def _plan(self, strategy: str) -> Plan:
        """The budget is all minimums and the extra; `minimums_only` pays what each debt asks for and no more."""
        if strategy == "minimums":
            return plan_debts(self.debts, CURRENCY, None, strategy)
        roll = ROLLS[self.given.choice("rollover", Roll, Roll.SAME_MONTH)]
        return plan_debts(self.debts, CURRENCY, self.budget(), strategy, rollover=roll)

    def budget(self) -> int:
        if self.given.has("budget"):
            return self.given.cents("budget")
        minimums = sum(debt.minimum.amount for debt in self.debts if debt.minimum)
        return minimums + self.given.cents("extra_monthly", 0)

    def order(self, plan: Plan) -> list[str]:
        return [self.names[key] for key in plan.payoff_order]


def _debt(key: str, entry: Inputs) -> Debt:
    minimum = Minimum("fixed", amount=entry.cents("minimum", 0))
    return Debt(key, entry.cents("balance"), rates=_spans(entry), minimum=minimum)


def _spans(entry: Inputs) -> tuple[RateSpan, ...]:
    """One nominal yearly rate, or a timeline whose last span stays open."""
    if not isinstance(entry.raw("apr_pct"), list):
        return (RateSpan(_percent(entry.number("apr_pct"))),)
    spans = entry.each("apr_pct")
    return tuple(
        RateSpan(_percent(span.number("apr_pct")), span.whole("months") if span.has("months") else None)
        for span in spans
    )


def _percent(value: Decimal) -> str:
    if value < 0:
        raise InvalidInput("apr_pct", "too_small", {"minimum": 0})
    return f"{value:f}"


@kind("debt_multi")
def several(given: Inputs, wanted: frozenset[str]) -> Figures:
    debts = _Debts(given)
    orders = {
        "snowball_order": lambda: debts.order(debts.plan("snowball")),
        "avalanche_order": lambda: debts.order(debts.plan("avalanche")),
    }
    strategy = given.choice("strategy", Strategy)
    if strategy is Strategy.BOTH:
        return {**orders, **_both(debts)}
    plan = debts.plan("minimums" if strategy is Strategy.MINIMUMS_ONLY else strategy.value)
    ends = {debts.names[key]: month for key, month in plan.payoff_months}
    return {**orders, **_totals(plan), "payoff_order": debts.order(plan), "payoff_months": ends}


def _both(debts: _Debts) -> dict[str, object]:
    """Each side under its name, and under the plain name what both agree on."""
    sides = {name: _totals(debts.plan(name)) for name in ("snowball", "avalanche")}
    working = tuple(step for totals in sides.values() for step in totals.pop(WORKING))
    named = {f"{side}_{key}": value for side, totals in sides.items() for key, value in totals.items()}
    agreed = {key: value for key, value in sides["snowball"].items() if sides["avalanche"][key] == value}
    return {**named, **agreed, WORKING: working}


def _totals(plan: Plan) -> dict[str, Any]:
    return {
        "months": plan.months,
        "total_interest": money(plan.total_interest),
        "total_interest_rounded": whole_units(plan.total_interest),
        "total_paid": money(plan.total_paid),
        "total_paid_rounded": whole_units(plan.total_paid),
        "working": plan.working,
    }


@kind("debt_multi_inequality")
def compared(given: Inputs, wanted: frozenset[str]) -> Figures:
    debts = _Debts(given)
    avalanche, snowball = debts.plan("avalanche"), debts.plan("snowball")
    return {
        "avalanche_interest_lt_snowball": avalanche.total_interest < snowball.total_interest,
        "avalanche_months_le_snowball": avalanche.months <= snowball.months,
        "working": (*avalanche.working, *snowball.working),
    }


@kind("debt_multi_rows")
def month_by_month(given: Inputs, wanted: frozenset[str]) -> Figures:
    """Balances after each month of the range `[first, last]`, or of the months listed."""
    debts = _Debts(given)
    strategy = given.choice("strategy", Strategy)
    if strategy is Strategy.BOTH:
        raise InvalidInput("strategy", "not_a_choice", {"choices": "one strategy"})
    plan = debts.plan("minimums" if strategy is Strategy.MINIMUMS_ONLY else strategy.value)
    balances = [_balances(debts, plan, month) for month in _months(given)]
    return {"balances": balances, "working": plan.working}


def _months(given: Inputs) -> Sequence[int]:
    months = [whole("months", month) for month in given.items("months")]
    if any(not 1 <= month <= 1200 for month in months):
        raise InvalidInput("months", "too_large", {"maximum": 1200})
    return range(months[0], months[1] + 1) if len(months) == 2 else months


def _balances(debts: _Debts, plan: Plan, month: int) -> list[object]:
    if month > plan.months:
        return [money(0) for _ in debts.debts]
    left = {row.id: row.balance for row in plan.rows[month - 1].debts}
    return [money(left[debt.id]) for debt in debts.debts]


@kind("debt_optimality_counterexample")
def order_matters(given: Inputs, wanted: frozenset[str]) -> Figures:
    """Highest rate today against highest rate ever, and the best of a coarse grid of monthly splits."""
    debts = _Debts(given)
    if given.has("strategies"):
        for place, name in enumerate(given.items("strategies")):
            Inputs({"strategies": name}, f"{place}").choice("strategies", RateOrder)
    plans = debts.plan("avalanche"), debts.plan("lookahead")
    current, future = (plan.total_interest for plan in plans)
    grid = Grid(debts.budget(), GRID_STEP, GRID_MONTHS)
    return {
        "interest_current_apr": money(current),
        "interest_future_apr": money(future),
        "future_is_better": future < current,
        "working": tuple(step for plan in plans for step in plan.working),
        "grid_optimum": lambda: money(best_on_grid(debts.debts, grid)),
    }


@kind("prorata_offer")
def offers(given: Inputs, wanted: frozenset[str]) -> Figures:
    """Published tables round each offer by itself."""
    entries = given.each("debts")
    balances = [
        (entry.text("creditor", str(place)), entry.cents("balance")) for place, entry in enumerate(entries)
    ]
    shared = prorata_offers(balances, given.cents("available"), "each_half_up")
    return {
        "total_debt": money(sum(balance for _, balance in balances)),
        "offers": [money(offer.offer) for offer in shared],
        "total_offered": money(sum(offer.offer for offer in shared)),
        "working": tuple(offer.working for offer in shared),
    }
