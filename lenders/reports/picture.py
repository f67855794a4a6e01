"""Where the bars of a report's picture stand; a hidden count has a bar of one size, so that nothing can be read off."""

from collections.abc import Sequence
from dataclasses import dataclass

from lenders.models.report import Happening
from lenders.reports.reading import Line
from lenders.reports.words import people

TOP, BOTTOM = 8, 84  # per cent of the picture; the labels stand below
HIDDEN_HEIGHT = 6


@dataclass(frozen=True, slots=True)
class Bar:
    x: str
    width: str
    y: str
    height: str
    label: str
    text: str
    hidden: bool
    anchor: str = ""


def bars(lines: Sequence[Line], happening: Happening = Happening.OPENED) -> list[Bar]:
    """One bar a line, the first and the last one labelled."""
    most = max((count for line in lines if (count := line.counts.get(happening))), default=1)
    room = 100 / max(1, len(lines))
    return [_bar(line, number, len(lines), room, happening, most) for number, line in enumerate(lines)]


def _bar(line: Line, number: int, of: int, room: float, happening: Happening, most: int) -> Bar:
    count = line.counts.get(happening)
    height = HIDDEN_HEIGHT if count is None else max(1.0, (BOTTOM - TOP) * count / most)
    anchor = "start" if number == 0 else "end" if number == of - 1 else ""
    return Bar(
        f"{(number + 0.15) * room:.1f}",
        f"{0.7 * room:.1f}",
        f"{BOTTOM - height:.1f}",
        f"{height:.1f}",
        line.name,
        people(count),
        count is None,
        anchor,
    )
