"""Answers which mixed-integer model states "repay at the least cost" for given debts; it must not solve or round it.

Month t of debt d has a payment p, a closing balance b and a switch z (closed). In the first months, while the budget
cannot reach all dues, it also has arrears a with two switches: late, and w for a debt that is overdue as a whole
(b = a), of which no more can fall due. Amounts are in hundreds of minor units.

    b[t] = (1 + r) b[t-1] + (penalty - r) a[t-1] + fees + new charges - p[t]
    p[t] + a[t] - a[t-1] >= share x b[t-1] + fee        b[t] <= U (1 - z[t])
    p[t] + a[t] - a[t-1] >= floor (1 - z[t] - w[t])     a[t] <= A late[t]
    p[t] >= floor (1 - z[t] - late[t])                  sum of p[t] <= budget[t]

Every plan counted in whole units fits this model when a due may be missed by one unit and the budget overdrawn by
half a unit a debt, because then each payment can absorb the rounding of its own month; `ROUNDING` grants that.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from .agreements import Agreed
from .debts import Terms

SCALE = 100.0
ROUNDING = 1.0 / SCALE  # one minor unit
INFINITY = float("inf")
Row = dict[int, float]


@dataclass(slots=True)
class Model:
    """Columns with bounds, cost and integrality; rows as sparse sums between bounds; the dicts find them."""

    cost: list[float] = field(default_factory=list)
    low: list[float] = field(default_factory=list)
    high: list[float] = field(default_factory=list)
    whole: list[bool] = field(default_factory=list)
    rows: list[tuple[float, float, Row]] = field(default_factory=list)
    pay: dict[tuple[int, int], int] = field(default_factory=dict)
    balance: dict[tuple[int, int], int] = field(default_factory=dict)
    arrears: dict[tuple[int, int], int] = field(default_factory=dict)
    closed: dict[tuple[int, int], int] = field(default_factory=dict)
    late: dict[tuple[int, int], int] = field(default_factory=dict)
    whole_due: dict[tuple[int, int], int] = field(default_factory=dict)

    def column(self, low: float, high: float, *, cost: float = 0.0, whole: bool = False) -> int:
        self.cost.append(cost)
        self.low.append(low)
        self.high.append(high)
        self.whole.append(whole)
        return len(self.cost) - 1

    def row(self, low: float, high: float, *parts: tuple[int | None, float]) -> None:
        """Adds a sum of coefficient x column; a column that does not exist stands for zero."""
        terms: Row = {}
        for column, coefficient in parts:
            if column is not None and coefficient:
                terms[column] = terms.get(column, 0.0) + coefficient
        self.rows.append((low, high, terms))


@dataclass(frozen=True, slots=True)
class Limits:
    """By month: the most a debt can be, and the most of it that can be overdue, or not yet due; minor units."""

    balance: Sequence[int]
    arrears: Sequence[int]
    undue: Sequence[int]


def is_modelled(one: Terms) -> bool:
    """Left out: interest on principal alone, a loan to come, and agreements other than a freeze."""
    return not one.on_principal and not one.begins and one.agreed == Agreed(one.agreed.frozen_months)


def build(
    terms: Sequence[Terms], budgets: Sequence[int], limits: Sequence[Limits], late_months: range
) -> Model:
    """`late_months` are those at whose end something may be overdue."""
    model = Model()
    for d, one in enumerate(terms):
        _debt(model, d, one, limits[d], late_months)
    overdraft = ROUNDING * len(terms) / 2
    for month, budget in enumerate(budgets, 1):
        paid = [(model.pay[d, month], 1.0) for d in range(len(terms))]
        model.row(-INFINITY, budget / SCALE + overdraft, *paid)
    return model


def _debt(model: Model, d: int, one: Terms, limits: Limits, late_months: range) -> None:
    months = len(limits.balance)
    for month in range(1, months + 1):
        model.pay[d, month] = model.column(-ROUNDING, INFINITY, cost=1.0)
        if month < months:
            most = limits.balance[month - 1] / SCALE
            model.balance[d, month] = model.column(0.0, most)
            if month in late_months:
                model.arrears[d, month] = model.column(0.0, most)
            _switches(model, (d, month), one, most)
            if month in late_months:
                _late_switches(
                    model, (d, month), one, limits.arrears[month - 1] / SCALE, limits.undue[month - 1] / SCALE
                )
        _postings(model, d, one, month)
        _dues(model, d, one, month, limits.balance[max(0, month - 2)] / SCALE)


def _switches(model: Model, key: tuple[int, int], one: Terms, most: float) -> None:
    """z says that nothing is left."""
    d, month = key
    floor = _floor(one)
    if floor or one.monthly_fee:
        closed = model.closed[key] = model.column(0.0, 1.0, whole=True)
        model.row(-INFINITY, most, (model.balance[key], 1.0), (closed, most))
        if month > 1 and not one.new_charges:
            model.row(0.0, 1.0, (closed, 1.0), (model.closed[d, month - 1], -1.0))


def _late_switches(
    model: Model, key: tuple[int, int], one: Terms, most_late: float, most_undue: float
) -> None:
    """w says that all of it is overdue, late that some is; with z or w nothing is left that is not yet due."""
    arrears, closed = model.arrears[key], model.closed.get(key)
    model.row(-INFINITY, 0.0, (arrears, 1.0), (model.balance[key], -1.0))
    everything = model.whole_due[key] = model.column(0.0, 1.0, whole=True)
    undue = (model.balance[key], 1.0), (arrears, -1.0)
    model.row(-INFINITY, most_undue, *undue, (everything, most_undue), (closed, most_undue))
    if one.late_fee:
        floor = _floor(one)
        late = model.late[key] = model.column(0.0, 1.0, whole=True)
        model.row(-INFINITY, 0.0, (arrears, 1.0), (late, -most_late))
        model.row(floor - ROUNDING, INFINITY, (model.pay[key], 1.0), (closed, floor), (late, floor))


def _floor(one: Terms) -> float:
    return max(one.minimum.amount if one.minimum.kind == "fixed" else 0, one.minimum.floor) / SCALE


def _before(one: Terms, month: int) -> tuple[float, float]:
    """Month 1 starts from figures, the later ones from columns."""
    return (one.balance / SCALE, one.arrears / SCALE) if month == 1 else (0.0, 0.0)


def _rates(one: Terms, month: int) -> tuple[float, float]:
    """The rate of the month, and what the overdue part bears on top."""
    rate, penalty = one.rate(month)[0] / one.rate(month)[1], one.penalty_in(month)
    return rate, penalty[0] / penalty[1] - rate if penalty else 0.0


def _fee(one: Terms) -> float:
    return one.monthly_fee / SCALE if one.balance else 0.0


def _postings(model: Model, d: int, one: Terms, month: int) -> None:
    """The balance grows by interest, fees and new charges, and falls by the payment."""
    (opening, overdue), (rate, extra) = _before(one, month), _rates(one, month)
    posted = opening * (1 + rate) + overdue * extra + _fee(one) + one.new_charges / SCALE
    model.row(
        posted,
        posted,
        (model.balance.get((d, month)), 1.0),
        (model.pay[d, month], 1.0),
        (model.balance.get((d, month - 1)), -(1 + rate)),
        (model.arrears.get((d, month - 1)), -extra),
        (model.closed.get((d, month - 1)), _fee(one)),
        (model.late.get((d, month - 1)), -one.late_fee / SCALE),
    )


def _dues(model: Model, d: int, one: Terms, month: int, most: float) -> None:
    """What is asked and not paid is overdue, by the rule's share and by its floor; `most` is the top balance."""
    (opening, overdue), (rate, extra) = _before(one, month), _rates(one, month)
    share, on_interest = _share(one, rate)
    fee = _fee(one) if one.minimum.kind == "percent_plus_all_due" else 0.0
    most_due = _most_due(one, share, most)
    met = (
        (model.pay[d, month], 1.0),
        (model.arrears.get((d, month)), 1.0),
        (model.whole_due.get((d, month)), most_due),
    )
    before, arrears = model.balance.get((d, month - 1)), model.arrears.get((d, month - 1))
    model.row(
        opening * share + overdue * (1 + extra * on_interest) + fee - ROUNDING,
        INFINITY,
        *met,
        (before, -share),
        (arrears, -1.0 - extra * on_interest),
        (model.closed.get((d, month - 1)), fee),
    )
    closed = model.closed.get((d, month))
    floor = _floor(one) if closed is not None else 0.0
    if floor:
        model.row(floor + overdue - ROUNDING, INFINITY, *met, (arrears, -1.0), (closed, floor))


def due_share(one: Terms, rate: float) -> float:
    """The part of the opening balance that is due at least, floor aside."""
    return _share(one, rate)[0]


def _most_due(one: Terms, share: float, most: float) -> float:
    """Enough to lift any demand on a debt that is overdue as a whole."""
    return max(_floor(one), share * max(most, one.balance / SCALE) + _fee(one)) + ROUNDING


def _share(one: Terms, rate: float) -> tuple[float, float]:
    """What part of the opening balance is due, and whether the month's interest is due on top."""
    if one.minimum.kind == "fixed":
        return 0.0, 0.0
    part = one.percent[0] / one.percent[1]
    if one.minimum.base == "balance_after_interest":
        part *= 1 + rate
    if one.minimum.kind == "percent_or_floor":
        return part, 0.0
    return part + rate, 1.0
