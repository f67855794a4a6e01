"""What may be asked, and that the check answers in time whatever it is given."""

import time
from datetime import datetime

import pytest

from lenders.checking import Message, TooLong
from tests.lenders.checking.asking_the_check import findings

HOSTILE = [
    "a", "we ", "we will ", "a ", "a.", "“", "'a ", "您的家人领导单位", "起诉", "起诉。", "我们联系您的", "1-",
    "1 23 ", "a@", "【", "Ab ", "Aa", "\n", "a!", "$1,", "Hi ", "your boss ", "share post put ", "联系通知告诉",
    "from Ab ", "a:", "x.example/", "not ", "We will not sue you, but your boss will hear. 我们会联系您的家人，",
]  # fmt: skip


def test_a_hundred_thousand_bytes_are_refused_in_one_sentence():
    with pytest.raises(TooLong, match=r"^[^.]+\.$"):
        Message("x" * 100_000)


def test_a_planned_time_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="zone"):
        Message("Hello", planned=datetime(2026, 3, 2, 9))


def test_nothing_at_all_is_checked_too():
    assert {one.rule for one in findings("")} == {"no_identity", "no_way_out"}


def quickest(text: str) -> float:
    """Processor time of the quickest of three; the first may meet a collection of garbage."""
    taken = []
    for _turn in range(3):
        begun = time.process_time()
        findings(text)
        taken.append(time.process_time() - begun)
    return min(taken)


@pytest.mark.parametrize("part", HOSTILE)
def test_twenty_thousand_bytes_of_anything_take_less_than_a_tenth_of_a_second(part):
    text = (part * 20_000).encode()[:20_000].decode(errors="ignore")
    assert quickest(text) < 0.1
