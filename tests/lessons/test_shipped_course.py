"""The course that ships reads without a problem and prices every figure; its languages match by paragraph."""

from pathlib import Path

import pytest
from wagtail_localize.strings import extract_strings

import lessons
from lessons.content_files import LessonText, read_course
from lessons.figures import fill, price, priced_by_name
from lessons.prose import to_html

COURSE = read_course(Path(lessons.__file__).parent / "content" / "before-you-borrow")
TEXTS = [
    pytest.param(text, id=f"{lesson.key}-{code}")
    for lesson in COURSE.lessons
    for code, text in lesson.texts.items()
]


def prose_of(text: LessonText) -> list[str]:
    blocks = [block for card in text.cards for block in card.blocks if block["type"] != "rule"]
    return [block[name] for block in blocks for name in ("text", "story") if name in block]


def test_all_six_lessons_are_there():
    assert [lesson.key for lesson in COURSE.lessons] == [
        "do-i-need-to",
        "how-fast-platforms-decide",
        "what-low-rate-hides",
        "true-yearly-cost",
        "what-i-can-carry",
        "reading-the-terms",
    ]


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


@pytest.mark.parametrize("lesson", COURSE.lessons, ids=lambda lesson: lesson.key)
def test_languages_match_paragraph_by_paragraph(lesson):
    english, chinese = (
        [len(extract_strings(to_html(words))[1]) for words in prose_of(lesson.texts[code])]
        for code in ("en", "zh-hans")
    )
    assert english == chinese
