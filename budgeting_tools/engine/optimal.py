"""Answers which way of paying costs least, with how far from least it can still be; it must not beat its own proof.

The model works in unrounded amounts; its payments are replayed to the cent by the same machine as every other plan,
and the bound allows for all the rounding that machine may do.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from math import floor
from threading import Lock
from typing import Literal

from .case import Debt
from .comparison import compare_orders
from .debts import Terms, all_terms
from .money import format_minor
from .optimal_model import SCALE, Limits, Model, build, due_share, is_modelled
from .optimal_paying import follow, keep_up
from .optimal_solver import Solved, solve
from .orders import chooser
from .plan import Plan, plan_of
from .replay import DebtMonth, Payer, in_order, run
from .working import step

STRATEGIES = ("snowball", "avalanche", "lookahead", "own")
TIME_LIMIT = 3.6  # seconds for the search, so that the whole answer stays within 4
MOST_CELLS = 6000  # debts x months: beyond it the best named order answers
Status = Literal["proved", "time_limit", "busy", "too_large", "not_modelled", "no_solver_answer"]
_one_at_a_time = Lock()


@dataclass(frozen=True, slots=True)
class BestPlan:
    """`bound` is a cost no plan of this budget can be below; `gap` is (cost - bound) / cost in per cent."""

    plan: Plan
    status: Status
    bound: int
    gap: Decimal
    named: str
    named_cost: int

    @property
    def saved(self) -> int:
        """What it costs less than the cheapest named order."""
        return self.named_cost - self.plan.cost


def best_plan(
    debts: Sequence[Debt],
    currency: str,
    monthly_budget: int,
    own_order: Sequence[str] = (),
    *,
    as_of: date | None = None,
    extras: Mapping[int, int] | None = None,
    time_limit: float = TIME_LIMIT,
) -> BestPlan:
    """Never dearer than the cheapest named order, from which the search starts.

    One search at a time in a process: a second caller is answered with that order and told so.
    """
    extras = extras or {}
    orders = compare_orders(
        debts, currency, monthly_budget, own_order, as_of=as_of, extras=extras, strategies=STRATEGIES
    )
    named = orders[orders.cheapest]
    terms = all_terms(debts, as_of)
    task = _Task(terms, currency, monthly_budget, as_of, extras)
    start = _cheaper(named, task.counted(keep_up(terms)))
    if not start.cost:
        return _answer(start, named, "proved", 0, currency)
    if not all(map(is_modelled, terms)):
        return _answer(start, named, "not_modelled", 0, currency)
    if len(terms) * start.months > MOST_CELLS:
        return _answer(start, named, "too_large", 0, currency)
    if not _one_at_a_time.acquire(blocking=False):
        return _answer(start, named, "busy", 0, currency)
    try:
        solved = _search(task, start, time_limit)
    finally:
        _one_at_a_time.release()
    if solved is None:
        return _answer(start, named, "no_solver_answer", 0, currency)
    best = _cheaper(start, task.counted(follow(terms, solved.payments, late_months(start))))
    bound = max(0, floor(solved.bound) - rounding_allowance(terms, start.months))
    return _answer(best, named, "proved" if solved.finished else "time_limit", bound, currency)


def _cheaper(known: Plan, other: Plan | None) -> Plan:
    return other if other and (other.cost, other.months) < (known.cost, known.months) else known


@dataclass(frozen=True, slots=True)
class _Task:
    """What is to be paid and with what; counts any way of paying it."""

    terms: Sequence[Terms]
    currency: str
    monthly_budget: int
    as_of: date | None
    extras: Mapping[int, int]

    def budget(self, month: int) -> int:
        return max(0, self.monthly_budget + self.extras.get(month, 0))

    def counted(self, payer: Payer) -> Plan | None:
        found = run(self.terms, lambda month, accounts: self.budget(month), payer)
        if not found.cleared:
            return None
        return plan_of("best", found, self.currency, self.monthly_budget, self.as_of)


def _answer(plan: Plan, named: Plan, status: Status, bound: int, currency: str) -> BestPlan:
    bound = min(bound, plan.cost)
    gap = Decimal(0)
    if plan.cost:
        gap = (Decimal(100 * (plan.cost - bound)) / plan.cost).quantize(Decimal("0.01"), ROUND_HALF_UP)
    shown = step(
        "best_order",
        "no plan of this budget costs less than the bound",
        format_minor(plan.cost, currency),
        convention="mixed-integer model, replayed to the cent",
        bound=format_minor(bound, currency),
        gap=f"{gap} %",
        cheapest_named_order=named.strategy,
        its_cost=format_minor(named.cost, currency),
    )
    best = replace(plan, strategy="best", working=(*plan.working, shown))
    return BestPlan(best, status, bound, gap, named.strategy, named.cost)


def _search(task: _Task, start: Plan, time_limit: float) -> Solved | None:
    """Cheaper means paid less in all, hence never later: the start's last month is horizon enough."""
    budgets = [task.budget(month) for month in range(1, start.months + 1)]
    model = build(task.terms, budgets, _limits(task.terms, start), late_months(start))
    owed = sum(one.balance + one.new_charges * start.months for one in task.terms)
    return solve(model, known_columns(model, task.terms, start), owed, time_limit)


