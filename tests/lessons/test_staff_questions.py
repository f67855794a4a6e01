"""The bank for lenders' staff: every idea of the course can be mastered, in varied kinds, in plain and kind words."""

import re
import tomllib
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from quizzes import concept_names, kinds, practice_files

from .course_files import COURSES, LANGUAGES, is_right, lines, read, texts
from .reading_level import average_words, chinese_sentences, english_sentences, grade

COURSE = "reminders-that-respect"
WORDS = tomllib.loads((Path(__file__).parent / "unwanted_words.toml").read_text(encoding="utf-8"))
CONCEPTS = (
    "contact-limits",
    "early-gentle-useful",
    "hardship-signals",
    "message-rewrite",
    "offers-that-help",
    "shame-and-silence",
)
every_concept = pytest.mark.parametrize("concept", CONCEPTS)
every_language = pytest.mark.parametrize("language", LANGUAGES)


def practice(concept: str, language: str) -> list[dict]:
    return list(practice_files.questions_of(practice_files.FOLDER / f"{concept}.{language}.toml"))


def bank(language: str) -> dict[str, list[dict]]:
    """All questions by idea: those of the lessons and those for practice."""
    found = defaultdict(list)
    for stem in COURSES[COURSE]:
        for question in read(f"{COURSE}/{stem}", language)["questions"]:
            found[question["concept"]].append(question)
    for concept in CONCEPTS:
        found[concept] += practice(concept, language)
    return found


@every_language
def test_each_idea_has_a_name_and_at_least_five_questions_that_count(language):
    found = bank(language)
    assert sorted(found) == [*CONCEPTS]
    for concept, questions in found.items():
        assert concept_names.of(concept).get(language)
        counted = [
            q for q in questions if kinds.get(q["kind"]).graded and kinds.get(q["kind"]).counts_to_mastery
        ]
        assert len({q["key"] for q in counted}) >= 5, concept
        assert len({q["kind"] for q in counted}) >= 3, concept


@every_concept
def test_practice_is_the_same_in_both_languages(concept):
    english, chinese = (practice(concept, language) for language in LANGUAGES)
    assert [(q["key"], q["kind"], "hint" in q) for q in english] == [
        (q["key"], q["kind"], "hint" in q) for q in chinese
    ]


@every_concept
def test_english_practice_is_plain_and_kind(concept):
    questions = practice(concept, "en")
    body = "\n".join(texts(questions)).lower()
    sentences = english_sentences(lines(questions))
    assert [word for word in WORDS["en"] if re.search(rf"\b{re.escape(word)}\b", body)] == []
    assert average_words(sentences) <= 14
    assert grade(sentences) <= 7


@every_concept
def test_chinese_practice_is_plain_and_kind(concept):
    questions = practice(concept, "zh-hans")
    lengths = [len(sentence) for sentence in chinese_sentences(lines(questions))]
    assert [word for word in WORDS["zh-hans"] if word in "\n".join(texts(questions))] == []
    assert max(lengths) <= 70
    assert (
        re.findall(r"[\u4e00-\u9fff][,;?!:()\"']|[,;?!()\"'][\u4e00-\u9fff]", "\n".join(texts(questions)))
        == []
    )


@every_language
def test_each_question_has_a_hint_a_reason_and_a_way_on(language):
    for questions in bank(language).values():
        told = [q["key"] for q in questions if "hint" in q]
        assert told == [q["key"] for q in questions if q["kind"] != "scenario"]
        assert all(q["explanation"] and q["action_text"] and q["action_link"] for q in questions)


def choices(language: str) -> list[list[dict]]:
    """The answers of each lesson's question or step of a story in which one is best, in the order of the file."""
    questions = [q for stem in COURSES[COURSE] for q in read(f"{COURSE}/{stem}", language)["questions"]]
    return [
        part["options"]
        for question in questions
        if question["kind"] in ("single", "scenario")
        for part in question.get("steps", [question])
    ]


@every_language
def test_neither_place_nor_length_tells_the_best_answer_of_a_lesson(language):
    places, longest = Counter(), 0
    for options in choices(language):
        best = [is_right(option) for option in options].index(True)
        lengths = [len(option["text"]) for option in options]
        places[best] += 1
        longest += lengths.index(max(lengths)) == best
    assert max(places.values()) <= 0.5 * places.total()
    assert longest <= 0.4 * places.total()
