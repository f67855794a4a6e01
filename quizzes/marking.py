"""How much of an answer is right? Pure rules over ids and numbers; no tables, no words, no request."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

FULL, NONE = Decimal(1), Decimal(0)
DEFAULT_RELATIVE_TOLERANCE = Decimal("0.01")
PENALTY = Fraction(1, 3)
_PLACES = Decimal("0.00001")


@dataclass(frozen=True, slots=True)
class Mark:
    """What an answer earned and what to say to each chosen option; `unsure` answers are counted apart."""

    credit: Decimal
    unsure: bool = False
    notes: Mapping[str, str] = field(default_factory=dict)

    @property
    def correct(self) -> bool:
        """Only full credit counts as correct."""
        return self.credit == FULL

    @property
    def partly(self) -> bool:
        return NONE < self.credit < FULL


def choice_credit(credits: Mapping[str, Decimal], chosen: str) -> Decimal:
    """The credit that the author gave to the chosen option; "not sure" is none of them and earns nothing."""
    return credits.get(chosen, NONE)


def choices_credit(right: Set[str], wrong: Set[str], chosen: Set[str]) -> Decimal:
    """Right share minus wrong share, never below nothing: max(0, |s∩P|/|P| − |s∩N|/|N|).

    An empty `chosen` stands for "none of these": right when nothing is right.
    """
    if not right:
        return NONE if chosen else FULL
    share = Fraction(len(chosen & right), len(right))
    if wrong:
        share -= Fraction(len(chosen & wrong), len(wrong))
    return _decimal(max(Fraction(0), share))


def is_near(
    value: Decimal, target: Decimal, tolerance: Decimal | None = None, relative: Decimal | None = None
) -> bool:
    """|value − target| ≤ max(tolerance, relative × |target|); with neither given one per cent is near enough."""
    if tolerance is None and relative is None:
        relative = DEFAULT_RELATIVE_TOLERANCE
    margin = max(tolerance or NONE, (relative or NONE) * abs(target))
    return abs(value - target) <= margin


def after_tries(credit: Decimal, tries: int) -> Decimal:
    """max(0, credit − a third for each try before this one)."""
    return _decimal(max(Fraction(0), Fraction(credit) - PENALTY * (tries - 1)))


def _decimal(share: Fraction) -> Decimal:
    exact = Decimal(share.numerator) / Decimal(share.denominator)
    return exact.quantize(_PLACES, ROUND_HALF_UP).normalize() if share else NONE
