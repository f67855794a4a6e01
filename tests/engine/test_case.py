"""The one document: strict at the door, unchanged by a round trip."""

import json

import pytest

from budgeting_tools.engine.case import Case, Debt, RateSpan, case_schema
from budgeting_tools.engine.errors import InvalidInput

SMALL = {"version": 1, "currency": "CNY", "as_of": "2025-03-01"}
DEBT = {"id": "a", "balance": 1}
FULL = SMALL | {
    "place": "CN",
    "opening_cash": -500,
    "incomes": [{"id": "pay", "amount": 800000, "cycle": "fortnightly", "next_date": "2025-03-07"}],
    "outgoings": [{"id": "rent", "amount": 250000, "category": "home", "priority": True}],
    "quotes": [
        {
            "id": "q1",
            "amount": 1000000,
            "instalments": 12,
            "price": {"kind": "instalment", "instalment": 97200},
            "charges": [{"id": "m", "kind": "membership", "amount": 3000, "when": "deducted"}],
        }
    ],
    "debts": [
        {
            "id": "card",
            "balance": 500000,
            "rates": [{"rate": "0", "months": 3}, {"rate": "18.25"}],
            "minimum": {"kind": "percent_or_floor", "percent": "10", "floor": 10000},
            "due_day": 31,
        }
    ],
    "concessions": [{"debt": "card", "kind": "grace", "limit": 30, "known": True}],
    "log": [{"date": "2025-02-11", "debt": "card", "kind": "paid", "amount": 50000}],
    "seed": 42,
}


def refused(**change: object) -> tuple[str, str]:
    with pytest.raises(InvalidInput) as caught:
        Case.from_dict(FULL | change)
    return caught.value.field, caught.value.reason


def test_three_fields_are_enough() -> None:
    assert Case.from_dict(SMALL).to_dict() == SMALL


def test_a_full_case_survives_json_unchanged() -> None:
    again = json.loads(json.dumps(Case.from_dict(FULL).to_dict()))
    assert again == FULL
    assert Case.from_dict(again) == Case.from_dict(FULL)


def test_values_become_typed_parts() -> None:
    debt = Case.from_dict(FULL).debts[0]
    assert debt.rates == (RateSpan("0", 3), RateSpan("18.25"))
    assert debt.late_fee == 0


@pytest.mark.parametrize(
    ("change", "field", "reason"),
    [
        ({"colour": "red"}, "colour", "unknown_key"),
        ({"buffer": 10.0}, "buffer", "float_refused"),
        ({"buffer": True}, "buffer", "wrong_type"),
        ({"buffer": -1}, "buffer", "too_small"),
        ({"buffer": 10**14}, "buffer", "too_large"),
        ({"as_of": "2025-02-30"}, "as_of", "not_a_date"),
        ({"currency": "XYZ"}, "currency", "unknown_currency"),
        ({"currency": "cny"}, "currency", "bad_format"),
        ({"version": 2}, "version", "newer_version"),
        ({"version": "1"}, "version", "wrong_type"),
        ({"debts": {}}, "debts", "wrong_type"),
        ({"debts": [{"id": "a"}]}, "debts.0.balance", "missing"),
        ({"debts": [DEBT | {"rates": [{"rate": 9.9}]}]}, "debts.0.rates.0.rate", "float_refused"),
        ({"debts": [DEBT | {"rates": [{"rate": "-1"}]}]}, "debts.0.rates.0.rate", "too_small"),
        ({"debts": [DEBT | {"rates": [{"rate": "1e3"}]}]}, "debts.0.rates.0.rate", "not_a_rate"),
        ({"debts": [{"id": "a", "balance": 1}] * 2}, "debts.1.id", "duplicate_id"),
        ({"debts": []}, "concessions.0.debt", "unknown_debt"),
        ({"incomes": [{"id": "a", "amount": 1, "cycle": "hourly"}]}, "incomes.0.cycle", "not_a_choice"),
    ],
)  # fmt: skip
def test_a_wrong_field_is_named(change: dict[str, object], field: str, reason: str) -> None:
    assert refused(**change) == (field, reason)


def test_the_fifty_first_debt_is_refused() -> None:
    fifty = [{"id": f"d{i}", "balance": 1} for i in range(50)]
    rest: dict[str, object] = {"concessions": [], "log": []}
    assert len(Case.from_dict(FULL | rest | {"debts": fifty}).debts) == 50
    assert refused(**rest, debts=[*fifty, {"id": "x", "balance": 1}]) == ("debts", "too_many_debts")


def test_a_case_without_version_is_refused() -> None:
    with pytest.raises(InvalidInput, match="version: a value is needed"):
        Case.from_dict({"currency": "CNY", "as_of": "2025-03-01"})


def test_the_schema_names_every_field_of_a_debt() -> None:
    debt = case_schema()["properties"]["debts"]["items"]
    assert set(debt["properties"]) == set(Debt.__slots__)
    assert debt["required"] == ["id", "balance"]
    assert case_schema()["properties"]["debts"]["maxItems"] == 50
