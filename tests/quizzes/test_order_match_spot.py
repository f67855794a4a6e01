"""Lines put in order, lines put in pairs, sentences found in an offer: read, marked and shown."""

from decimal import Decimal

import pytest
from django.http import QueryDict

from quizzes import kinds
from quizzes.kinds import NeedsAnswer
from quizzes.kinds.match import handle_of

LINES = {"lines": [{"id": key, "text": key, "feedback": f"why {key}"} for key in "abcd"]}
PAIRS = {
    "pairs": [{"id": key, "text": key, "partner": key.upper(), "feedback": f"why {key}"} for key in "abc"]
}
ORDER, MATCH = kinds.get("order"), kinds.get("match")


def form(**fields):
    posted = QueryDict(mutable=True)
    posted.update({name.replace("_", "-"): value for name, value in fields.items()})
    return posted


def places(letters):
    return form(**{f"answer_{key}": str(letters.index(key) + 1) for key in letters})


@pytest.mark.parametrize(
    ("given", "credit"), [("abcd", "1"), ("bacd", "0.83333"), ("dabc", "0.5"), ("dcba", "0")]
)
def test_an_order_earns_its_share_of_pairs_that_stand_right(given, credit):
    assert ORDER.mark(LINES, ORDER.read(places(given), LINES, "en")).credit == Decimal(credit)


@pytest.mark.parametrize("missing", ["", "0", "5", "first"])
def test_a_line_without_a_place_is_asked_again_with_the_others_kept(missing):
    posted = places("abcd")
    posted["answer-d"] = missing
    with pytest.raises(NeedsAnswer, match="place for every line") as needs:
        ORDER.read(posted, LINES, "en")
    assert needs.value.typed == {"places": {"a": "1", "b": "2", "c": "3"}}


def test_two_lines_in_one_place_are_asked_again():
    with pytest.raises(NeedsAnswer, match="same place"):
        ORDER.read(form(answer_a="1", answer_b="1", answer_c="2", answer_d="3"), LINES, "en")


def test_the_lines_are_mixed_the_same_way_for_everyone_and_not_solved():
    shown = [line.id for line in ORDER.show(LINES, None, None, reveal=False)["lines"]]
    assert sorted(shown) == list("abcd")
    assert shown != list("abcd")
    assert shown == [line.id for line in ORDER.show(LINES, None, None, reveal=False)["lines"]]


def test_the_key_of_an_order_says_what_stood_where_it_belongs():
    answer = ORDER.read(places("bacd"), LINES, "en")
    rows = ORDER.show(LINES, answer, None, reveal=True)["rows"]
    told = [(row.number, row.id, row.placed) for row in rows]
    assert told == [(1, "a", False), (2, "b", False), (3, "c", True), (4, "d", True)]


@pytest.mark.parametrize(("given", "credit"), [("abc", "1"), ("bac", "0.33333"), ("bca", "0")])
def test_pairs_earn_their_share(given, credit):
    posted = form(**{f"answer_{key}": handle_of(partner) for key, partner in zip("abc", given, strict=True)})
    assert MATCH.mark(PAIRS, MATCH.read(posted, PAIRS, "en")).credit == Decimal(credit)


def test_one_partner_may_be_chosen_twice_and_a_missing_one_is_asked_for():
    posted = form(answer_a=handle_of("a"), answer_b=handle_of("a"))
    with pytest.raises(NeedsAnswer, match="partner for every line") as needs:
        MATCH.read(posted, PAIRS, "en")
    assert needs.value.typed == {"pairs": {"a": "a", "b": "a"}}


def test_the_form_of_pairs_does_not_name_a_line_beside_its_partner():
    for line in MATCH.show(PAIRS, None, None, reveal=False)["lines"]:
        assert {pick.label for pick in line.picks} == {"A", "B", "C"}
        assert line.id not in {pick.value for pick in line.picks}


def test_sentences_found_are_marked_as_several_right_answers_are():
    options = [
        {"id": key, "text": key, "credit": credit, "feedback": f"why {key}"}
        for key, credit in (("fee", "1"), ("rate", "1"), ("greeting", "0"))
    ]
    spot, posted = kinds.get("spot"), QueryDict(mutable=True)
    posted.setlist("answer", ["fee", "greeting"])
    mark = spot.mark({"options": options}, spot.read(posted, {"options": options}, "en"))
    assert mark.credit == 0
    posted.setlist("answer", ["fee"])
    assert spot.mark({"options": options}, spot.read(posted, {"options": options}, "en")).credit == Decimal(
        "0.5"
    )


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("order", {"lines": LINES["lines"][:1]}),
        ("order", {"lines": [*LINES["lines"][:2], {**LINES["lines"][2], "feedback": ""}]}),
        ("match", {"pairs": PAIRS["pairs"][:1]}),
        ("match", {"pairs": [PAIRS["pairs"][0], {**PAIRS["pairs"][1], "partner": "A"}]}),
        ("spot", {"options": [{"id": "a", "text": "a", "credit": "0", "feedback": "x"}] * 2}),
        ("spot", {"options": [{"id": c, "text": c, "credit": c, "feedback": f} for c, f in ("1 ", "0x")]}),
        ("scale", {"steps": []}),
        ("plan", {"entry": "", "options": [{}, {}]}),
    ],
)
def test_a_gap_is_named(kind, body):
    assert len(kinds.get(kind).gaps(body)) == 1
