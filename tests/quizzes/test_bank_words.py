"""The bank speaks plainly and kindly: the same word lists and reading level as the lessons."""

import re
import tomllib
from pathlib import Path

import pytest

from quizzes import practice_files
from tests.lessons.reading_level import average_words, chinese_sentences, english_sentences, grade

from .bank import texts

UNWANTED = tomllib.loads(
    (Path(__file__).parents[1] / "lessons" / "unwanted_words.toml").read_text(encoding="utf-8")
)
each_idea = pytest.mark.parametrize("concept", practice_files.concepts())


def lines(concept: str, language: str, number: str = "100") -> list[str]:
    """What a reader meets of one idea, placeholders read as a number."""
    path = practice_files.FOLDER / f"{concept}.{language}.toml"
    said = texts(list(practice_files.questions_of(path)))
    return [re.sub(r"\{\w+\}", number, text) for text in said]


@each_idea
def test_no_word_shames_ranks_or_judges(concept):
    english = "\n".join(lines(concept, "en")).lower()
    chinese = "\n".join(lines(concept, "zh-hans"))
    assert [word for word in UNWANTED["en"] if re.search(rf"\b{re.escape(word)}\b", english)] == []
    assert [word for word in UNWANTED["zh-hans"] if word in chinese] == []


@each_idea
def test_english_is_no_harder_than_grade_seven(concept):
    sentences = english_sentences(lines(concept, "en"))
    assert average_words(sentences) <= 14
    assert max(map(len, sentences)) <= 28
    assert grade(sentences) <= 7


@each_idea
def test_chinese_sentences_are_short(concept):
    lengths = [len(sentence) for sentence in chinese_sentences(lines(concept, "zh-hans"))]
    assert sum(lengths) / len(lengths) <= 30
    assert max(lengths) <= 70


@each_idea
def test_chinese_uses_chinese_punctuation(concept):
    body = "\n".join(lines(concept, "zh-hans"))
    assert re.findall(r"[\u4e00-\u9fff][,;?!:()\"'.]|[,;?!()\"'][\u4e00-\u9fff]", body) == []


@each_idea
def test_english_holds_no_straight_quotes(concept):
    assert [line for line in lines(concept, "en") if re.search("[\"']", line)] == []
