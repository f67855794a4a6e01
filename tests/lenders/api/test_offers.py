"""A program states and withdraws its lender's standing offers."""

import pytest

from lenders.models import Offer
from tests.lenders.api.conftest import problem

GRACE = {"kind": "grace", "limit": 14, "begins": "2026-11-01"}


def test_an_offer_is_stated_read_and_withdrawn(program):
    made = program.post("/offers", GRACE | {"condition": "Call us before the due day."})
    assert made.status_code == 201
    path = f"/offers/{made.json()['id']}"
    assert program.get(path).json() == made.json()
    assert (made.json()["currency"], made.json()["withdrawn"]) == (None, None)
    assert program.post(f"{path}/withdraw").json()["withdrawn"]
    assert program.get("/offers").json()["data"][0]["id"] == made.json()["id"]


def test_two_of_a_kind_never_hold_on_one_day(program):
    program.post("/offers", GRACE)
    assert problem(program.post("/offers", GRACE), 409)["errors"][0]["reason"] == "overlaps"
    assert program.post("/offers", GRACE | {"kind": "spread_arrears", "limit": 6}).status_code == 201


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"kind": "gift"}, "kind"),
        ({"limit": 0}, "limit"),
        ({"limit": 366}, "limit"),
        ({"limit": "14"}, "limit"),
        ({"limit": 1.5}, "limit"),
        ({"currency": "GBP"}, "currency"),
        ({"kind": "waive_fee"}, "currency"),
        ({"kind": "waive_fee", "currency": "XXX"}, "currency"),
        ({"begins": "yesterday"}, "begins"),
        ({"ends": "2026-10-31"}, "ends"),
        ({"condition": "a\nb"}, "condition"),
    ],
)
def test_what_does_not_fit_is_named(program, change, field):
    assert problem(program.post("/offers", GRACE | change), 422)["errors"][0]["field"] == field
    assert not Offer.objects.exists()


def test_another_lenders_offer_is_as_unknown_as_none(program, theirs):
    offer = program.post("/offers", GRACE).json()["id"]
    for end in ("", "/withdraw"):
        call = theirs.post if end else theirs.get
        assert problem(call(f"/offers/{offer}{end}"), 404) == problem(call(f"/offers/nothing{end}"), 404)
    assert theirs.get("/offers").json() == {"data": [], "next": None}
