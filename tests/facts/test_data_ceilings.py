"""Ceilings in the data become rules of the engine without a table in code."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from budgeting_tools.engine.ceiling_rules import CeilingRule, Conditions, Reference

from .data_files import BY_ID, RECORDS, SHOWN

PRICE_TOPICS = {"rate_ceiling", "total_cost_cap", "fee_cap", "default_charge_cap"}
STATED = [(record, stated) for record in RECORDS for stated in record["value"].get("engine", ())]


def reference(name: str) -> Reference:
    value = BY_ID[name]["value"]
    points = tuple((date.fromisoformat(p["from"]), Decimal(p["value"])) for p in value["points"])
    return Reference(name, points, date.fromisoformat(value["last_value_seen"]["on"]))


def rule(record: dict[str, Any], stated: dict[str, Any]) -> CeilingRule:
    given = dict(stated)
    key = given.pop("key", "")
    for name in ("limit", "tolerance"):
        if name in given:
            given[name] = Decimal(given[name])
    for name in ("lenders", "counts", "leaves_out"):
        if name in given:
            given[name] = tuple(given[name])
    only_if = given.pop("only_if", {})
    if "from_effective" in only_if:
        only_if = only_if | {"from_effective": Decimal(only_if["from_effective"])}
    if "reference" in given:
        given["reference"] = reference(given["reference"])
    end = record["effective_to"]
    return CeilingRule(
        id=f"{record['id']}.{key}" if key else record["id"],
        jurisdiction=record["place"],
        effective_from=date.fromisoformat(record["effective_from"]),
        effective_to=date.fromisoformat(end) if end else None,
        only_if=Conditions(**only_if),
        **given,
    )


def test_each_stated_ceiling_is_a_rule_with_a_name_of_its_own():
    names = [rule(record, stated).id for record, stated in STATED]

    assert len(names) == len(set(names)) == 35


def test_a_price_that_a_machine_can_check_is_given_to_the_engine_or_says_why_not():
    checked = [r for r in SHOWN if r["topic"] in PRICE_TOPICS and r["calculator"]["check"] == "auto"]

    assert len(checked) > 20
    assert [r["id"] for r in checked if not {"engine", "engine_note"} & set(r["value"])] == []


@pytest.mark.parametrize(
    ("signed", "percent"),
    [
        (date(2020, 8, 20), "3.85"),
        (date(2021, 12, 20), "3.8"),
        (date(2022, 8, 21), "3.7"),
        (date(2022, 8, 22), "3.65"),
        (date(2024, 10, 21), "3.1"),
        (date(2026, 2, 24), "3.0"),
    ],
)
def test_the_reference_rate_of_a_day_is_the_last_one_published(signed, percent):
    assert reference("cn-ref-lpr-1y").at(signed) == Decimal(percent)


def test_no_reference_rate_is_claimed_before_the_first_or_after_the_last_one_seen():
    assert reference("cn-ref-lpr-1y").at(date(2026, 2, 25)) is None
    assert reference("cn-ref-lpr-1y").at(date(2020, 4, 19)) is None


def test_four_times_the_reference_rate_is_the_private_line():
    record = BY_ID["cn-rate-private-4x-lpr"]

    assert rule(record, record["value"]["engine"][0]).limit_at(date(2025, 6, 10)) == Decimal("12.0")
