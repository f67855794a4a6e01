"""Safety first, then food and home, then lenders; an old debt is neither paid nor written to without advice."""

from itertools import product

import pytest

from budgeting_tools.cant_pay.questions import DANGERS, SPOKEN, WHENS
from budgeting_tools.cant_pay.steps import Answers, steps
from budgeting_tools.cant_pay.words import FIRST, STEPS
from budgeting_tools.letters.kinds import KINDS

EVERY = [
    Answers(frozenset(dangers), when, takes, spoken)
    for dangers in ([], ["basics"], ["threat"], ["heavy"], list(DANGERS))
    for when, takes, spoken in product(WHENS, (True, False), SPOKEN)
]


def test_every_set_of_answers_has_words_for_all_its_steps():
    for answers in EVERY:
        found = steps(answers)
        assert found.first in FIRST
        assert set(found.today) | set(found.week) <= STEPS.keys()
        assert set(found.letters) <= KINDS.keys()
        assert len(set(found.today)) == len(found.today)


def test_every_sentence_is_used_by_some_answers():
    used = {key for answers in EVERY for key in (*steps(answers).today, *steps(answers).week)}
    assert used == STEPS.keys()
    assert {steps(answers).first for answers in EVERY} == FIRST.keys()


@pytest.mark.parametrize(
    ("dangers", "first"),
    [
        ({"threat", "heavy", "basics"}, "threat"),
        ({"heavy", "basics"}, "heavy"),
        ({"basics"}, "basics"),
        (set(), "send"),
    ],
)
def test_what_comes_first(dangers, first):
    assert steps(Answers(frozenset(dangers), "now")).first == first


def test_a_voice_comes_before_any_list_where_safety_is_at_stake():
    assert steps(Answers(frozenset({"heavy"}))).calls_first
    assert steps(Answers(frozenset({"threat"}))).calls_first
    assert not steps(Answers(frozenset({"basics"}))).calls_first


def test_food_and_home_always_stand_before_the_lender():
    assert {steps(answers).today[0] for answers in EVERY} == {"keep_apart"}


def test_an_old_debt_is_neither_paid_nor_offered_anything():
    for answers in EVERY:
        if answers.when == "old":
            found = steps(answers)
            assert "old_nothing" in found.today
            assert "plan" not in found.week
            assert found.letters[0] == "papers"
            assert not [key for key in found.letters if KINDS[key].is_request]


def test_money_that_is_taken_is_kept_safe_and_stopped():
    found = steps(Answers(when="now", takes=True))
    assert found.today[:3] == ("keep_apart", "move_money", "stop_taking")
    assert "stop_payment" in found.letters