def late_months(plan: Plan) -> range:
    """From the first month in which the budget misses a due to the last: only there may anything be late."""
    short = plan.months_short
    return range(short[0], short[-1] + 1) if short else range(0)


def _limits(terms: Sequence[Terms], named: Plan) -> list[Limits]:
    """The most each debt can be at each month's end: only dues paid, or nothing while dues can be missed."""
    paying = not late_months(named)
    counted = run(
        terms,
        lambda month, accounts: sum(a.asked for a in accounts) if paying else 0,
        in_order(chooser("avalanche", terms), spare=False),
        months=named.months,
    )
    found = []
    for d, one in enumerate(terms):
        balances = _stretched([row.debts[d].balance + 1 for row in counted.rows], named.months)
        arrears = _stretched([row.debts[d].arrears + 1 for row in counted.rows], named.months)
        undue = balances if paying else most_undue(one, arrears)
        found.append(Limits(balances, arrears, undue))
    return found


def most_undue(one: Terms, arrears: Sequence[int]) -> list[int]:
    """The most of a debt that is not yet due, month by month: it grows by interest and fees, less what falls due."""
    found, undue, overdue = [], float(one.balance - one.arrears), float(one.arrears)
    for month, late in enumerate(arrears, 1):
        rate = one.rate(month)[0] / one.rate(month)[1]
        bears = one.penalty_in(month)
        penalty = bears[0] / bears[1] if bears else rate
        share, fixed = due_share(one, rate), one.minimum.amount if one.minimum.kind == "fixed" else 0
        undue = undue * max(0.0, 1 + rate - share) + overdue * max(0.0, penalty - share)
        undue = max(0.0, undue + one.monthly_fee + one.late_fee + one.new_charges - fixed)
        overdue = float(late)
        found.append(int(undue) + 1 + month)
    return found


def _stretched(values: list[int], months: int) -> list[int]:
    """A count that stopped early is continued by doubling, which only loosens the bound."""
    return values + [values[-1] * 2 ** (i + 1) for i in range(months - len(values))]


def known_columns(model: Model, terms: Sequence[Terms], named: Plan) -> dict[int, float]:
    """The named plan in the model's columns; each payment takes up the rounding of its month."""
    known = {column: row_of(named, key).balance / SCALE for key, column in model.balance.items()}
    known |= {column: row_of(named, key).arrears / SCALE for key, column in model.arrears.items()}
    known |= {column: float(row_of(named, key).balance == 0) for key, column in model.closed.items()}
    known |= {column: float(row_of(named, key).arrears > 0) for key, column in model.late.items()}
    for key, column in model.whole_due.items():
        known[column] = float(0 < row_of(named, key).balance == row_of(named, key).arrears)
    for (d, month), column in model.pay.items():
        now = row_of(named, (d, month))
        known[column] = (now.paid + _exact_interest(terms[d], named, d, month) - now.interest) / SCALE
    return known


def row_of(plan: Plan, key: tuple[int, int]) -> DebtMonth:
    return plan.rows[key[1] - 1].debts[key[0]]


def _exact_interest(one: Terms, named: Plan, d: int, month: int) -> float:
    balance, arrears = one.balance, one.arrears
    if month > 1:
        balance, arrears = row_of(named, (d, month - 1)).balance, row_of(named, (d, month - 1)).arrears
    rate, penalty = one.rate(month), one.penalty_in(month)
    if not penalty:
        return balance * rate[0] / rate[1]
    return (balance - arrears) * rate[0] / rate[1] + arrears * penalty[0] / penalty[1]


def rounding_allowance(terms: Sequence[Terms], months: int) -> int:
    """Half a unit for each month in which a debt bears interest: how far model and count can be apart."""
    return sum(1 for one in terms for month in range(1, months + 1) if _bears(one, month)) // 2 + 1


def _bears(one: Terms, month: int) -> bool:
    return bool(one.rate(month)[0] or one.penalty_in(month))
