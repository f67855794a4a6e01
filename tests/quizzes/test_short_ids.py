"""Short ids fit into ten characters of path, come back as the number, and accept no other spelling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes import short_ids


@given(st.integers(1, 10**9))
def test_a_number_comes_back_and_the_path_stays_short(number):
    short = short_ids.to_short(number)
    assert short_ids.from_short(short) == number
    assert len(f"/q/{short}") <= 10


@given(st.text(max_size=12))
def test_any_other_word_stands_for_nothing(text):
    number = short_ids.from_short(text)
    assert number is None or short_ids.to_short(number) == text


@pytest.mark.parametrize("text", ["", "a" * 8, "../..", "K3fy?", "k3fy"])
def test_what_nobody_wrote_is_refused(text):
    assert short_ids.from_short(text) is None
