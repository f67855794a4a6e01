"""The courses that ship read without a problem and price every figure; their languages match by paragraph."""

import pytest
from wagtail_localize.strings import extract_strings

from lessons.content_files import LessonText, read_course
from lessons.figures import fill, price, priced_by_name
from lessons.prose import to_html
from tests.lessons.course_files import CONTENT
from tests.lessons.course_files import COURSES as KEYS

COURSES = {course: read_course(CONTENT / course) for course in KEYS}
LESSONS = [lesson for course in COURSES.values() for lesson in course.lessons]
TEXTS = [
    pytest.param(text, id=f"{lesson.key}-{code}") for lesson in LESSONS for code, text in lesson.texts.items()
]


def prose_of(text: LessonText) -> list[str]:
    blocks = [block for card in text.cards for block in card.blocks if block["type"] != "rule"]
    return [block[name] for block in blocks for name in ("text", "story") if name in block]


def test_the_lessons_stand_in_the_order_of_their_files():
    for course, stems in KEYS.items():
        assert [f"{number:02}-{lesson.key}" for number, lesson in enumerate(COURSES[course].lessons, 1)] == [
            *stems
        ]


def test_only_the_course_on_reminders_is_for_staff():
    readers = {key: {text.readers for text in course.texts.values()} for key, course in COURSES.items()}
    assert readers == {"before-you-borrow": {"borrowers"}, "reminders-that-respect": {"staff"}}


@pytest.mark.parametrize("text", TEXTS)
def test_every_lesson_has_a_rule_an_example_two_to_four_checks_an_action_and_sources(text):
    kinds = [block["type"] for card in text.cards for block in card.blocks]
    assert [kinds.count(kind) for kind in ("rule", "example", "action")] == [1, 1, 1]
    assert 2 <= kinds.count("question") <= 4
    assert text.sources


@pytest.mark.parametrize("text", TEXTS)
def test_every_figure_is_priced_and_every_placeholder_filled(text):
    figures = priced_by_name(text.figures.values())
    assert all(price(values).cost > 0 for values in text.figures.values())
    assert not any("{" in fill(words, figures) for words in prose_of(text))


@pytest.mark.parametrize("text", TEXTS)
def test_no_mark_of_markdown_is_left_over(text):
    assert not any("**" in to_html(words) or "](" in to_html(words) for words in prose_of(text))


@pytest.mark.parametrize("text", TEXTS)
def test_plain_lines_hold_no_markdown_at_all(text):
    blocks = [block for card in text.cards for block in card.blocks]
    plain = [
        line for block in blocks for line in (block.get("items", []) if block["type"] == "checklist" else [])
    ]
    plain += [block["text"] for block in blocks if block["type"] in ("rule", "action")]
    assert not any(mark in line for line in plain for mark in ("**", "](", "_("))


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.key)
def test_languages_match_paragraph_by_paragraph(lesson):
    english, chinese = (
        [len(extract_strings(to_html(words))[1]) for words in prose_of(lesson.texts[code])]
        for code in ("en", "zh-hans")
    )
    assert english == chinese
