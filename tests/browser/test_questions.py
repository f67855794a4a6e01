"""Every kind of question by its short link: light, accessible asked and answered, without scripts or cookies."""

import json
import sqlite3

import pytest
from playwright.sync_api import Page, expect

from quizzes.short_ids import to_short
from tests.browser.looking import findings
from tests.browser.test_weights import KB, loaded

KINDS = [
    "single",
    "multi",
    "truefalse",
    "number",
    "calc",
    "order",
    "match",
    "spot",
    "scenario",
    "plan",
    "scale",
]
LIVE = """
    SELECT link.id, version.content FROM quizzes_question AS question
    JOIN quizzes_questionversion AS version ON version.id = question.version_id
    JOIN quizzes_questionlink AS link ON link.question = version.question AND link.language = version.language
    WHERE question.live AND version.language = ? ORDER BY question.key DESC
"""


@pytest.fixture
def path_of(site):
    """The short path of a question of this kind in this language."""

    def find(kind: str, language: str) -> str:
        with sqlite3.connect(site.folder / "lantern.sqlite3") as database:
            rows = database.execute(LIVE, [language]).fetchall()
        database.close()
        return "/q/" + to_short(next(link for link, content in rows if json.loads(content)["kind"] == kind))

    return find


def press(page: Page, button: str) -> None:
    """Each press loads a page: what comes next is looked for on that one."""
    with page.expect_navigation():
        page.locator(button).first.click()


def answer(page: Page) -> None:
    """Gives the first answer that the form takes, whatever its kind, step by step."""
    while page.locator("main form:has(button:not([name]))").count():
        for number, select in enumerate(page.locator("main select").all(), 1):
            select.select_option(index=number)
        for field in page.locator("main input[inputmode=decimal]").all():
            field.fill("1")
        if page.locator("main input[type=checkbox]:not(:checked)").count():
            page.locator("main input[type=checkbox]").first.check()
        if page.locator("main input[type=radio]").count():
            page.locator("main input[type=radio]").first.check()
        press(page, "main form button:not([name])")
        if page.locator("main button[name=reveal]").count():
            press(page, "main button[name=reveal]")


def without_cookies(page: Page) -> None:
    def strip(route):
        kept = {name: value for name, value in route.request.headers.items() if name != "cookie"}
        route.continue_(headers=kept)

    page.route("**/*", strip)


@pytest.mark.parametrize(("language", "scheme"), [("en", "light"), ("zh-hans", "dark")])
@pytest.mark.parametrize("kind", KINDS)
def test_a_question_has_no_finding_asked_or_answered(inspected, path_of, kind, language, scheme):
    inspected.goto(path_of(kind, language))
    assert findings(inspected, scheme) == []
    assert inspected.evaluate("document.documentElement.scrollWidth") <= 360
    answer(inspected)
    expect(inspected.locator(".answer-review").first).to_be_visible()
    assert findings(inspected, scheme) == []


@pytest.mark.parametrize("language", ["en", "zh-hans"])
@pytest.mark.parametrize("kind", KINDS)
def test_it_answers_and_explains_without_scripts_and_cookies(new_context, path_of, kind, language):
    page = new_context(java_script_enabled=False).new_page()
    without_cookies(page)
    page.goto(path_of(kind, language))
    answer(page)
    expect(page.locator(".answer-review__sentence")).to_be_visible()
    expect(page.locator("main .prose").last).to_be_visible()
    assert page.url.endswith(path_of(kind, language))


@pytest.mark.parametrize("kind", KINDS)
def test_a_first_view_stays_within_thirty_kilobytes(page, path_of, kind):
    requests = loaded(page, path_of(kind, "en"))
    assert sum(size for _, _, size in requests) <= 30 * KB
    assert not [url for url, what, _ in requests if what == "script"]
