"""Each language holds every sentence that a letter may need, plain, polite and without a promise or a threat."""

import re

import pytest

from budgeting_tools.letters.kinds import EVENTS, KINDS, REASONS
from budgeting_tools.letters.wordings import FOLDER, LANGUAGES, wording
from tests.lessons.reading_level import chinese_sentences, english_sentences, grade

NEVER = re.compile(
    r"(?i)\b(?:simply|just|failed|failure|bad debt|irresponsible|should have|sue|court|lawyer|police|illegal|promise)\b"
    r"|维权|上岸|债务优化|债务置换|征信洗白|老赖|黑名单|起诉|律师|报警|保证|违法|非法"
)


def sentences(language):
    words = wording(language)
    kinds = [
        text for one in words.kinds.values() for text in (one.subject, one.ask, one.ask_dated, *one.more)
    ]
    plain = [*words.frame.values(), *words.figures.values(), *words.reasons.values(), *words.events.values()]
    return [text for text in [*kinds, *plain] if text]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_reason_and_event_has_its_sentence(language):
    words = wording(language)
    assert words.kinds.keys() == KINDS.keys()
    assert words.reasons.keys() == REASONS.keys()
    assert words.events.keys() == EVENTS.keys()


def test_the_languages_hold_the_same_slots_and_frames():
    one, other = wording("en"), wording("zh-hans")
    for name in ("slots", "units", "frame", "figures"):
        assert getattr(one, name).keys() == getattr(other, name).keys(), name


@pytest.mark.parametrize("kind", KINDS)
def test_a_request_names_the_same_figures_in_each_language(kind):
    one, other = (wording(language).kinds[kind] for language in LANGUAGES)
    slots = re.compile(r"{\w+}")
    assert sorted(slots.findall(one.ask)) == sorted(slots.findall(other.ask))
    assert sorted(slots.findall(one.ask_dated)) == sorted(slots.findall(other.ask_dated))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_shames_promises_or_threatens(language):
    assert not [text for text in sentences(language) if NEVER.search(text)]


def test_english_letters_read_at_grade_seven_or_lower():
    assert grade(english_sentences([text.format_map(Filled()) for text in sentences("en")])) <= 7


def test_chinese_sentences_are_short():
    lengths = [
        len(one) for one in chinese_sentences([text.format_map(Filled()) for text in sentences("zh-hans")])
    ]
    assert sum(lengths) / len(lengths) <= 20
    assert max(lengths) <= 60


def test_chinese_letters_carry_chinese_punctuation():
    text = (FOLDER / "zh-hans.toml").read_text()
    assert not re.findall(r"[\u4e00-\u9fff}][,:;?!]|[\u4e00-\u9fff]\(", text)


class Filled(dict):
    def __missing__(self, key):
        return "ten"
