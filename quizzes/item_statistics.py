"""How well does a question ask? Formulas over marks of first answers; pure numbers, no tables and nobody's name.

x marks of one question, R the rest of each person's marks, T their total; all per person, in the same order.
Shares lie between 0 and 1, indices run to 100. None stands where a formula has no value.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log, sqrt

Marks = Sequence[float]
Table = tuple[tuple[int, int], tuple[int, int]]
_Z = 1.959964  # the normal quantile of a 95 % interval


def mean(values: Marks) -> float:
    return sum(values) / len(values)


def covariance(x: Marks, y: Marks) -> float:
    """Σ(x−x̄)(y−ȳ) / (s−1)."""
    mx, my = mean(x), mean(y)
    return sum((a - mx) * (b - my) for a, b in zip(x, y, strict=True)) / (len(x) - 1)


def deviation(x: Marks) -> float:
    return sqrt(covariance(x, x))


def facility(x: Marks, most: float = 1) -> float:
    """F = x̄ / max."""
    return mean(x) / most


def discrimination(x: Marks, rest: Marks) -> float | None:
    """DI = 100·cov(x,R) / (SDx·SDR)."""
    spread = deviation(x) * deviation(rest)
    return 100 * covariance(x, rest) / spread if spread else None


def efficiency(x: Marks, rest: Marks) -> float | None:
    """DE = 100·cov(x,R) / cov_max, the covariance of x and R each sorted by itself."""
    most = covariance(sorted(x), sorted(rest))
    return 100 * covariance(x, rest) / most if most else None


def guess_score(credits: Marks) -> float:
    """RGS = Σ fractions / number of options: what guessing earns on a single choice."""
    return mean(credits)


def wilson(right: int, people: int) -> tuple[float, float]:
    """The 95 % interval of a share that was seen in `people`."""
    share, square = right / people, _Z * _Z
    middle = (share + square / (2 * people)) / (1 + square / people)
    half = _Z * sqrt(share * (1 - share) / people + square / (4 * people**2)) / (1 + square / people)
    return max(0.0, middle - half), min(1.0, middle + half)


@dataclass(frozen=True, slots=True)
class Bias:
    """How much harder a question is in another language for people who know as much; Δ on the ETS scale."""

    alpha: float
    delta: float

    @property
    def grade(self) -> str:
        """`flag` from 1.5, `watch` from 1.0, either way round."""
        size = abs(self.delta)
        return "flag" if size >= 1.5 else "watch" if size >= 1.0 else ""


def translation_bias(strata: Sequence[Table]) -> Bias | None:
    """α = Σ(A·D/N) / Σ(B·C/N), Δ = −2.35·ln α; ((A, B), (C, D)) = right and wrong in the source and in the other."""
    above = sum(a * d / (a + b + c + d) for (a, b), (c, d) in strata if a + b + c + d)
    below = sum(b * c / (a + b + c + d) for (a, b), (c, d) in strata if a + b + c + d)
    if not above or not below:
        return None
    return Bias(above / below, -2.35 * log(above / below))


@dataclass(frozen=True, slots=True)
class QuizStatistics:
    """A whole quiz that everybody answered: rows are people, columns are questions."""

    mean: float
    variance: float
    skewness: float | None
    kurtosis: float | None
    consistency: float | None
    error_ratio: float | None
    standard_error: float | None
    intended_weights: tuple[float, ...]
    effective_weights: tuple[float | None, ...]


def quiz_statistics(rows: Sequence[Marks], most: Sequence[float]) -> QuizStatistics:
    """CIC = 100·k/(k−1)·(1 − Σvar(xj)/k2); ER = 100·√(1 − CIC/100); SE = ER·SD(T)/100; IW = 100·max/Σmax."""
    totals, columns = [sum(row) for row in rows], list(zip(*rows, strict=True))
    variance, count = covariance(totals, totals), len(columns)
    consistency = None
    if variance and count > 1:
        inner = sum(covariance(column, column) for column in columns)
        consistency = 100 * count / (count - 1) * (1 - inner / variance)
    ratio = 100 * sqrt(1 - consistency / 100) if consistency is not None else None
    skewness, kurtosis = _shape(totals, variance)
    return QuizStatistics(
        mean=mean(totals),
        variance=variance,
        skewness=skewness,
        kurtosis=kurtosis,
        consistency=consistency,
        error_ratio=ratio,
        standard_error=ratio * sqrt(variance) / 100 if ratio is not None else None,
        intended_weights=tuple(100 * each / sum(most) for each in most),
        effective_weights=_effective_weights(columns, totals),
    )


def _effective_weights(columns: Sequence[Marks], totals: Marks) -> tuple[float | None, ...]:
    """EW = 100·√cov(x,T) / Σ√cov(xj,T), over the questions whose covariance is not negative."""
    shares = [covariance(column, totals) for column in columns]
    whole = sum(sqrt(share) for share in shares if share >= 0)
    return tuple(100 * sqrt(share) / whole if share >= 0 and whole else None for share in shares)


def _shape(totals: Marks, variance: float) -> tuple[float | None, float | None]:
    """Skewness k3/k2^1.5 and kurtosis k4/k2², from the central moments."""
    s, middle = len(totals), mean(totals)
    m2, m3, m4 = (sum((total - middle) ** power for total in totals) / s for power in (2, 3, 4))
    if not variance or s < 4:
        return None, None
    k3 = s * s * m3 / ((s - 1) * (s - 2))
    k4 = s * s * ((s + 1) * m4 - 3 * (s - 1) * m2 * m2) / ((s - 1) * (s - 2) * (s - 3))
    return k3 / variance**1.5, k4 / variance**2
