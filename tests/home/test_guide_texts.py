"""Help and "what we store" say the same in both languages, plainly, kindly, with the same emergency numbers."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.lessons.course_files import lines, texts
from tests.lessons.reading_level import average_words, chinese_sentences, english_sentences, grade
from tests.lessons.test_course_words import WORDS

CONTENT = Path(__file__).parents[2] / "home/content"
WHO_WE_ARE = {
    "en": "Lantern does not lend, collect or charge, and never asks for identity, card or verification numbers.",
    "zh-hans": "明灯不放贷、不催收、不收费，不会索要身份证号、银行卡号或验证码。",
}
# Emergency numbers alone stand in the text; every other number to call is a fact with a source and dates.
EMERGENCY_NUMBERS = {"110", "120", "999", "119", "911"}

every_guide = pytest.mark.parametrize("name", ["help", "privacy"])
both_languages = pytest.mark.parametrize("language", ["en", "zh-hans"])


def read(name: str, language: str) -> dict[str, Any]:
    return tomllib.loads((CONTENT / f"{name}.{language}.toml").read_text(encoding="utf-8"))


def said(guide: dict[str, Any]) -> list[str]:
    """What a reader meets, without keys and addresses."""
    links = [link for part in guide["sections"] for link in part.get("links", [])]
    words = [[part["heading"], part["text"]] for part in guide["sections"]]
    labels = [[link["title"], link.get("text", "")] for link in links]
    return list(texts([guide["title"], guide["lead"], guide["description"], words, labels]))


def shape(guide: dict[str, Any]) -> list[tuple[str, list[str]]]:
    """Sections in order, each with where its links lead, the language prefix left out."""
    return [
        (part["key"], [re.sub(r"^/(en|zh-hans)/", "/", link["href"]) for link in part.get("links", [])])
        for part in guide["sections"]
    ]


@every_guide
def test_the_two_languages_have_the_same_sections_and_links(name: str) -> None:
    assert shape(read(name, "en")) == shape(read(name, "zh-hans"))


@every_guide
@both_languages
def test_links_stay_in_the_language(name: str, language: str) -> None:
    links = [link["href"] for part in read(name, language)["sections"] for link in part.get("links", [])]

    assert [href for href in links if not href.startswith(f"/{language}/")] == []


@both_languages
def test_the_text_itself_gives_no_number_but_those_for_emergencies(language: str) -> None:
    body = "\n".join(said(read("help", language)))
    phones = re.findall(r"(?<!\d)(?:0\d00 \d{3} \d{4}|\d{3,5})(?!\d)", body)

    assert set(phones) == EMERGENCY_NUMBERS


@every_guide
@both_languages
def test_it_says_who_we_are(name: str, language: str) -> None:
    assert any(WHO_WE_ARE[language] in text for text in said(read(name, language)))


@every_guide
@both_languages
def test_no_word_shames_or_gives_a_verdict(name: str, language: str) -> None:
    body = "\n".join(said(read(name, language))).lower().replace("not legal advice", "")
    spaced = r"\b{}\b" if language == "en" else "{}"

    assert [word for word in WORDS[language] if re.search(spaced.format(re.escape(word)), body)] == []


@every_guide
def test_english_is_no_harder_than_grade_seven(name: str) -> None:
    sentences = english_sentences(lines(said(read(name, "en"))))

    assert average_words(sentences) <= 14
    assert grade(sentences) <= 7


@every_guide
def test_chinese_sentences_are_short_and_punctuated_in_chinese(name: str) -> None:
    written = said(read(name, "zh-hans"))
    lengths = [len(sentence) for sentence in chinese_sentences(lines(written))]

    assert sum(lengths) / len(lengths) <= 30
    assert re.findall(r"[\u4e00-\u9fff][,;?!:()\"']|[,;?!()\"'][\u4e00-\u9fff]", "\n".join(written)) == []
