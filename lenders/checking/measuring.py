"""Answers how well the check finds what people labelled: precision and recall by half, language and family.

The rules of a place, its hours and frequency and the length of a message are exact, so the set does not label them.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from lenders.checking.check import check
from lenders.checking.labelled import KEPT, LANGUAGES, LATER, RULES, Labelled, messages
from lenders.checking.message import Message

HALVES = (RULES, KEPT, LATER)
ALL = "all"
_DAY = date(2026, 1, 1)  # no rule of a place is asked for, so any day does


@dataclass(slots=True)
class Score:
    """`hits` were labelled and found, `extra` found alone, `missed` labelled alone; `marked` ones lie on the label."""

    hits: int = 0
    extra: int = 0
    missed: int = 0
    marked: int = 0
    markable: int = 0

    @property
    def precision(self) -> float | None:
        return self.hits / (self.hits + self.extra) if self.hits + self.extra else None

    @property
    def recall(self) -> float | None:
        return self.hits / (self.hits + self.missed) if self.hits + self.missed else None


Scores = dict[tuple[str, str, str], Score]  # half, language, family


def measured(labelled: Iterable[Labelled] | None = None) -> Scores:
    scores: Scores = {}
    for one in messages() if labelled is None else labelled:
        _add(one, scores)
    return scores


def families() -> list[str]:
    """The families that the set labels, most labels first."""
    return [family for family, _count in Counter(f for one in messages() for f in one.finds).most_common()]


def _add(one: Labelled, scores: Scores) -> None:
    found = check(Message(one.text, one.channel), in_force=lambda *_asked: None, today=_DAY)
    spans = {finding.rule: (finding.start, finding.end) for finding in reversed(found)}
    for family in families():
        for language in (one.language, ALL):
            for key in (family, ALL):
                score = scores.setdefault((one.half, language, key), Score())
                _count(score, family, one, spans)


def _count(score: Score, family: str, one: Labelled, spans: dict[str, tuple[int, int]]) -> None:
    is_found, is_labelled = family in spans, family in one.finds
    score.hits += is_found and is_labelled
    score.extra += is_found and not is_labelled
    score.missed += is_labelled and not is_found
    words = one.finds.get(family)
    if is_found and words:
        start = one.text.index(words)
        score.markable += 1
        score.marked += spans[family][0] < start + len(words) and start < spans[family][1]


def harmless_flagged(half: str) -> tuple[int, int]:
    """Of messages with nothing to find: how many were flagged for something all the same, and how many there are."""
    clean = [one for one in messages() if one.half == half and not one.finds]
    scores = [measured([one]) for one in clean]
    return sum(score[(half, ALL, ALL)].extra > 0 for score in scores), len(clean)


def table(scores: Scores) -> str:
    """Markdown: a row a family, columns for both halves and languages, counts beside each share."""
    head = (
        "| family | " + " | ".join(f"{half}, {language}" for half in HALVES for language in LANGUAGES) + " |"
    )
    rows = [head, "|---|" + "---|" * (len(HALVES) * len(LANGUAGES))]
    for family in [*families(), ALL]:
        cells = [_cell(scores.get((half, language, family))) for half in HALVES for language in LANGUAGES]
        name = "**all**" if family == ALL else f"`{family}`"
        rows.append(f"| {name} | " + " | ".join(cells) + " |")
    return "\n".join(rows)


def _cell(score: Score | None) -> str:
    if score is None:
        return "–"
    of = f"{score.hits}+{score.extra}−{score.missed}"
    return f"{_share(score.precision)} / {_share(score.recall)} ({of})"


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


def summary(scores: Scores) -> str:
    """One line a half."""
    lines = []
    for half in HALVES:
        score = scores[(half, ALL, ALL)]
        flagged, clean = harmless_flagged(half)
        count = sum(one.half == half for one in messages())
        lines.append(
            f"- **{half}**, {count} messages: precision {_share(score.precision)}, recall {_share(score.recall)};"
            f" {flagged} of {clean} harmless messages flagged;"
            f" {score.marked} of {score.markable} marks lie on the words that people marked."
        )
    return "\n".join(lines)
