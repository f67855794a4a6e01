"""Tries every coarse split of a monthly budget, to check orders against on small cases; it must not be used to plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .case import Debt
from .debts import Ratio, Terms, terms_of, times
from .errors import InvalidInput, NeverRepaid

__all__ = ["Grid", "best_on_grid"]

MOST_STATES = 300_000


@dataclass(frozen=True, slots=True)
class Grid:
    """The budget of a month (minor units), the step in which it may be split, and in how many months all must end."""

    budget: int
    step: int
    months: int

    def __post_init__(self) -> None:
        if self.step < 1 or self.budget < 1 or not 1 <= self.months <= 24:
            raise InvalidInput("budget", "too_small", {"minimum": 1})


def best_on_grid(debts: Sequence[Debt], grid: Grid) -> int:
    """The least total interest over all splits; forward over the months, keeping the cheapest way to each state."""
    terms = [terms_of(debt) for debt in debts]
    states: dict[tuple[int, ...], int] = {tuple(one.balance for one in terms): 0}
    best: int | None = None
    for month in range(1, grid.months + 1):
        following: dict[tuple[int, ...], int] = {}
        for balances, cost in states.items():
            interest, owed = _accrued(terms, balances, month)
            for left in _splits(owed, terms, grid):
                total = cost + interest
                if not any(left):
                    best = total if best is None else min(best, total)
                elif total < following.get(left, total + 1):
                    following[left] = total
        if len(following) > MOST_STATES:
            raise InvalidInput("debts", "too_many", {"maximum": MOST_STATES})
        states = following
    if best is None:
        raise NeverRepaid(payment_that_would_work=sum(one.balance for one in terms), reason="never_cleared")
    return best


def _accrued(terms: Sequence[Terms], balances: tuple[int, ...], month: int) -> tuple[int, tuple[int, ...]]:
    rates: list[Ratio] = [one.rate(month) for one in terms]
    interest = [times(balance, rate) for balance, rate in zip(balances, rates, strict=True)]
    return sum(interest), tuple(b + i for b, i in zip(balances, interest, strict=True))


def _splits(owed: tuple[int, ...], terms: Sequence[Terms], grid: Grid) -> Iterator[tuple[int, ...]]:
    """Balances after each split: minimums first, the rest in whole steps, what one debt cannot take goes on."""
    minimums = [min(one.minimum.amount, debt) for one, debt in zip(terms, owed, strict=True)]
    spare = grid.budget - sum(minimums)
    if spare < 0:
        return
    after = tuple(debt - least for debt, least in zip(owed, minimums, strict=True))
    for shares in _shares(spare, len(owed), grid.step):
        yield _poured(after, shares)


def _shares(spare: int, places: int, step: int) -> Iterator[tuple[int, ...]]:
    if places == 1:
        yield (spare,)
        return
    for first in [*range(0, spare, step), spare]:
        for rest in _shares(spare - first, places - 1, step):
            yield (first, *rest)


def _poured(balances: tuple[int, ...], shares: tuple[int, ...]) -> tuple[int, ...]:
    left = [balance - share for balance, share in zip(balances, shares, strict=True)]
    over = -sum(min(balance, 0) for balance in left)
    for place, balance in enumerate(left):
        taken = min(max(balance, 0), over)
        left[place] = max(balance, 0) - taken
        over -= taken
    return tuple(left)
