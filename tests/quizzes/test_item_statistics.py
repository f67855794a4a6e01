"""Item statistics give the figures of the reference table."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes import item_statistics as item

GOLDEN = json.loads((Path(__file__).parents[1] / "golden" / "quizzes.json").read_text())
TABLE = GOLDEN["statistics"]
ROWS = [[float(mark) for mark in row] for row in TABLE["rows"]]
COLUMNS = list(zip(*ROWS, strict=True))
RESTS = [[sum(row) - row[place] for row in ROWS] for place in range(4)]


def as_printed(values, places):
    return [f"{value:.{places}f}" for value in values]


def expected(name, places):
    return as_printed(map(float, TABLE[name]), places)


def test_facility_and_spread_of_each_question():
    assert as_printed(map(item.facility, COLUMNS), 4) == expected("facility", 4)
    assert as_printed(map(item.deviation, COLUMNS), 4) == expected("deviation", 4)


def test_discrimination_and_its_efficiency():
    assert as_printed(map(item.discrimination, COLUMNS, RESTS), 2) == expected("discrimination", 2)
    assert as_printed(map(item.efficiency, COLUMNS, RESTS), 2) == expected("efficiency", 2)


def test_the_whole_quiz():
    quiz = item.quiz_statistics(ROWS, [1, 1, 1, 1])
    assert as_printed(quiz.effective_weights, 2) == expected("effective_weight", 2)
    assert as_printed([quiz.mean, quiz.variance], 4) == [TABLE["mean"], TABLE["variance"]]
    assert as_printed([quiz.consistency, quiz.error_ratio], 2) == [TABLE["consistency"], TABLE["error_ratio"]]
    assert f"{quiz.standard_error:.4f}" == TABLE["standard_error"]
    assert quiz.intended_weights == (25, 25, 25, 25)


def test_skewness_and_kurtosis_of_a_lopsided_quiz():
    quiz = item.quiz_statistics([[0.0], [0.0], [0.0], [0.0], [1.0]], [1])
    assert (round(quiz.skewness, 4), round(quiz.kurtosis, 4)) == (2.2361, 5.0)
    assert quiz.consistency is None


def test_a_question_that_everybody_answers_alike_separates_nobody():
    assert item.discrimination([1.0] * 4, [1.0, 2.0, 3.0, 4.0]) is None
    assert item.efficiency([1.0] * 4, [1.0, 2.0, 3.0, 4.0]) is None


def test_translation_bias_of_the_reference_strata():
    case = GOLDEN["bias"]
    bias = item.translation_bias([tuple(map(tuple, stratum)) for stratum in case["strata"]])
    assert (f"{bias.alpha:.4f}", f"{bias.delta:.3f}", bias.grade) == (case["alpha"], case["delta"], "watch")


@pytest.mark.parametrize(("delta", "grade"), [(-1.5, "flag"), (1.49, "watch"), (-1.0, "watch"), (0.99, "")])
def test_bias_is_graded_either_way_round(delta, grade):
    assert item.Bias(1, delta).grade == grade


def test_no_bias_is_told_where_one_language_has_no_wrong_answers():
    assert item.translation_bias([((10, 0), (10, 0))]) is None


def test_guessing_among_four_earns_a_quarter():
    assert item.guess_score([1, 0, 0, 0]) == 0.25


@pytest.mark.parametrize(
    ("right", "people", "low", "high"), [(15, 30, "0.332", "0.668"), (0, 30, "0.000", "0.114")]
)
def test_the_interval_of_a_share(right, people, low, high):
    assert as_printed(item.wilson(right, people), 3) == [low, high]


@given(st.lists(st.tuples(st.sampled_from([0, 0.25, 0.5, 1]), st.integers(0, 5)), min_size=3, max_size=30))
def test_indices_never_leave_their_range(pairs):
    x, rest = [one for one, _ in pairs], [other for _, other in pairs]
    found = item.discrimination(x, rest)
    assert found is None or -100.001 <= found <= 100.001
