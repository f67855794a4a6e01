"""The level of an idea and its five dots come from one rule; two learners' answers together never say less."""

from datetime import UTC, datetime, timedelta
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizzes.mastery import Answered, Carried, Level, joined, standing

START = datetime(2026, 1, 1, tzinfo=UTC)
_keys = count()


def told(text, *, day=0, gap=0, item="q", **more):
    """A history in signs: `+` right, `-` wrong, `?` not sure, each about an item of its own."""
    return [
        Answered(
            at=START + timedelta(days=day + gap * place, minutes=place),
            item=f"{item}{place}",
            right=sign == "+",
            unsure=sign == "?",
            key=f"told-{next(_keys):06}",
            **more,
        )
        for place, sign in enumerate(text)
    ]


def review(sign, day, item="r"):
    return told(sign, day=day, item=f"{item}{day}", purpose="review")


def dots(history):
    return "".join({True: "+", False: "-", None: "."}[dot] for dot in standing(history).dots)


@pytest.mark.parametrize(
    ("answers", "level", "drawn"),
    [
        ("", Level.NEW, "....."),
        ("-", Level.STARTED, "-...."),
        ("?", Level.STARTED, "-...."),
        ("+++", Level.STARTED, "+++.."),
        ("++++", Level.GOT_IT, "++++."),
        ("+-+++", Level.GOT_IT, "+-+++"),
        ("++--+", Level.STARTED, "++--+"),
        ("--++++", Level.GOT_IT, "-++++"),
        ("+-+-+-+-+", Level.STARTED, "+-+-+"),
        ("++++---", Level.GOT_IT, "++++."),
    ],
)
def test_four_of_the_last_five_is_got_it(answers, level, drawn):
    history = told(answers)
    assert (standing(history).level, dots(history)) == (level, drawn)


@pytest.mark.parametrize("more", [{"tries": 2}, {"counts": False}])
def test_second_tries_and_true_or_false_start_an_idea_and_count_no_further(more):
    history = told("+++++", **more)
    assert (standing(history).level, dots(history)) == (Level.STARTED, ".....")


def test_the_same_item_counts_once_in_seven_days():
    same = [told("+", day=day, item="same")[0] for day in (0, 1, 2, 6)]
    assert dots(same) == "+...."


def test_a_week_later_an_item_takes_the_place_of_its_earlier_answer():
    history = [*told("-", item="same"), *told("+", day=8, item="same"), *told("+++", day=9)]
    assert (standing(history).level, dots(history)) == (Level.GOT_IT, "++++.")


@pytest.mark.parametrize(
    ("after", "level"),
    [
        ([("+", 6)], Level.GOT_IT),
        ([("+", 7)], Level.REMEMBERED),
        ([("-", 3)], Level.STARTED),
        ([("?", 3)], Level.GOT_IT),
        ([("+", 8), ("-", 20)], Level.GOT_IT),
        ([("+", 8), ("?", 20)], Level.REMEMBERED),
        ([("+", 8), ("-", 20), ("-", 21)], Level.STARTED),
        ([("+", 8), ("-", 20), ("+", 26)], Level.GOT_IT),
        ([("+", 8), ("-", 20), ("+", 28)], Level.REMEMBERED),
    ],
)
def test_reviews_raise_after_seven_days_and_take_one_level_back(after, level):
    history = told("++++") + [answer for sign, day in after for answer in review(sign, day)]
    assert standing(history).level == level


def test_only_a_review_remembers():
    assert standing(told("++++") + told("++++", day=30, item="later")).level == Level.GOT_IT


def test_after_a_step_back_the_window_begins_anew():
    history = told("++++") + review("-", 3)
    assert (dots(history), standing(history).restarted) == (".....", True)
    assert standing(history + told("+++", day=4, item="new")).level == Level.STARTED
    assert standing(history + told("++++", day=4, item="new")).level == Level.GOT_IT


def test_what_was_missed_in_a_review_does_not_count_right_after_its_explanation():
    history = told("++++") + review("-", 3, item="missed") + told("+", day=3, item="missed3")
    assert dots(history) == "....."


def test_right_after_its_explanation_a_review_remembers_nothing():
    again = told("+", day=10, item="same", purpose="review")
    assert standing(told("++++") + again).level == Level.REMEMBERED
    for first in "?-":
        history = told("++++") + told(first, day=9, item="same", purpose="review")
        assert standing(history + told("+", day=9, item="same", purpose="review")).level < Level.REMEMBERED


