"""Answers which debt the next spare unit goes to, under each named order; it must not pay anything."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Literal

from .debts import Account, Ratio, Terms
from .errors import InvalidInput

Strategy = Literal["snowball", "avalanche", "lookahead", "own", "minimums"]
Chooser = Callable[[Sequence[Account], int], Sequence[Account]]


def chooser(strategy: str, terms: Sequence[Terms], own_order: Sequence[str] = ()) -> Chooser:
    """Ties go to the dearer, then the smaller debt, then the id, so that the typing order never matters."""
    if strategy == "snowball":
        return _fixed(sorted(terms, key=lambda t: (t.balance, _minus(t.rate(1)), t.id)))
    if strategy == "lookahead":
        return _fixed(sorted(terms, key=lambda t: (_minus(_highest(t)), t.balance, t.id)))
    if strategy == "own":
        return _fixed(_as_asked(terms, own_order))
    if strategy in ("avalanche", "minimums"):
        return _by_current_rate(terms)
    raise InvalidInput(
        "strategy", "not_a_choice", {"choices": "snowball, avalanche, lookahead, own, minimums"}
    )


def _minus(rate: Ratio) -> Fraction:
    return Fraction(-rate[0], rate[1])


def _highest(terms: Terms) -> Ratio:
    return max((ratio for _, ratio in terms.spans), key=lambda ratio: Fraction(*ratio))


def _fixed(terms: Sequence[Terms]) -> Chooser:
    place = {one.id: i for i, one in enumerate(terms)}

    def choose(accounts: Sequence[Account], month: int) -> Sequence[Account]:
        return sorted(accounts, key=lambda account: place[account.terms.id])

    return choose


def _by_current_rate(terms: Sequence[Terms]) -> Chooser:
    """The rate charged this month decides; what a promotion turns into later is left to `lookahead`."""
    choose, until = _fixed(terms), 0

    def choose_now(accounts: Sequence[Account], month: int) -> Sequence[Account]:
        nonlocal choose, until
        if month > until:
            choose = _fixed(sorted(terms, key=lambda t: (_minus(t.rate(month)), t.balance, t.id)))
            until = min((one.last_month_of_rate(month) for one in terms), default=month)
        return choose(accounts, month)

    return choose_now


def _as_asked(terms: Sequence[Terms], own_order: Sequence[str]) -> list[Terms]:
    """The named debts first, as named; the rest by rate."""
    known = {one.id: one for one in terms}
    if not isinstance(own_order, list | tuple) or not all(isinstance(name, str) for name in own_order):
        raise InvalidInput("own_order", "wrong_type", {"wanted": "list of debt ids"})
    for i, name in enumerate(own_order):
        if name not in known:
            raise InvalidInput(f"own_order.{i}", "unknown_debt", {"value": name})
        if name in own_order[:i]:
            raise InvalidInput(f"own_order.{i}", "duplicate_id", {"value": name})
    rest = [one for one in terms if one.id not in own_order]
    return [known[name] for name in own_order] + sorted(
        rest, key=lambda t: (_minus(t.rate(1)), t.balance, t.id)
    )
