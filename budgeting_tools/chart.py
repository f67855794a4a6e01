"""Answers where the points, ticks and marks of a line chart stand; it must not know what the numbers mean.

Positions are per cent of the picture, as text, so that one drawing fits every width.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

TOP, BOTTOM = 10, 86  # room for the highest label above and for the months below
LEFT, RIGHT = 1, 97


@dataclass(frozen=True, slots=True)
class Scale:
    """Maps 0…`most` onto `start`…`end`."""

    most: int
    start: int
    end: int

    def at(self, value: int) -> Fraction:
        return self.start + Fraction(value * (self.end - self.start), max(1, self.most))


@dataclass(frozen=True, slots=True)
class Tick:
    position: str
    text: str
    anchor: str = "start"


@dataclass(frozen=True, slots=True)
class Mark:
    x: str
    y: str
    text: str


@dataclass(frozen=True, slots=True)
class OtherLine:
    """A line to compare with; `number` from 1 says which strokes it is drawn with, so that no colour is needed."""

    path: str
    name: str
    number: int


@dataclass(frozen=True, slots=True)
class LineChart:
    """`line` and `area` are paths in a square of 100 by 100; `name` is what the line is called beside `others`."""

    line: str
    area: str
    x_ticks: list[Tick]
    y_ticks: list[Tick]
    marks: list[Mark]
    name: str = ""
    others: tuple[OtherLine, ...] = ()
    top: str = str(TOP)
    bottom: str = str(BOTTOM)


def nice_steps(most: int, wanted: int = 3) -> list[int]:
    """Round numbers from 0 to at least `most`: steps of 1, 2 or 5 times a power of ten."""
    least = max(1, -(-most // wanted))
    power = 10 ** (len(str(least)) - 1)
    step = next(size * power for size in (1, 2, 5, 10) if size * power >= least)
    return list(range(0, most + step, step)) if most else [0, step]


def line_chart(
    values: Sequence[int],
    *,
    x_texts: Mapping[int, str],
    y_text: Callable[[int], str],
    mark_texts: Mapping[int, str],
    name: str = "",
    others: Mapping[str, Sequence[int]] | None = None,
) -> LineChart:
    """`values` by place from 0; the texts name some places along the bottom and mark some points. `others` by name
    share both scales."""
    compared = others or {}
    last = max(map(len, (values, *compared.values()))) - 1
    heights = nice_steps(max(map(max, (values, *compared.values()))))
    x, y = Scale(last, LEFT, RIGHT), Scale(heights[-1], BOTTOM, TOP)
    points = [(x.at(place), y.at(value)) for place, value in enumerate(values)]
    line = _path(points)
    return LineChart(
        line=line,
        name=name,
        others=tuple(
            OtherLine(_path([(x.at(place), y.at(value)) for place, value in enumerate(one)]), called, number)
            for number, (called, one) in enumerate(compared.items(), 1)
        ),
        area=f"{line} L{_text(points[-1][0])} {BOTTOM} L{_text(points[0][0])} {BOTTOM}Z",
        x_ticks=[Tick(_text(x.at(place)), text, _anchor(place, last)) for place, text in x_texts.items()],
        y_ticks=[Tick(_text(y.at(height)), y_text(height)) for height in heights],
        marks=[
            Mark(_text(points[place][0]), _text(points[place][1]), text) for place, text in mark_texts.items()
        ],
    )


def _path(points: Sequence[tuple[Fraction, Fraction]]) -> str:
    return "M" + " L".join(f"{_text(a)} {_text(b)}" for a, b in points)


def _anchor(place: int, last: int) -> str:
    if place == 0:
        return "start"
    return "end" if place == last else "middle"


def _text(position: Fraction) -> str:
    return f"{float(position):.2f}".rstrip("0").rstrip(".")
