"""A rule inside a lesson comes from facts in force: it lapses by itself, and each language tells of its own place."""

import shutil
from datetime import date

import pytest
import time_machine

from facts import asking
from lessons.actions import build_demo_site
from lessons.checks import published_lessons
from lessons.content_files import ContentError, read_course
from tests.facts.making import WORDS, a_fact
from tests.lessons.conftest import CONTENT, lesson

BLOCK = '\n[[cards.blocks]]\ntype = "fact"\nrule = "rate_ceiling/private"\nplace = "{place}"\n'
NEUTRAL = "We have no rule for this that is checked and up to date where you are."


@pytest.fixture
def content(tmp_path):
    """The small course, with a fact after its first rule: of Great Britain in English, of China in Chinese."""
    copy = shutil.copytree(CONTENT, tmp_path / "content")
    for language, place in (("en", "GB"), ("zh-hans", "CN")):
        file = copy / "small-loans" / f"01-true-cost.{language}.toml"
        head, mark, rest = file.read_text(encoding="utf-8").partition('\n[[cards.blocks]]\ntype = "text"\n')
        file.write_text(head + BLOCK.format(place=place) + mark + rest, encoding="utf-8")
    return copy


@pytest.fixture
def site(content, db):
    asking.forget()
    a_fact("gb", place="GB", effective_to=date(2026, 11, 30))
    a_fact("cn", place="CN")
    build_demo_site(overwrite=False, content=content)


def page(client, language: str) -> str:
    return client.get(lesson(language).url).content.decode()


def test_a_lesson_shows_the_fact_with_its_source_and_limits(site, client):
    with time_machine.travel("2026-11-23T12:00:00Z"):
        english = page(client, "en")
    for words in (WORDS["en"].plain, WORDS["en"].limits, "Rules on private lending", "23 November 2026"):
        assert words in english


def test_the_other_language_tells_of_its_own_place(site, client):
    blocks = [block for card in lesson("zh-hans").cards for block in card.value["body"]]
    fact = next(block for block in blocks if block.block_type == "fact")
    assert (fact.value["rule"], fact.value["place"]) == ("rate_ceiling/private", "CN")
    with time_machine.travel("2026-11-23T12:00:00Z"):
        assert WORDS["zh-hans"].plain in page(client, "zh-hans")


@pytest.mark.parametrize("stored", [True, False])
def test_a_lapsed_fact_leaves_a_neutral_sentence_that_day(site, client, settings, stored):
    settings.PAGE_CACHE = stored
    with time_machine.travel("2026-11-30T23:59:50Z", tick=False) as clock:
        assert WORDS["en"].plain in page(client, "en")
        clock.shift(11)
        later = page(client, "en")
    assert WORDS["en"].plain not in later
    assert NEUTRAL in later


def test_editors_are_told_of_a_lesson_whose_fact_has_lapsed(site):
    with time_machine.travel("2026-12-01T12:00:00Z"):
        told = [message.msg for message in published_lessons(databases=["default"])]
    assert any(text.endswith("its fact rate_ceiling/private for GB is not in force") for text in told)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("rate_ceiling/private", "rate_ceiling/privat", "no record states the rule rate_ceiling/privat"),
        ('place = "GB"', 'place = "UK"', "there is no place UK"),
        ('place = "GB"\n', "", "place is missing"),
    ],
)
def test_a_course_file_that_names_no_rule_or_place_is_refused(content, old, new, problem):
    file = content / "small-loans" / "01-true-cost.en.toml"
    file.write_text(file.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ContentError, match=problem):
        read_course(content / "small-loans")
