"""Every rule that a shipped lesson shows is in force, in the lesson's language; crisis lines can be dialled."""

from datetime import date

import pytest
from django.utils import translation

from facts import asking
from facts.actions import load_facts

from .course_files import LANGUAGES, LESSONS, blocks, read

READ_ON = date(2026, 11, 27)
FACTS = sorted(
    {
        (language, block["rule"], block["place"])
        for language in LANGUAGES
        for stem in LESSONS
        for block in blocks(read(stem, language))
        if block["type"] == "fact"
    }
)


@pytest.fixture
def facts(db):
    asking.forget()
    load_facts()
    yield
    asking.forget()


def test_each_is_in_force_and_says_what_it_does_not_mean(facts):
    silent = []
    for language, rule, place in FACTS:
        with translation.override(language):
            found = asking.in_force(rule, place, READ_ON)
            if found is None or not (found.plain and found.limits):
                silent.append((language, rule, place))
    assert silent == []


def test_the_lesson_on_danger_shows_a_line_and_a_complaint_route_of_its_place(facts):
    shown = {(language, rule) for language, rule, _place in FACTS}
    for language, place in (("en", "GB"), ("zh-hans", "CN")):
        for rule in ("crisis_helpline/main", "complaint_channel/main"):
            assert (language, rule) in shown
            assert asking.in_force(rule, place, READ_ON).phones()


def test_no_hour_and_no_count_of_a_rule_is_typed_into_the_lesson_on_contact():
    for language in LANGUAGES:
        lesson = read("reminders-that-respect/03-hours-counts-and-others", language)
        words = str([block for block in blocks(lesson) if block["type"] != "fact"])
        assert not [
            figure for figure in ("22:00", "08:00", "21:00", "7 calls", "6 次", "8 点") if figure in words
        ]
