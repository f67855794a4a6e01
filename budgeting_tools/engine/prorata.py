"""Answers how one sum is shared among lenders by what each is owed; it must not decide whether to offer it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from .case.limits import LARGEST_AMOUNT
from .case.limits import Whole as Between
from .errors import InvalidInput
from .money import Rounding, round_minor, split
from .working import Step, step

Policy = Literal["largest_remainder", "each_half_up"]


@dataclass(frozen=True, slots=True)
class Offer:
    """`offer` per month against `balance`, minor units."""

    id: str
    balance: int
    offer: int
    working: Step


def prorata_offers(
    balances: Sequence[tuple[str, int]], available: int, policy: Policy = "largest_remainder"
) -> tuple[Offer, ...]:
    """offer = available x balance / total, never above the balance.

    The largest remainder uses the whole sum; `each_half_up` rounds each alone and may miss it by some units.
    """
    Between(0, LARGEST_AMOUNT).check("available", available)
    for _, balance in balances:
        Between(0, LARGEST_AMOUNT).check("debts", balance)
    total = sum(balance for _, balance in balances)
    if total == 0:
        raise InvalidInput("debts", "no_weight")
    usable = min(available, total)
    weights = [balance for _, balance in balances]
    if policy == "each_half_up":
        parts = [round_minor(Fraction(usable * weight, total), Rounding.HALF_UP) for weight in weights]
    else:
        parts = split(usable, weights)
    return tuple(
        Offer(name, balance, part, _shown(available, balance, total, part, policy))
        for (name, balance), part in zip(balances, parts, strict=True)
    )


def token_payments(balances: Sequence[tuple[str, int]], token: int) -> tuple[Offer, ...]:
    """The same small sum to each lender while nothing can be spared; never above what is owed."""
    Between(1, LARGEST_AMOUNT).check("token", token)
    for _, balance in balances:
        Between(0, LARGEST_AMOUNT).check("debts", balance)
    return tuple(
        Offer(
            name,
            balance,
            min(token, balance),
            step("token", "the same small sum each", token, balance=balance),
        )
        for name, balance in balances
        if balance
    )


def _shown(available: int, balance: int, total: int, part: int, policy: str) -> Step:
    return step(
        "prorata",
        "available × balance ÷ total",
        part,
        convention="largest remainder" if policy == "largest_remainder" else "each half up",
        available=available,
        balance=balance,
        total=total,
    )
