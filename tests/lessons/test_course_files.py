"""Course files keep their promises: twins in shape, short, sourced, kind, and no figure typed by hand."""

import re
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from .course_files import (
    CONTENT,
    COURSES,
    LANGUAGES,
    LESSONS,
    blocks,
    is_right,
    lines,
    options,
    options_of,
    placeholders,
    read,
    texts,
)

CHECKED_FROM = date(2026, 11, 23)
LINKS = {"planner:before", "planner:after", "help"}
FIELDS = {
    "received", "principal", "repaid", "cost", "instalment", "first_instalment", "last_instalment",
    "nominal", "effective", "count", "fees",
}  # fmt: skip
FIGURE_KEYS = {
    "currency",
    "amount",
    "upfront_fees",
    "fee_per_instalment",
    "instalments",
    "every",
    "method",
    "price",
}
METHODS = {"equal_instalment", "equal_principal", "interest_only", "flat"}
PRICES = {"nominal_yearly", "monthly", "daily", "flat_per_period", "instalment"}
PERCENT = re.compile(r"\d[\d.,]*(?=[\s\u202f]*[%％])")

every_file = pytest.mark.parametrize(
    ("stem", "language"), [(stem, language) for stem in LESSONS for language in LANGUAGES]
)
every_lesson = pytest.mark.parametrize("stem", LESSONS)
every_course = pytest.mark.parametrize("course", COURSES)


def shape(lesson: dict[str, Any]) -> dict[str, Any]:
    """All that twins must share; words and figures are each language's own."""
    return {
        "key": lesson["key"],
        "slug": lesson["slug"],
        "figures": [*lesson["figures"]],
        "cards": [
            [(block["type"], block.get("ref"), len(block.get("items", []))) for block in card["blocks"]]
            for card in lesson["cards"]
        ],
        "links": [block["link"] for block in blocks(lesson) if block["type"] == "action"],
        "questions": [
            (q["key"], q["kind"], q["concept"], q["action_link"], len(q.get("known_wrong", [])), "hint" in q)
            for q in lesson["questions"]
        ],
        "options": [(option["key"], is_right(option)) for option in options(lesson)],
    }


def test_no_course_is_left_out() -> None:
    assert {path.name for path in CONTENT.iterdir() if path.is_dir()} == COURSES.keys()


@every_course
def test_a_course_is_these_lessons_in_two_languages(course: str) -> None:
    expected = {f"{stem}.{language}.toml" for stem in ("course", *COURSES[course]) for language in LANGUAGES}

    assert {path.name for path in (CONTENT / course).iterdir()} == expected


@every_lesson
def test_twins_share_cards_questions_options_and_right_answers(stem: str) -> None:
    english, chinese = (shape(read(stem, language)) for language in LANGUAGES)

    assert english == chinese


@every_course
def test_the_two_course_pages_are_twins(course: str) -> None:
    english, chinese = (read(f"{course}/course", language) for language in LANGUAGES)

    assert (english["key"], english["slug"]) == (chinese["key"], chinese["slug"]) == (course, course)
    assert english.keys() == chinese.keys()
    assert english.get("readers") == chinese.get("readers")
    assert len(english["outcome"]) == len(chinese["outcome"]) == 6


@every_file
def test_a_lesson_is_short_and_has_one_rule_one_example_one_action(stem: str, language: str) -> None:
    lesson = read(stem, language)
    kinds = [block["type"] for block in blocks(lesson)]

    assert len(lesson["cards"]) <= 5
    assert [kinds.count(kind) for kind in ("rule", "example", "action")] == [1, 1, 1]
    assert 3 <= lesson["minutes"] <= 5
    assert all(card["heading"] for card in lesson["cards"])


@every_file
def test_the_rule_is_one_sentence(stem: str, language: str) -> None:
    (rule,) = [block["text"] for block in blocks(read(stem, language)) if block["type"] == "rule"]

    assert len(re.findall(r"[.!?。！？]", rule)) == 1
    assert rule[-1] in ".。"


@every_file
def test_the_check_has_two_to_four_questions_each_shown_once(stem: str, language: str) -> None:
    lesson = read(stem, language)
    shown = [block["ref"] for block in blocks(lesson) if block["type"] == "question"]

    assert 2 <= len(shown) <= 4
    assert shown == [question["key"] for question in lesson["questions"]]
    assert len(set(shown)) == len(shown)


