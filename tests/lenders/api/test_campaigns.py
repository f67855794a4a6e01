"""A program opens, reads, changes and puts away its lender's campaigns, and nobody else's."""

import pytest

from lenders.models import Campaign
from tests.lenders.api.conftest import problem

WANTED = {
    "name": "Due in three days",
    "target": "planner:after",
    "stage": "before-due",
    "channel": "sms",
    "languages": ["en", "zh-hans"],
}


@pytest.fixture
def made(program):
    return program.post("/campaigns", WANTED).json()


def test_a_campaign_has_a_short_link_for_each_language(program):
    answer = program.post("/campaigns", WANTED)
    assert answer.status_code == 201
    found = answer.json()
    assert {key: found[key] for key in ("name", "target", "stage", "channel", "issued", "archived")} == {
        "name": "Due in three days",
        "target": "planner:after",
        "stage": "before-due",
        "channel": "sms",
        "issued": 0,
        "archived": None,
    }
    assert [link["language"] for link in found["links"]] == ["en", "zh-hans"]
    assert all("/g/" in link["url"] for link in found["links"])
    assert Campaign.objects.get().organisation == program.row.organisation


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": "a\x00b"}, "name"),
        ({"name": "x" * 121}, "name"),
        ({"target": "lesson:nothing"}, "target"),
        ({"target": "https://evil.example/"}, "target"),
        ({"stage": "yesterday"}, "stage"),
        ({"languages": []}, "languages"),
        ({"languages": ["fr"]}, "languages.0"),
        ({"shoe": 1}, "shoe"),
    ],
)
def test_what_does_not_fit_is_named_and_nothing_is_made(program, change, field):
    found = problem(program.post("/campaigns", WANTED | change), 422)
    assert found["errors"][0]["field"] == field
    assert not Campaign.objects.exists()


@pytest.mark.parametrize("body", [b"{", b"\xff", b'{"name": NaN}', b'{"a": 1, "a": 2}', b"[" * 9999])
def test_what_is_not_json_is_said(program, body):
    problem(program.send("POST", "/campaigns", body), 400)


def test_a_list_goes_on_where_it_stopped_though_others_were_added(program):
    for number in range(5):
        program.post("/campaigns", WANTED | {"name": f"No. {number}"})
    first = program.get("/campaigns?limit=2").json()
    program.post("/campaigns", WANTED | {"name": "No. 5"})
    second = program.get(f"/campaigns?limit=2&cursor={first['next']}").json()
    third = program.get(f"/campaigns?limit=2&cursor={second['next']}").json()
    names = [one["name"] for part in (first, second, third) for one in part["data"]]
    assert names == ["No. 4", "No. 3", "No. 2", "No. 1", "No. 0"]
    assert third["next"] is None


def test_a_cursor_of_another_list_or_nobodys_is_refused(program, made):
    program.post("/campaigns", WANTED)
    cursor = program.get("/campaigns?limit=1").json()["next"]
    for query in (f"archived=true&cursor={cursor}", "cursor=x", f"cursor={cursor[:-4]}AAAA"):
        problem(program.get(f"/campaigns?{query}"), 422)


def test_a_change_takes_what_is_told_and_keeps_the_rest(program, made):
    answer = program.patch(f"/campaigns/{made['id']}", {"name": "Due tomorrow"})
    assert answer.json() == made | {"name": "Due tomorrow"}
    assert program.patch(f"/campaigns/{made['id']}", {}).json()["name"] == "Due tomorrow"


def test_two_changes_of_one_state_do_not_overwrite_each_other(program, made):
    path = f"/campaigns/{made['id']}"
    tag = program.get(path)["ETag"]
    assert program.patch(path, {"name": "First"}, **{"If-Match": tag}).status_code == 200
    problem(program.patch(path, {"name": "Second"}, **{"If-Match": tag}), 412)
    assert program.get(path).json()["name"] == "First"
    assert program.patch(path, {"name": "Third"}, **{"If-Match": "*"}).status_code == 200


def test_it_is_put_away_and_taken_back(program, made):
    path = f"/campaigns/{made['id']}"
    assert program.post(f"{path}/archive").json()["archived"]
    assert program.get("/campaigns").json()["data"] == []
    assert len(program.get("/campaigns?archived=true").json()["data"]) == 1
    assert program.post(f"{path}/restore").json()["archived"] is None


def test_another_lenders_campaign_is_as_unknown_as_none(program, theirs, made):
    for method, end in (("GET", ""), ("PATCH", ""), ("POST", "/archive"), ("POST", "/restore")):
        foreign = theirs.call(method, f"/campaigns/{made['id']}{end}", {} if method == "PATCH" else None)
        unknown = theirs.call(method, f"/campaigns/nothing{end}", {} if method == "PATCH" else None)
        assert problem(foreign, 404) == problem(unknown, 404)
    assert theirs.get("/campaigns").json()["data"] == []
    problem(program.get("/campaigns/%00"), 404)
