"""Answers where the line of a balance day by day stands, above and below nought; it must not know what it means."""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction

from budgeting_tools.chart import BOTTOM, LEFT, RIGHT, TOP, LineChart, Mark, Tick, nice_steps


def balance_chart(
    values: Sequence[int],
    *,
    x_texts: Mapping[int, str],
    y_text: Callable[[int], str],
    mark_texts: Mapping[int, str],
) -> LineChart:
    """A line of steps, since a balance holds all day and changes at once; the area lies between it and nought."""
    heights = _heights(values)
    low, high = heights[0], heights[-1]

    def x(place: int) -> Fraction:
        return LEFT + Fraction(place * (RIGHT - LEFT), max(1, len(values) - 1))

    def y(value: int) -> Fraction:
        return BOTTOM - Fraction((value - low) * (BOTTOM - TOP), high - low)

    points = [(x(0), y(values[0]))]
    for place in range(1, len(values)):
        points += [(x(place), y(values[place - 1])), (x(place), y(values[place]))]
    line = "M" + " L".join(f"{_text(a)} {_text(b)}" for a, b in points)
    nought = _text(y(0))
    return LineChart(
        line=line,
        area=f"{line} L{_text(x(len(values) - 1))} {nought} L{_text(x(0))} {nought}Z",
        x_ticks=[
            Tick(_text(x(place)), text, _anchor(place, len(values) - 1)) for place, text in x_texts.items()
        ],
        y_ticks=[Tick(_text(y(height)), y_text(height)) for height in heights],
        marks=[Mark(_text(x(place)), _text(y(values[place])), text) for place, text in mark_texts.items()],
    )


def _heights(values: Sequence[int]) -> list[int]:
    """Round numbers from below the lowest value, or nought, to above the highest, in steps of one size."""
    high, low = max(0, *values), max(0, *(-value for value in values))
    step = nice_steps(max(high, low, 1))[1]
    below = -(-low // step)
    above = max(1, -(-high // step))
    return [step * place for place in range(-below, above + 1)]


def _anchor(place: int, last: int) -> str:
    return "start" if place == 0 else "end" if place == last else "middle"


def _text(position: Fraction) -> str:
    return f"{float(position):.2f}".rstrip("0").rstrip(".")
