"""How much of an answer is right? Pure rules over ids and numbers; no tables, no words, no request."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from itertools import combinations

FULL, NONE = Decimal(1), Decimal(0)
DEFAULT_RELATIVE_TOLERANCE = Decimal("0.01")
PENALTY = Fraction(1, 3)
_PLACES = Decimal("0.00001")


@dataclass(frozen=True, slots=True)
class Mark:
    """What an answer earned (None where nothing is right or wrong) and what to say to each chosen option.

    `unsure` answers are counted apart.
    """

    credit: Decimal | None
    unsure: bool = False
    notes: Mapping[str, str] = field(default_factory=dict)

    @property
    def correct(self) -> bool:
        """Only full credit counts as correct."""
        return self.credit == FULL

    @property
    def partly(self) -> bool:
        return self.credit is not None and NONE < self.credit < FULL


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


def order_credit(right: Sequence[str], given: Sequence[str]) -> Decimal:
    """1 − 2·D / (n·(n−1)), D = pairs that stand the wrong way round."""
    place = {key: number for number, key in enumerate(given)}
    pairs = list(combinations(right, 2))
    discordant = sum(place[first] > place[second] for first, second in pairs)
    return _decimal(1 - Fraction(discordant, len(pairs)))


def pairs_credit(right: Mapping[str, str], given: Mapping[str, str]) -> Decimal:
    """Right pairs out of all pairs."""
    return _decimal(Fraction(sum(given.get(key) == value for key, value in right.items()), len(right)))


def mean_credit(credits: Sequence[Decimal]) -> Decimal:
    """The mean of the steps' credits."""
    return _decimal(sum(map(Fraction, credits), Fraction(0)) / len(credits))


def quiz_score(weighted: Sequence[tuple[Decimal, Decimal]]) -> Decimal:
    """100·Σ weight·credit / Σ weight, from (weight, credit) pairs; nothing asked is no points."""
    weights = sum(weight for weight, _ in weighted)
    return 100 * sum(weight * credit for weight, credit in weighted) / weights if weights else NONE


def whole_percent(score: Decimal) -> int:
    """How a score is shown; it is kept unrounded."""
    return int(score.quantize(Decimal(1), ROUND_HALF_UP))


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
