"""Answers where the bands, lines and ticks of a picture of many runs stand; it must not know what they mean.

Positions are per cent of the picture, as text, so that one drawing fits every width.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Protocol

from budgeting_tools.chart import BOTTOM, LEFT, RIGHT, TOP, Tick, nice_steps


class Band(Protocol):
    @property
    def p5(self) -> int: ...
    @property
    def p25(self) -> int: ...
    @property
    def p50(self) -> int: ...
    @property
    def p75(self) -> int: ...
    @property
    def p95(self) -> int: ...


@dataclass(frozen=True, slots=True)
class BandChart:
    """`wide`, `narrow` and `middle` are paths in a square of 100 by 100; `zero` is where nothing is left."""

    wide: str
    narrow: str
    middle: str
    zero: str
    x_ticks: list[Tick]
    y_ticks: list[Tick]
    bottom: str = str(BOTTOM)


def band_chart(
    bands: Sequence[Band], *, x_texts: Mapping[int, str], y_text: Callable[[int], str], unit: int = 1
) -> BandChart:
    """Of the middle 90 and 50 in 100, and the one in the middle; ticks are round multiples of `unit`."""
    lowest = min(0, *(band.p5 for band in bands))
    highest = max(0, *(band.p95 for band in bands))
    step = nice_steps(max(1, (highest - lowest) // unit))[1] * unit
    floor, ceiling = step * (lowest // step), step * -(-highest // step) or step
    last = max(1, len(bands) - 1)

    def x(place: int) -> Fraction:
        return LEFT + Fraction(place * (RIGHT - LEFT), last)

    def y(value: int) -> Fraction:
        return BOTTOM + Fraction((value - floor) * (TOP - BOTTOM), ceiling - floor)

    def points(figures: Sequence[int]) -> list[str]:
        return [f"{_text(x(place))} {_text(y(figure))}" for place, figure in enumerate(figures)]

    def area(low: Sequence[int], high: Sequence[int]) -> str:
        return "M" + " L".join([*points(high), *reversed(points(low))]) + "Z"

    return BandChart(
        wide=area([band.p5 for band in bands], [band.p95 for band in bands]),
        narrow=area([band.p25 for band in bands], [band.p75 for band in bands]),
        middle="M" + " L".join(points([band.p50 for band in bands])),
        zero=_text(y(0)),
        x_ticks=[Tick(_text(x(place)), text, _anchor(place)) for place, text in x_texts.items()],
        y_ticks=[Tick(_text(y(value)), y_text(value)) for value in range(floor, ceiling + 1, step)],
    )


def _anchor(place: int) -> str:
    return "end" if place else "start"


def _text(position: Fraction) -> str:
    return f"{float(position):.2f}".rstrip("0").rstrip(".")
