"""A lender's program has its own text checked: each finding with its place, its reason and a kinder wording."""

import pytest

from tests.lenders.api.conftest import problem

UNKIND = (
    "Final warning! You should be ashamed. We will tell your family and your employer unless you pay today."
)


def check(program, text, **more):
    return program.post("/messages/check", {"text": text} | more)


def test_an_unkind_text_gets_findings_with_their_places(program):
    found = check(program, UNKIND).json()["findings"]
    assert {one["severity"] for one in found} >= {"must"}
    for one in found:
        assert 0 <= one["start"] <= one["end"] <= len(UNKIND)
        assert one["reason"]


def test_reasons_answer_in_the_language_that_was_asked_for(program):
    english, chinese = (check(program, UNKIND, language=one).json()["findings"] for one in ("en", "zh-hans"))
    assert [one["rule"] for one in english] == [one["rule"] for one in chinese]
    assert all(a["reason"] != b["reason"] for a, b in zip(english, chinese, strict=True))


def test_a_text_message_is_measured_as_networks_cut_it(program):
    assert check(program, "a" * 161).json()["length"] == {
        "encoding": "GSM-7",
        "units": 161,
        "parts": 2,
        "left": 145,
    }
    assert check(program, "中", signature="快贷").json()["length"]["units"] == 5
    assert check(program, "a", channel="email").json()["length"] is None


def test_a_message_of_a_hundred_kilobytes_is_a_problem(program):
    assert problem(check(program, "a" * 100_000), 422)["errors"][0]["field"] == "text"


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"text": ""}, "text"),
        ({"text": "\ud800"}, "text"),
        ({"channel": "pigeon"}, "channel"),
        ({"planned": "2026-11-27T09:00:00"}, "planned"),
        ({"contacts_today": "3"}, "contacts_today"),
    ],
)
def test_what_does_not_fit_is_named(program, change, field):
    assert (
        problem(program.post("/messages/check", {"text": "Hello"} | change), 422)["errors"][0]["field"]
        == field
    )


def test_nothing_of_the_text_is_in_a_log(program, caplog):
    with caplog.at_level("DEBUG"):
        check(program, UNKIND + " 765432109")
    assert "765432109" not in caplog.text
    assert "ashamed" not in caplog.text
