"""What is said of each fact: in both languages, plainly, kindly, and with no figure that the record does not hold."""

import json
import re
import tomllib
from pathlib import Path

import pytest

from tests.lessons.reading_level import average_words, chinese_sentences, english_sentences, grade

from .data_files import BY_ID, FILES, PLACES, SHOWN, WORDS

UNWANTED = tomllib.loads(
    (Path(__file__).parents[1] / "lessons" / "unwanted_words.toml").read_text(encoding="utf-8")
)
SHAMING = (
    r"(?i)\b(?:failed|failure|irresponsible|should have|bad|simply|just)\b"
    r"|老赖|黑名单|上岸|债务优化|债务置换|征信洗白|维权"
)
# Lessons leave verdicts to the law; facts quote the law, and warn of rackets by name.
OF_THE_LAW = {"legal", "illegal", "unlawful", "guaranteed", "credit repair", "debt settlement"}
OF_THE_LAW |= {"合法", "非法", "违法"}
NUMBER = re.compile(r"\d+(?:\.\d+)?")
every_file = pytest.mark.parametrize("file", FILES, ids=str)


def spoken(file: str, language: str, *parts: str) -> list[str]:
    return [
        words[language][part]
        for words in FILES[file].values()
        for part in parts or ("title", "plain", "limits")
    ]


def test_every_fact_that_a_page_may_show_has_words_in_both_languages():
    left_out = {code for code, place in PLACES.items() if "left_out" in place} - {"EU"}
    wanted = {r["id"] for r in SHOWN if r["place"] not in left_out and r["topic"] != "reference_series"}

    assert set(WORDS) == wanted
    for words in WORDS.values():
        assert set(words) == {"en", "zh-hans"}
        assert all(words[code][part].strip() for code in words for part in ("title", "plain", "limits"))


def test_words_lie_in_the_file_of_their_place():
    assert [n for file, names in FILES.items() for n in names if BY_ID[n]["place"][:2].lower() != file] == []


@every_file
def test_english_is_no_harder_than_grade_seven(file):
    sentences = english_sentences(spoken(file, "en", "plain", "limits"))

    assert grade(sentences) <= 7
    assert average_words(sentences) <= 14
    assert max(map(len, sentences)) <= 36


@every_file
def test_chinese_sentences_are_short(file):
    lengths = [len(sentence) for sentence in chinese_sentences(spoken(file, "zh-hans", "plain", "limits"))]

    assert sum(lengths) / len(lengths) <= 30
    assert max(lengths) <= 70


@every_file
def test_chinese_uses_chinese_punctuation(file):
    body = "\n".join(spoken(file, "zh-hans"))

    assert re.findall(r"[\u4e00-\u9fff][,;?!:()\"']|[,;?!()\"'][\u4e00-\u9fff]", body) == []


@every_file
def test_no_word_shames_or_judges(file):
    english, chinese = "\n".join(spoken(file, "en")), "\n".join(spoken(file, "zh-hans"))

    assert re.findall(SHAMING, english + chinese) == []
    unwanted = {code: set(UNWANTED[code]) - OF_THE_LAW for code in ("en", "zh-hans")}
    assert {word for word in unwanted["en"] if re.search(rf"\b{re.escape(word)}\b", english.lower())} == set()
    assert {word for word in unwanted["zh-hans"] if word in chinese} == set()


@pytest.mark.parametrize("name", WORDS)
def test_no_figure_is_said_that_the_record_does_not_hold(name):
    record = BY_ID[name]
    value = {key: held for key, held in record["value"].items() if not key.startswith("engine")}
    text = f"{json.dumps(value)} {record['effective_from']} {record['effective_to']}"
    held = set(NUMBER.findall(text)) | set(NUMBER.findall(re.sub(r"(?<=\d)[\s-](?=\d)", "", text)))
    held |= {number.lstrip("0") for number in held}

    for words in WORDS[name].values():
        said = NUMBER.findall(re.sub(r"(?<=\d),(?=\d{3})", "", words["plain"]))
        assert {number for number in said if number not in held and number.lstrip("0") not in held} == set()