def test_a_review_missed_twice_on_one_day_costs_one_level():
    history = told("++++") + review("+", 8)
    for _ in range(3):
        history += told("-", day=20, item="same", purpose="review")
    assert standing(history).level == Level.GOT_IT
    assert standing(history + told("-", day=21, item="same", purpose="review")).level == Level.STARTED


@pytest.mark.parametrize(
    ("answers", "level", "run"),
    [
        ("+", 1, 1),
        ("++", 1, 2),
        ("+++", 2, 3),
        ("++-", 1, 0),
        ("+-+++", 2, 3),
        ("++-+++", 2, 2),
        ("?++", 1, 2),
    ],
)
def test_i_know_this_takes_three_of_three(answers, level, run):
    found = standing(told(answers, purpose="skip"))
    assert (found.level, found.run) == (level, run)


def test_three_of_three_are_drawn_as_three_dots():
    history = told("-") + told("+++", day=1, item="s", purpose="skip")
    assert (dots(history), standing(history).by_skip) == ("+++", True)


def test_three_right_elsewhere_are_no_skip():
    assert standing(told("+++")).level == Level.STARTED


def test_what_one_device_reached_is_not_lost_in_the_misses_of_the_other():
    one, other = frozenset(told("+++++", gap=2)), frozenset(told("-----", gap=2, item="x"))
    both = joined(one, other)
    assert standing(one | other).level == Level.STARTED
    assert (standing(both).level, standing(both).carried, dots(both)) == (Level.GOT_IT, True, ".....")


def test_a_wrong_review_takes_back_what_was_carried_too():
    both = joined(frozenset(told("+++++", gap=2)), frozenset(told("-----", gap=2, item="x")))
    assert standing([*both, *review("-", 90)]).level == Level.STARTED


LAWS = settings(max_examples=50, deadline=None)
answers = st.builds(
    Answered,
    at=st.integers(0, 60).map(lambda day: START + timedelta(days=day)),
    item=st.sampled_from("abcdefgh"),
    right=st.booleans(),
    key=st.integers(0, 30).map(str),
    tries=st.sampled_from([1, 1, 1, 2]),
    unsure=st.booleans(),
    counts=st.sampled_from([True, True, False]),
    purpose=st.sampled_from(["", "", "review", "skip"]),
)
right_ones = st.builds(
    lambda n, day: told("+" * n, day=day, item=f"r{day}"), st.integers(3, 5), st.integers(0, 40)
)
histories = st.builds(
    lambda some, streaks: frozenset({a.key: a for a in some}.values()) | {a for s in streaks for a in s},
    st.lists(answers, max_size=12),
    st.lists(right_ones, max_size=2),
)


@LAWS
@given(histories, histories)
def test_joining_never_lowers_a_level(one, other):
    assert standing(joined(one, other)).level >= max(standing(one).level, standing(other).level)


@LAWS
@given(histories, histories)
def test_joining_does_not_depend_on_who_comes_first(one, other):
    assert joined(one, other) == joined(other, one)


@LAWS
@given(histories, histories)
def test_joining_again_changes_nothing(one, other):
    both = joined(one, other)
    assert joined(one, one) == one
    assert joined(both, other) == joined(both, both) == both


@LAWS
@given(histories, histories, histories)
def test_three_devices_in_any_order_keep_the_best(one, two, three):
    best = max(standing(history).level for history in (one, two, three))
    for ends in (joined(joined(one, two), three), joined(one, joined(two, three))):
        assert standing(ends).level >= best


@LAWS
@given(histories)
def test_the_dots_and_the_level_say_the_same(history):
    found = standing(history)
    if found.level < Level.GOT_IT:
        assert found.right < 4
    elif not (found.carried or found.restarted):
        assert found.right >= (3 if found.by_skip else 4)
    assert (found.level == Level.NEW) == (not history)


@LAWS
@given(histories)
def test_the_order_of_rows_does_not_matter(history):
    assert standing(sorted(history, key=lambda event: event.key)) == standing(reversed(list(history)))


def test_a_carried_level_comes_after_the_answers_of_its_moment():
    last = told("+")[0]
    assert standing([Carried(last.at, Level.GOT_IT), last]).level == Level.GOT_IT
