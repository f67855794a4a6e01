"""The catalogue names what a link may lead to."""

import pytest


@pytest.fixture
def entries(program):
    return {one["name"]: one for one in program.get("/catalogue").json()["data"]}


def test_the_doors_are_always_there_in_both_languages(entries):
    assert entries["planner:before"]["titles"] == {"en": "Before I borrow", "zh-hans": "借钱之前"}
    assert {"planner:before", "planner:after", "help"} <= set(entries)


def test_one_kind_alone(program):
    found = program.get("/catalogue?kind=door").json()["data"]
    assert {one["kind"] for one in found} == {"door"}
    assert program.get("/catalogue?kind=shoe").status_code == 422
