"""Course files speak plainly and kindly: word lists and reading level, per language."""

import re
import tomllib
from pathlib import Path

import pytest

from .course_files import PAGES, lines, read, texts
from .reading_level import average_words, chinese_sentences, english_sentences, grade, syllables

WORDS = tomllib.loads((Path(__file__).parent / "unwanted_words.toml").read_text(encoding="utf-8"))
every_page = pytest.mark.parametrize("stem", PAGES)


@every_page
def test_english_has_no_word_that_shames_ranks_or_judges(stem: str) -> None:
    body = "\n".join(texts(read(stem, "en"))).lower()
    found = [word for word in WORDS["en"] if re.search(rf"\b{re.escape(word)}\b", body)]

    assert found == []


@every_page
def test_chinese_has_no_word_that_shames_ranks_or_judges(stem: str) -> None:
    body = "\n".join(texts(read(stem, "zh-hans")))
    found = [word for word in WORDS["zh-hans"] if word in body]

    assert found == []


@every_page
def test_english_is_no_harder_than_grade_seven(stem: str) -> None:
    sentences = english_sentences(lines(read(stem, "en")))

    assert average_words(sentences) <= 14
    assert max(map(len, sentences)) <= 28
    assert grade(sentences) <= 7


@every_page
def test_chinese_sentences_are_short(stem: str) -> None:
    lengths = [len(sentence) for sentence in chinese_sentences(lines(read(stem, "zh-hans")))]

    assert sum(lengths) / len(lengths) <= 30
    assert max(lengths) <= 70


@every_page
def test_chinese_uses_chinese_punctuation(stem: str) -> None:
    body = "\n".join(texts(read(stem, "zh-hans")))

    assert re.findall(r"[\u4e00-\u9fff][,;?!:()\"']|[,;?!()\"'][\u4e00-\u9fff]", body) == []


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("loan", 1),
        ("money", 2),
        ("nothing", 2),
        ("lease", 1),
        ("table", 2),
        ("asked", 1),
        ("wanted", 2),
        ("£97", 2),
    ],
)
def test_the_syllable_counter_agrees_with_the_ear(word: str, count: int) -> None:
    assert syllables(word.lstrip("£")) == count


def test_the_grade_follows_the_published_formula() -> None:
    ten_short_words = [["the", "cat", "sat", "on", "the", "mat", "and", "ate", "a", "fish"]]

    assert grade(ten_short_words) == pytest.approx(0.39 * 10 + 11.8 - 15.59)
