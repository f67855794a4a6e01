"""An action leads to a page of this site, in the question's language."""

import pytest

from quizzes import destinations


@pytest.fixture
def lesson_room():
    old = destinations._resolvers.get("lesson")
    destinations.register("lesson", lambda key, language: f"/{language}/{key}/" if key == "rates" else None)
    yield
    destinations._resolvers.pop("lesson")
    if old:
        destinations.register("lesson", old)


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("planner:before", "/zh-hans/plan/before/"),
        ("help", "/zh-hans/help/"),
        ("lesson:rates", "/zh-hans/rates/"),
        ("lesson:gone", None),
        ("lender:best", None),
        ("https://evil.example", None),
        ("", None),
    ],
)
def test_where_a_link_leads(lesson_room, link, address):
    assert destinations.address(link, "zh-hans") == address


def test_only_forms_that_a_room_answers_for_are_known(lesson_room):
    known = [destinations.is_known(link) for link in ("help", "lesson:x", "lesson:", "other:x", "/en/")]
    assert known == [True, True, False, False, False]
