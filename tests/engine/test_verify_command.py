"""The command that runs reference cases: what it prints, how it ends, and what it does with bad input."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from budgeting_tools.engine.verify.__main__ import main

FEE = {"id": "fee", "kind": "percentage_fee", "inputs": {"amount": 200, "fee_pct": 2.5}, "tolerance": 0}


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    def run_cases(*cases: object, flag: str = "--json") -> tuple[int, Any]:
        path = tmp_path / "cases.json"
        path.write_text(json.dumps(list(cases)), encoding="utf-8")
        code = main([str(path), flag] if flag else [str(path)])
        printed = capsys.readouterr().out
        return code, json.loads(printed) if flag else printed

    return run_cases


def test_a_right_case_passes_and_the_command_ends_well(run: Any) -> None:
    code, rows = run(FEE | {"expected": {"fee": 5.0}, "verified": True})
    assert code == 0
    assert rows == [
        {
            "id": "fee",
            "kind": "percentage_fee",
            "computed": {"fee": 5.0},
            "expected": {"fee": 5.0},
            "ok": True,
        }
    ]


def test_a_verified_case_that_fails_ends_the_command_with_one(run: Any) -> None:
    code, rows = run(FEE | {"expected": {"fee": 5.01}, "verified": True})
    assert (code, rows[0]["ok"]) == (1, False)


def test_an_unverified_difference_is_shown_but_does_not_fail(run: Any) -> None:
    code, rows = run(FEE | {"expected": {"fee": 5.01}, "verified": False})
    assert (code, rows[0]["ok"]) == (0, False)


def test_a_null_is_computed_and_not_judged(run: Any) -> None:
    code, rows = run(FEE | {"expected": {"fee": None}, "verified": True})
    assert (code, rows[0]["computed"], rows[0]["ok"]) == (0, {"fee": 5.0}, None)


@pytest.mark.parametrize(
    ("case", "complaint"),
    [
        ({"kind": "percentage_fee", "inputs": {"amount": 200}, "expected": {"fee": 5}}, "fee_pct"),
        (
            {"kind": "percentage_fee", "inputs": {"amount": "x", "fee_pct": 1}, "expected": {"fee": 5}},
            "amount",
        ),
        (
            {"kind": "percentage_fee", "inputs": {"amount": True, "fee_pct": 1}, "expected": {"fee": 5}},
            "amount",
        ),
        ({"kind": "percentage_fee", "inputs": [], "expected": {"fee": 5}}, "inputs"),
        ({"kind": "percentage_fee", "expected": {"fee": 5}}, "inputs"),
        ({"kind": "no_such", "inputs": {}, "expected": {}}, "kind"),
        ({"inputs": {}, "expected": {}}, "kind"),
        (7, "object"),
    ],
)
def test_a_malformed_case_gets_its_own_row_and_the_others_still_run(
    run: Any, case: Any, complaint: str
) -> None:
    code, rows = run(case, FEE | {"expected": {"fee": 5.0}, "verified": True})
    assert code == 2
    assert complaint in rows[0]["computed"].get("error", "a case must be an object")
    assert [row["ok"] for row in rows] == [False, True]


def test_a_malformed_case_that_counts_as_verified_ends_with_one(run: Any) -> None:
    code, _ = run({"kind": "percentage_fee", "inputs": {}, "expected": {"fee": 5}, "verified": True})
    assert code == 1


def test_an_unknown_figure_is_refused_by_name(run: Any) -> None:
    _, rows = run(FEE | {"expected": {"interest": 5.0}})
    assert "expected.interest" in rows[0]["computed"]["error"]


def test_lines_for_people_end_with_a_count(run: Any) -> None:
    code, printed = run(FEE | {"expected": {"fee": 5.0}, "verified": True}, flag="")
    assert code == 0
    assert printed.splitlines()[-1] == "1 cases: 1 pass, 0 fail, 0 not judged; verified 1 of 1"


@pytest.mark.parametrize("text", ["", "nonsense", "[NaN]", "3"])
def test_a_file_that_holds_no_cases_is_named_and_ends_with_two(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    path = tmp_path / "broken.json"
    path.write_text(text, encoding="utf-8")
    assert main([str(path)]) == 2
    assert str(path) in capsys.readouterr().err


def test_a_missing_file_ends_with_two(tmp_path: Path) -> None:
    assert main([str(tmp_path / "nowhere.json")]) == 2


def test_one_figure_that_cannot_be_had_leaves_the_others_standing(run: Any) -> None:
    code, (row,) = run(FEE | {"expected": {"fee": 5.0, "interest": 1}})
    assert code == 2
    assert (row["computed"]["fee"], row["computed"]["interest"], row["ok"]) == (5.0, None, False)
    assert row["computed"]["error"].startswith("expected.interest")


def test_a_case_may_want_the_trouble_itself(run: Any) -> None:
    never = {"kind": "payoff_fixed_payment", "inputs": {"principal": 100, "annual_rate": 0.12, "payment": 1}}
    code, (row,) = run(
        never
        | {
            "expected": {"n": None, "error": "payment_does_not_cover_interest"},
            "tolerance": 0,
            "verified": True,
        }
    )
    assert (code, row["ok"], row["computed"]["n"]) == (0, True, None)


@pytest.mark.parametrize(("name", "value"), [("fee_rounded", 5), ("fee_1dp", 5.1), ("fee_3dp", 5.05)])
def test_any_figure_is_also_had_rounded(run: Any, name: str, value: float) -> None:
    case = FEE | {"inputs": {"amount": 202, "fee_pct": 2.5}, "expected": {name: value}, "verified": True}
    assert run(case)[0] == 0


def test_an_input_that_the_kind_has_no_use_for_is_named(run: Any) -> None:
    misspelt = FEE | {"inputs": {"amount": 200, "fee_pct": 2.5, "flor": 9}, "expected": {"fee": 5}}
    assert "not used: flor" in run(misspelt, flag="")[1]
