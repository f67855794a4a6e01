"""A kinder wording takes the finding away, brings no new one, and loses neither the sum nor who writes."""

import pytest

from lenders.checking.labelled import KEPT, RULES, messages
from tests.lenders.checking.asking_the_check import findings

SAID = [one for one in messages() if one.finds and one.half == RULES]


def unmended(text: str, channel: str) -> list[str]:
    return [found.rule for found in findings(text, channel=channel) if found.change]


def mended(text: str, channel: str) -> str:
    """Each proposal taken in turn, as somebody would who taps one after the other."""
    for _turn in range(12):
        change = next((one.change for one in findings(text, channel=channel) if one.change), None)
        if change is None:
            return text
        text = change.made_in(text)
    return text


@pytest.mark.parametrize("one", SAID, ids=lambda one: one.text[:24])
def test_taking_every_proposal_leaves_nothing_to_find(one):
    text = mended(one.text, one.channel)
    assert text
    assert unmended(text, one.channel) == []


def test_the_same_holds_for_the_kept_half_whose_texts_nobody_looks_at():
    left = [unmended(mended(one.text, one.channel), one.channel) for one in messages() if one.half == KEPT]
    assert sum(map(bool, left)) == 0


def test_the_sum_the_sender_and_the_number_stay():
    text = "Brook Lending: pay $210 by noon or we will sue you. 555-0130"
    change = next(one.change for one in findings(text) if one.rule == "threat_legal")
    assert change.made_in(text) == (
        "Brook Lending: $210 is due. If you cannot pay it all now, tell us what would work for you. 555-0130"
    )


def test_a_kind_sentence_is_said_once():
    text = "【小溪金融】我们会起诉你。我们会查封你的房产。400-000-0101"
    assert mended(text, "sms").count("告诉我们怎样还对您合适") == 1
