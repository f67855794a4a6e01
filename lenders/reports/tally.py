"""From the notes of one week to the counts that may be shown; it reads no database and keeps nothing.

Reported are campaigns of which at least fifty links went out: with fewer, ten people would be most of those who got
it. A campaign with more people than links is left out too, since its link got about.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from django.conf import settings

from lenders.models import Campaign
from lenders.models.report import Dimension, Happening
from lenders.reports import weeks
from lenders.reports.suppression import Sum, shown

FEWEST_LINKS = 50
Note = tuple[int, str, date, str]  # campaign, happening, day, language


class Cell(NamedTuple):
    """The name of a count; `campaign` is None above single campaigns."""

    happening: str
    dimension: str
    campaign: int | None = None
    value: str = ""


def reported(campaigns: Iterable[Campaign], week: date) -> list[Campaign]:
    """Those that a report of this week may speak of at all."""
    after = week + weeks.WEEK
    return [one for one in campaigns if one.issued >= FEWEST_LINKS and one.created.date() < after]


def cells(campaigns: list[Campaign], notes: Iterable[Note], week: date) -> Iterator[tuple[Cell, int | None]]:
    """Every cell of the report, with None for a count that must stay hidden."""
    found = list(notes)
    for happening in Happening.values:
        own = [note for note in found if note[1] == happening]
        known = _sound(campaigns, own)
        counts, sums = _tree(happening, known, own, week)
        open_cells = shown(counts, sums)
        for cell, count in counts.items():
            yield cell, count if cell in open_cells else None


def _sound(campaigns: list[Campaign], notes: list[Note]) -> list[Campaign]:
    people = Counter(note[0] for note in notes)
    return [one for one in campaigns if people[one.pk] <= one.issued]


def _tree(
    happening: str, campaigns: list[Campaign], notes: list[Note], week: date
) -> tuple[dict[Cell, int], list[Sum[Cell]]]:
    """Counts of the whole, of stages, of campaigns, of their days and languages, and which add up to which."""
    known = {one.pk: one for one in campaigns}
    counts: Counter[Cell] = Counter()
    for campaign, _happening, day, language in notes:
        if campaign in known:
            stage = known[campaign].stage
            counts.update(_places(happening, campaign, stage, day, language))
    whole = Cell(happening, Dimension.ALL)
    sums, stages = [], sorted({one.stage for one in campaigns})
    sums.append(Sum(whole, tuple(Cell(happening, Dimension.STAGE, None, stage) for stage in stages)))
    for stage in stages:
        below = tuple(Cell(happening, Dimension.CAMPAIGN, one.pk) for one in campaigns if one.stage == stage)
        sums.append(Sum(Cell(happening, Dimension.STAGE, None, stage), below))
    for one in campaigns:
        sums += _splits(happening, one.pk, week)
    names = {whole, *(name for one in sums for name in (one.parent, *one.children))}
    return {name: counts[name] for name in sorted(names, key=str)}, sums


def _places(happening: str, campaign: int, stage: str, day: date, language: str) -> list[Cell]:
    return [
        Cell(happening, Dimension.ALL),
        Cell(happening, Dimension.STAGE, None, stage),
        Cell(happening, Dimension.CAMPAIGN, campaign),
        Cell(happening, Dimension.DAY, campaign, day.isoformat()),
        Cell(happening, Dimension.LANGUAGE, campaign, language),
    ]


def _splits(happening: str, campaign: int, week: date) -> list[Sum[Cell]]:
    days = [(week + timedelta(days=number)).isoformat() for number in range(7)]
    languages = [code for code, _name in settings.LANGUAGES]
    parent = Cell(happening, Dimension.CAMPAIGN, campaign)
    return [
        Sum(parent, tuple(Cell(happening, Dimension.DAY, campaign, day) for day in days)),
        Sum(parent, tuple(Cell(happening, Dimension.LANGUAGE, campaign, code) for code in languages)),
    ]
