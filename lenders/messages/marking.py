"""Answers how a text is cut so that each found place can be marked with its numbers; marks may lie over each other."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Piece:
    """`marks` are the numbers of the findings that hold this piece; `begins` those that begin with it."""

    text: str
    marks: tuple[int, ...] = ()
    begins: tuple[int, ...] = ()


def pieces(text: str, spans: Sequence[tuple[int, int, int]]) -> list[Piece]:
    """Spans are number, start and end; those without characters are left out."""
    real = [span for span in spans if span[1] < span[2]]
    edges = sorted({0, len(text), *(edge for _number, *ends in real for edge in ends)})
    return [
        Piece(
            text[start:end],
            tuple(number for number, first, last in real if first <= start and end <= last),
            tuple(number for number, first, _last in real if first == start),
        )
        for start, end in pairwise(edges)
    ]