@every_file
def test_each_question_has_answers_of_its_kind_a_reason_and_a_next_step(stem: str, language: str) -> None:
    for question in read(stem, language)["questions"]:
        right = [is_right(option) for option in options_of(question)]
        match question["kind"]:
            case "single":
                assert right.count(True) == 1
                assert 2 <= len(right) <= 6
            case "truefalse":
                assert [option["key"] for option in question["options"]] == ["true", "false"]
                assert right.count(True) == 1
            case "multi" | "spot":
                assert True in right
                assert False in right
            case "number":
                assert right == []
                assert Decimal(question["tolerance"]) > 0
                assert len(question["known_wrong"]) >= 2
            case "scenario":
                assert 2 <= len(question["steps"]) <= 5
                assert all(any(map(is_right, step["options"])) for step in question["steps"])
            case other:
                pytest.fail(f"unknown kind {other}")
        assert question["stem"]
        assert question["explanation"]
        assert question["action_text"]


@every_file
def test_every_answer_is_explained_and_each_slip_names_the_rule(stem: str, language: str) -> None:
    rule = {"en": "The rule:", "zh-hans": "记住："}[language]
    lesson = read(stem, language)
    wrong = [option for option in options(lesson) if not is_right(option)]
    slips = [slip for question in lesson["questions"] for slip in question.get("known_wrong", [])]

    assert all(option["feedback"] for option in options(lesson))
    assert [answer["feedback"] for answer in wrong + slips if rule not in answer["feedback"]] == []


@every_file
def test_links_lead_somewhere(stem: str, language: str) -> None:
    lesson = read(stem, language)
    course = stem.partition("/")[0]
    lessons = {f"lesson:{read(f'{course}/{other}', language)['key']}" for other in COURSES[course]}
    actions = [block["link"] for block in blocks(lesson) if block["type"] == "action"]

    assert {question["action_link"] for question in lesson["questions"]} | {*actions} <= LINKS | lessons


@every_file
def test_every_placeholder_has_its_figure_and_every_figure_is_used(stem: str, language: str) -> None:
    lesson = read(stem, language)
    used = placeholders({**lesson, "figures": {}})
    shown = {block["figure"] for block in blocks(lesson) if block["type"] == "example"}

    assert {field for _, field in used} <= FIELDS
    assert {name for name, _ in used} | shown == lesson["figures"].keys()
    assert not [text for text in texts(lesson) if "{" in re.sub(r"\{\w+\.\w+\}", "", text)]


@every_file
def test_every_figure_is_a_quote_the_engine_can_read(stem: str, language: str) -> None:
    for figure in read(stem, language)["figures"].values():
        assert figure.keys() <= FIGURE_KEYS
        assert figure["currency"] == {"en": "GBP", "zh-hans": "CNY"}[language]
        assert figure["method"] in METHODS
        assert figure["price"]["kind"] in PRICES
        assert re.fullmatch(r"week|fortnight|month|single:\d+days", figure["every"])
        assert Decimal(figure["amount"]) > Decimal(figure.get("upfront_fees", "0"))
        assert Decimal(figure["price"]["value"]) > 0


@every_file
def test_percentages_are_computed_or_listed_as_quotes(stem: str, language: str) -> None:
    lesson = read(stem, language)
    typed = {f"{number}%" for text in texts(lesson) for number in PERCENT.findall(text)}

    assert typed == set(lesson["allowed_figures"])


@every_file
def test_sums_worked_by_hand_are_right_and_are_used(stem: str, language: str) -> None:
    lesson = read(stem, language)
    slips = [slip["value"] for question in lesson["questions"] for slip in question.get("known_wrong", [])]
    words = " ".join([*texts(lesson), *slips]).replace(",", "")

    for written in lesson["sums"]:
        sum_, result = written.split("=")
        assert re.fullmatch(r"[\d.+*/-]+", sum_)
        assert eval(sum_) == pytest.approx(float(result))  # digits and signs only, checked above
        assert re.search(rf"(?<!\d){re.escape(result)}(?!\d)", words), written


@every_file
def test_sources_say_who_when_and_what_they_support(stem: str, language: str) -> None:
    sources = read(stem, language)["sources"]

    assert sources
    for source in sources:
        assert all(source[key] for key in ("title", "publisher", "supports"))
        assert CHECKED_FROM <= date.fromisoformat(source["checked"]) <= date.today()
        assert source.get("url", "https://").startswith("https://")


@every_file
def test_summaries_fit_a_search_result(stem: str, language: str) -> None:
    assert 20 <= len(read(stem, language)["summary"]) <= 155


@every_course
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_blocks_of_a_course_repeat_a_sentence(course: str, language: str) -> None:
    rules = ("The rule", "记住")
    long = [
        line
        for stem in (f"{course}/{stem}" for stem in COURSES[course])
        for line in lines([block for block in blocks(read(stem, language)) if block["type"] != "action"])
        if len(line) > 60 and not line.startswith(rules)
    ]

    assert len(set(long)) == len(long)
