"""What may be said about a question from its first answers? Figures and flags; nothing at all below ten people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from quizzes import item_statistics as item

NOBODY_BELOW, SHARES_FROM, INDEX_FROM, BIAS_FROM = 10, 30, 100, 100
TOO_HARD, TOO_EASY, WEAK, RARE, NOT_TAUGHT = 0.20, 0.95, 15, 0.02, 0.40
_BANDS = 5


@dataclass(frozen=True, slots=True)
class FirstAnswer:
    """One person's first answer: its credit, the mean credit of their other questions (None: no other), choices."""

    language: str
    credit: float
    rest: float | None
    others: int
    unsure: bool
    chosen: frozenset[str]

    @property
    def total(self) -> float:
        """The person's mean credit, this question included: what thirds are made by."""
        return ((self.rest or 0) * self.others + self.credit) / (self.others + 1)


@dataclass(frozen=True, slots=True)
class Option:
    id: str
    text: str
    right: bool


@dataclass(slots=True)
class Report:
    """Plain values for a JSON field; `flags` are codes that `item_words` turns into sentences."""

    people: int
    figures: dict[str, Any] = field(default_factory=dict)
    flags: list[str] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        return {**self.figures, "flags": self.flags}


def report_on(answers: Sequence[FirstAnswer], options: Sequence[Option], source: str) -> Report:
    """All figures that this many people allow; `source` is the language that translations are compared with."""
    people = len(answers)
    report = Report(people)
    if people < SHARES_FROM:
        return report
    _add_shares(report, answers)
    _add_options(report, answers, options)
    if people >= INDEX_FROM:
        _add_indices(report, answers)
    _add_bias(report, answers, source)
    return report


def _add_shares(report: Report, answers: Sequence[FirstAnswer]) -> None:
    right = sum(answer.credit == 1 for answer in answers)
    low, high = item.wilson(right, report.people)
    facility = item.facility([answer.credit for answer in answers])
    unsure = sum(answer.unsure for answer in answers) / report.people
    report.figures |= {
        "facility": round(facility, 4),
        "right": round(right / report.people, 4),
        "low": round(low, 4),
        "high": round(high, 4),
        "unsure": round(unsure, 4),
        "deviation": round(item.deviation([answer.credit for answer in answers]), 4),
    }
    report.flags += ["too_hard"] * (facility < TOO_HARD) + ["too_easy"] * (facility > TOO_EASY)
    report.flags += ["not_taught"] * (unsure > NOT_TAUGHT)


def _add_indices(report: Report, answers: Sequence[FirstAnswer]) -> None:
    """Only people who answered something else as well can tell whether the question separates."""
    known = [(answer.credit, answer.rest) for answer in answers if answer.rest is not None]
    if len(known) < INDEX_FROM:
        return
    marks, rest = [credit for credit, _ in known], [rest for _, rest in known]
    index, share = item.discrimination(marks, rest), item.efficiency(marks, rest)
    report.figures |= {"discrimination": _rounded(index), "efficiency": _rounded(share)}
    if index is not None:
        report.flags += ["negative"] * (index < 0) + ["weak"] * (0 <= index < WEAK)


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 2)


def _add_options(report: Report, answers: Sequence[FirstAnswer], options: Sequence[Option]) -> None:
    if not options:
        return
    ranked = sorted(answers, key=lambda answer: answer.total)
    third = len(ranked) // 3
    groups = {"all": ranked, "bottom": ranked[:third], "middle": ranked[third:-third], "top": ranked[-third:]}
    rows: list[dict[str, Any]] = [
        {"id": option.id, "text": option.text, "right": option.right}
        | {name: _share(group, option.id) for name, group in groups.items()}
        for option in options
    ]
    report.figures["options"] = rows
    key = [row["top"] for row in rows if row["right"]]
    tempting = [row["top"] for row in rows if not row["right"]]
    report.flags += ["miskeyed"] * bool(key and tempting and max(tempting) > max(key))
    if report.people >= INDEX_FROM:
        report.flags += ["nobody_tempted"] * any(row["all"] < RARE for row in rows if not row["right"])


def _share(group: Iterable[FirstAnswer], option: str) -> float:
    chosen = [option in answer.chosen for answer in group]
    return round(sum(chosen) / len(chosen), 4)


def _add_bias(report: Report, answers: Sequence[FirstAnswer], source: str) -> None:
    found = {}
    for language in sorted({answer.language for answer in answers} - {source}):
        both = [_of(answers, code) for code in (source, language)]
        if min(map(len, both)) < BIAS_FROM:
            continue
        bias = item.translation_bias(strata_of(*both))
        if bias is not None:
            grade = {"alpha": round(bias.alpha, 4), "delta": round(bias.delta, 3), "grade": bias.grade}
            found[language] = grade
            report.flags += [f"bias_{bias.grade}:{language}"] * bool(bias.grade)
    if found:
        report.figures["bias"] = found


def _of(answers: Sequence[FirstAnswer], language: str) -> list[FirstAnswer]:
    return [answer for answer in answers if answer.language == language and answer.rest is not None]


def strata_of(source: Sequence[FirstAnswer], other: Sequence[FirstAnswer]) -> list[item.Table]:
    """People of both languages in bands of what else they know: right and wrong in each."""
    return [(_right_and_wrong(source, band), _right_and_wrong(other, band)) for band in range(_BANDS)]


def _right_and_wrong(answers: Sequence[FirstAnswer], band: int) -> tuple[int, int]:
    inside = [answer for answer in answers if min(_BANDS - 1, int((answer.rest or 0) * _BANDS)) == band]
    right = sum(answer.credit == 1 for answer in inside)
    return right, len(inside) - right
