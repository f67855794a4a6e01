"""Credit as the rules of marking say, to the digit."""

import json
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.marking import (
    Mark,
    after_tries,
    choice_credit,
    choices_credit,
    is_near,
    mean_credit,
    order_credit,
    pairs_credit,
    quiz_score,
    whole_percent,
)

GOLDEN = json.loads((Path(__file__).parents[1] / "golden" / "quizzes.json").read_text())
RIGHT, WRONG = set("ABC"), set("DE")
IDS = st.frozensets(st.sampled_from("ABCDEFGH"), max_size=8)


@pytest.mark.parametrize(
    ("chosen", "credit"),
    [
        ("ABC", "1"),
        ("AB", "0.66667"),
        ("ABCD", "0.5"),
        ("AD", "0"),
        ("ABCDE", "0"),
        ("D", "0"),
        ("A", "0.33333"),
    ],
)
def test_several_answers_earn_the_right_share_less_the_wrong_share(chosen, credit):
    assert choices_credit(RIGHT, WRONG, set(chosen)) == Decimal(credit)


def test_without_wrong_options_only_the_right_share_counts():
    assert choices_credit(RIGHT, set(), {"A"}) == Decimal("0.33333")


def test_none_of_these_is_right_when_nothing_is():
    assert choices_credit(set(), WRONG, set()) == 1
    assert choices_credit(set(), WRONG, {"D"}) == 0


def test_none_of_these_is_not_right_when_something_is():
    assert choices_credit(RIGHT, WRONG, set()) == 0


@given(right=IDS, wrong=IDS, chosen=IDS)
def test_credit_lies_between_nothing_and_one_and_is_one_only_when_all_is_right(right, wrong, chosen):
    wrong, chosen = wrong - right, chosen & (wrong | right)
    credit = choices_credit(right, wrong, chosen)
    assert 0 <= credit <= 1
    assert (credit == 1) == (chosen == right)


def test_one_choice_earns_what_its_author_gave():
    credits = {"a": Decimal(1), "b": Decimal("0.5"), "c": Decimal(0)}
    assert [choice_credit(credits, key) for key in ("a", "b", "c", "not-sure")] == [1, Decimal("0.5"), 0, 0]


@pytest.mark.parametrize(
    ("value", "near"), [("179.5", True), ("179.49", False), ("185.5", True), ("185.51", False)]
)
def test_a_number_is_right_within_its_tolerance_both_ends_included(value, near):
    assert is_near(Decimal(value), Decimal("182.5"), Decimal(3)) is near


@pytest.mark.parametrize(
    ("value", "near"), [("99", True), ("101", True), ("98.99", False), ("101.01", False)]
)
def test_without_a_tolerance_one_per_cent_is_near_enough(value, near):
    assert is_near(Decimal(value), Decimal(100)) is near


def test_the_larger_of_two_tolerances_counts():
    assert is_near(Decimal(110), Decimal(100), Decimal(1), Decimal("0.1"))
    assert is_near(Decimal(-110), Decimal(-100), Decimal(1), Decimal("0.1"))


def test_a_tolerance_of_nothing_asks_for_the_value_itself():
    assert not is_near(Decimal("100.01"), Decimal(100), Decimal(0))


def test_only_full_credit_is_correct():
    marks = [Mark(Decimal(credit)) for credit in ("1", "0.99999", "0")]
    assert [(mark.correct, mark.partly) for mark in marks] == [(True, False), (False, True), (False, False)]


@pytest.mark.parametrize(("chosen", "credit"), GOLDEN["multi"]["cases"])
def test_several_answers_earn_what_the_reference_cases_say(chosen, credit):
    case = GOLDEN["multi"]
    assert choices_credit(set(case["right"]), set(case["wrong"]), set(chosen)) == Decimal(credit)


@pytest.mark.parametrize(("given", "credit"), GOLDEN["order"]["cases"])
def test_an_order_earns_what_the_reference_cases_say(given, credit):
    assert order_credit(GOLDEN["order"]["right"], given) == Decimal(credit)


@pytest.mark.parametrize(("credit", "tries", "left"), GOLDEN["tries"])
def test_each_try_before_costs_a_third(credit, tries, left):
    assert after_tries(Decimal(credit), tries) == Decimal(left)


@given(st.permutations("ABCDEF"))
def test_an_order_and_its_reverse_share_one_whole(given):
    right = "ABCDEF"
    assert order_credit(right, given) + order_credit(right, given[::-1]) == pytest.approx(
        1, abs=Decimal("0.00002")
    )


def test_pairs_and_steps_earn_their_share():
    right = {"a": "1", "b": "2", "c": "3"}
    assert pairs_credit(right, {**right, "c": "1"}) == Decimal("0.66667")
    assert pairs_credit(right, {}) == 0
    assert mean_credit([Decimal(1), Decimal("0.5"), Decimal(0)]) == Decimal("0.5")


def test_a_score_weighs_its_questions_is_kept_whole_and_shown_in_whole_per_cent():
    score = quiz_score([(Decimal(2), Decimal(1)), (Decimal(1), Decimal("0.5")), (Decimal(1), Decimal(0))])
    assert score == Decimal("62.5")
    assert whole_percent(score) == 63
    assert quiz_score([]) == 0


def test_where_nothing_is_right_or_wrong_nothing_is_correct_or_partly():
    mark = Mark(None)
    assert (mark.correct, mark.partly) == (False, False)
