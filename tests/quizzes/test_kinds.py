"""Each kind reads a form, asks again without using a try, and marks what it read."""

from decimal import Decimal

import pytest
from django.http import QueryDict
from django.template.loader import get_template

from quizzes import kinds
from quizzes.kinds import NeedsAnswer

OPTIONS = [
    {"id": "a", "text": "A", "credit": "1", "feedback": "yes"},
    {"id": "b", "text": "B", "credit": "0", "feedback": "no"},
    {"id": "c", "text": "C", "credit": "0.5", "feedback": "half"},
]
BODY = {"options": OPTIONS}
NUMBER = {
    "answer": "1182.5",
    "tolerance": "3",
    "relative": "",
    "unit": "GBP",
    "known_wrong": [
        {"value": "118.25", "feedback": "a tenth", "credit": "0"},
        {"value": "120", "feedback": "rounded", "credit": "0.5"},
    ],
}


def form(*answers):
    posted = QueryDict(mutable=True)
    posted.setlist("answer", answers)
    return posted


def read(code, body, *answers, language="en"):
    return kinds.get(code).read(form(*answers), body, language)


@pytest.mark.parametrize("kind", kinds.all_kinds(), ids=lambda kind: kind.code)
def test_every_kind_has_its_template_and_its_words(kind):
    assert get_template(kind.template)
    assert str(kind.title)
    assert kinds.get(kind.code) is kind


@pytest.mark.parametrize("kind", ["single", "truefalse", "multi"])
@pytest.mark.parametrize("answer", ["", "zz", "<b>"])
def test_what_is_no_option_is_asked_again(kind, answer):
    with pytest.raises(NeedsAnswer):
        read(kind, BODY, answer)


def test_one_choice_is_marked_with_its_own_sentence():
    kind = kinds.get("single")
    marks = [kind.mark(BODY, read("single", BODY, key)) for key in ("a", "b", "c")]
    assert [(m.credit, dict(m.notes)) for m in marks] == [
        (1, {"a": "yes"}),
        (0, {"b": "no"}),
        (Decimal("0.5"), {"c": "half"}),
    ]


@pytest.mark.parametrize("kind", ["single", "truefalse"])
def test_not_sure_earns_nothing_and_is_kept_apart(kind):
    mark = kinds.get(kind).mark(BODY, read(kind, BODY, "not-sure"))
    assert (mark.credit, mark.unsure) == (0, True)


def test_several_choices_keep_the_order_of_the_question():
    assert read("multi", BODY, "c", "a", "a") == {"choices": ["a", "c"], "none": False}


def test_none_and_an_option_together_are_asked_again_with_the_option_kept():
    with pytest.raises(NeedsAnswer) as needs:
        read("multi", BODY, "none", "a")
    assert needs.value.typed == {"choices": ["a"], "none": True}


def test_none_of_these_is_an_answer():
    assert read("multi", BODY, "none") == {"choices": [], "none": True}


@pytest.mark.parametrize("typed", ["1182.50", "1,182.50", "1.182,50", "１１８２．５", "£1 182.5", "١١٨٢٫٥"])
def test_a_number_is_read_however_it_is_written(typed):
    answer = read("number", NUMBER, typed)
    assert Decimal(answer["value"]) == Decimal("1182.5")
    assert kinds.get("number").mark(NUMBER, answer).correct


def test_a_number_with_two_readings_is_asked_again_with_both():
    with pytest.raises(NeedsAnswer, match=r"1\.182 or as 1182") as needs:
        read("number", NUMBER, "1,182", language="de")
    assert needs.value.typed == {"text": "1,182"}


@pytest.mark.parametrize("typed", ["", "   ", "many", "1-2", "9" * 1_000_000, "NaN", "Infinity", "1e5"])
def test_what_is_no_number_is_asked_again_and_echoed_briefly(typed):
    with pytest.raises(NeedsAnswer) as needs:
        read("number", NUMBER, typed)
    assert len(needs.value.typed["text"]) <= 60


def test_a_known_slip_has_its_own_sentence_and_the_nearest_one_speaks():
    kind = kinds.get("number")
    marks = [kind.mark(NUMBER, {"value": value}) for value in ("118.25", "119.5", "500")]
    assert [(m.credit, m.notes.get("answer")) for m in marks] == [
        (0, "a tenth"),
        (Decimal("0.5"), "rounded"),
        (0, None),
    ]


@pytest.mark.parametrize("kind", ["single", "multi", "truefalse"])
def test_the_key_stays_hidden_until_it_is_revealed(kind):
    hidden = kinds.get(kind).show(BODY | true_false(kind), None, None, reveal=False)
    shown = kinds.get(kind).show(BODY | true_false(kind), None, None, reveal=True)
    assert {row.right for row in hidden["rows"]} == {None}
    assert not any(row.note for row in hidden["rows"])
    assert True in {row.right for row in shown["rows"]}


def true_false(kind):
    if kind != "truefalse":
        return {}
    said = [("true", "0"), ("false", "1")]
    return {"options": [{"id": i, "text": "", "credit": c, "feedback": "f"} for i, c in said]}


def test_the_number_stays_hidden_until_it_is_revealed():
    show = kinds.get("number").show
    assert show(NUMBER, None, None, reveal=False)["key"] is None
    assert show(NUMBER, None, None, reveal=True)["key"] == Decimal("1182.5")
