"""Published figures that the engine must reproduce, case by case."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from budgeting_tools.engine import verify
from budgeting_tools.engine.verify import KINDS, run_case
from budgeting_tools.engine.verify.formulas import FORMULAS
from budgeting_tools.engine.verify.page import as_page
from budgeting_tools.engine.verify.reading import cases_of

GOLDEN = Path(__file__).resolve().parent.parent / "golden"
PUBLIC: list[Any] = cases_of((GOLDEN / "vectors.json").read_text(encoding="utf-8"))
DERIVED: list[Any] = [
    case
    for name in ("derived", "second_route")
    for case in cases_of((GOLDEN / f"{name}.json").read_text(encoding="utf-8"))
]
ROWS = cache(lambda: [run_case(case) for case in PUBLIC])
WRONG_IN_PRINT = {"ec-22b1", "nds-av", "rm-n-weekly", "tw-kk-3pct", "tw-ubot-hi"}


def test_every_published_case_comes_out_as_printed_unless_the_print_is_wrong() -> None:
    rows = ROWS()
    assert [row.id for row in rows if row.trouble] == []
    assert {row.id for row in rows if row.ok is not True} == WRONG_IN_PRINT
    assert sum(row.verified for row in rows if row.ok) == 154


def test_every_derived_case_comes_out_as_worked() -> None:
    assert [row for row in map(run_case, DERIVED) if row.ok is not True] == []
    assert {(case["provenance"], case["verified"]) for case in DERIVED} == {("derived", False)}


def test_every_kind_of_the_schema_is_known_and_covered() -> None:
    assert len({case["kind"] for case in PUBLIC}) == 43
    assert {case["kind"] for case in (*PUBLIC, *DERIVED)} == set(KINDS)
    assert {case["kind"] for case in DERIVED} == set(KINDS)
    assert set(FORMULAS) == set(KINDS)


def test_no_case_is_listed_twice() -> None:
    assert [name for name, n in Counter(case["id"] for case in (*PUBLIC, *DERIVED)).items() if n > 1] == []


def test_the_expected_values_are_never_needed_to_compute() -> None:
    """The last case of each kind stands for the others; the dearest search is left to the test above."""
    for case, full in {case["kind"]: (case, row) for case, row in zip(PUBLIC, ROWS(), strict=True)}.values():
        if full.id == "opt-promo":
            continue
        blank = run_case(case | {"expected": dict.fromkeys(case["expected"])})
        assert blank.ok is None
        for figure, value in full.computed.items():
            assert blank.computed[figure] == value or _has_rows(blank.computed[figure], value)


def _has_rows(whole: Any, part: Any) -> bool:
    return isinstance(whole, list) and all(line in whole for line in part)


def test_a_figure_outside_its_tolerance_is_not_passed() -> None:
    case = next(case for case in PUBLIC if case["id"] == "ec-01")
    moved = case | {"expected": {"aprc_pct": case["expected"]["aprc_pct"] + Decimal("0.000003")}}
    assert run_case(moved).ok is False


def test_the_worked_page_is_what_the_engine_computes_now() -> None:
    page = Path(verify.__file__).parent.parent / "reference-cases.md"
    assert page.read_text(encoding="utf-8").rstrip() == as_page(PUBLIC, ROWS()).rstrip()
