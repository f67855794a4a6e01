"""Answers the level payment that clears a card in a set number of months; it must not follow the minimum rule."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from .annuity import level_payment
from .errors import InvalidInput
from .money import Rounding
from .quotients import round_fraction, whole_minor
from .rates import NominalYearly, count_of, percent_of
from .working import Working, step

__all__ = ["CardPart", "Disclosure", "disclose_term"]


@dataclass(frozen=True, slots=True)
class CardPart:
    """One balance of a card with its nominal yearly rate; a promotion is followed by `after`."""

    balance: int
    rate: NominalYearly
    promo_months: int = 0
    after: Decimal | None = None

    def __post_init__(self) -> None:
        whole_minor("balance", self.balance)
        if self.promo_months and self.after is None:
            raise InvalidInput("after", "missing")
        if self.rate.percent < 0:
            raise InvalidInput("rate", "too_small", {"minimum": 0})


@dataclass(frozen=True, slots=True)
class Disclosure:
    """`exact` is the unrounded payment; `total` counts it, or the rounded one where the law shows that."""

    exact: Fraction
    payment: int
    total: int
    total_of_rounded: int
    interest: int
    working: Working


def disclose_term(
    parts: Sequence[CardPart], months: int = 36, *, days_per_month: Fraction = Fraction(365, 12)
) -> Disclosure:
    """Regulation Z, Appendix M2: each balance weighs its periodic rate, a promotion blended in by its months."""
    count_of("months", months, 1200)
    total = sum(part.balance for part in parts)
    if total < 1:
        raise InvalidInput("balances", "too_small", {"minimum": 1})
    yearly = sum((part.balance * _blended(part, months) for part in parts), Fraction(0)) / total
    one = yearly / 100 / 365 * days_per_month
    exact = level_payment(total, one, months)
    payment = round_fraction(exact, Rounding.HALF_UP)
    paid = round_fraction(exact * months)
    working = (
        step(
            "card_rate", "sum of balance * rate / sum of balance", f"{float(yearly):.10g}", parts=len(parts)
        ),
        step("card_payment", "P * i / (1 - (1 + i)^-n)", payment, P=total, n=months, days=days_per_month),
        step("card_total", "n * unrounded payment", paid),
    )
    return Disclosure(exact, payment, paid, payment * months, paid - total, working)


def _blended(part: CardPart, months: int) -> Fraction:
    """Yearly per cent over the whole term: promotional months and the rest, by their share."""
    early = min(part.promo_months, months)
    own = Fraction(part.rate.percent)
    if not early or part.after is None:
        return own
    later = Fraction(percent_of("after", part.after))
    return (early * own + (months - early) * later) / months
