"""What was measured in this run, against which budget? Collects figures, prints one table, writes one JSON file."""

import json
import platform
import time
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from tests.bench.measuring import at_share, machine_load

CALM = 1.0  # processes wanting each processor
PERCENT_OF_CLOCK = "% by the clock"
BY_THE_CLOCK = ("ms", "s", PERCENT_OF_CLOCK)
HEAD = ("subject", "median", "p5 to p95", "budget", "")


@dataclass(frozen=True)
class Figure:
    """`budget` None: reported, judged by nobody. `at_least` turns the budget from a ceiling into a floor."""

    subject: str
    value: float
    unit: str
    spread: tuple[float, float]
    budget: float | None = None
    at_least: bool = False
    note: str = ""

    @property
    def holds(self) -> bool:
        if self.budget is None:
            return True
        return self.value >= self.budget if self.at_least else self.value <= self.budget

    def cells(self) -> tuple[str, ...]:
        sign = "≥" if self.at_least else "≤"
        budget = "" if self.budget is None else f"{sign} {shown(self.budget)} {self.unit}".rstrip()
        spread = f"{shown(self.spread[0])} to {shown(self.spread[1])}"
        verdict = "" if self.budget is None else "holds" if self.holds else "OVER"
        measured = f"{shown(self.value)} {self.unit}".rstrip()
        return self.subject, measured, spread, budget, " · ".join(filter(None, [verdict, self.note]))


@dataclass
class Report:
    figures: list[Figure] = field(default_factory=list)
    load_before: float = field(default_factory=machine_load)

    def judge(self, kept: Figure) -> None:
        """A figure over its budget fails the run, unless it is a time of a clock that others were using up too."""
        if self.busy and kept.unit in BY_THE_CLOCK:
            return
        assert kept.holds, " ".join(kept.cells())

    @property
    def busy(self) -> bool:
        """Other work was waiting for the processors when this run began: times say nothing, ratios still do."""
        return self.load_before > CALM

    def add(
        self,
        subject: str,
        values: Sequence[float],
        unit: str,
        *,
        budget: float | None = None,
        at_least: bool = False,
        note: str = "",
        share: float = 0.5,
    ) -> Figure:
        """Keeps the median of `values` (or the `share` asked for), so that it is printed even when it is over."""
        spread = (at_share(list(values), 0.05), at_share(list(values), 0.95))
        kept = Figure(subject, at_share(list(values), share), unit, spread, budget, at_least, note)
        self.figures.append(kept)
        return kept

    def lines(self) -> Iterable[str]:
        rows = [HEAD, *(one.cells() for one in self.figures)]
        widths = [max(len(row[column]) for row in rows) for column in range(len(HEAD))]
        for row in rows:
            yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        yield f"Load per processor: {self.load_before:.2f} before, {machine_load():.2f} after. See docs/measuring.md."
        if self.busy:
            yield "The machine was busy: ratios, shares and gaps were judged; times were not. Run again in a calm one."

    def write(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        told = {
            "when": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
            "python": platform.python_version(),
            "machine": platform.platform(),
            "load_per_processor": [round(self.load_before, 2), round(machine_load(), 2)],
            "figures": [asdict(one) | {"holds": one.holds} for one in self.figures],
        }
        path.write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def shown(value: float) -> str:
    """Three figures that matter, never in powers of ten."""
    if abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.{1 if abs(value) >= 10 else 2 if abs(value) >= 1 else 3}f}"
