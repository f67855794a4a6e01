"""From three questions to the dots on one's own page and to reviews: without scripts, and without a finding of axe."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_accessibility import findings
from tests.browser.test_questions import answer

WORDS = {
    "en": ("What you know", "Ask me again on good days", "The next question comes on"),
    "zh-hans": ("你会了什么", "到合适的日子再考我", "下一道题在"),
}


def answer_three(page: Page, language: str) -> None:
    for _ in range(3):
        page.goto(f"/{language}/my/know/daily-rate/")
        answer(page)


@pytest.mark.parametrize(("language", "scheme"), [("en", "light"), ("zh-hans", "dark")])
def test_what_is_known_and_reviews_have_no_finding(inspected, language, scheme):
    inspected.emulate_media(color_scheme=scheme)
    answer_three(inspected, language)
    known, ask, comes = WORDS[language]
    assert findings(inspected) == []
    inspected.goto(f"/{language}/my/")
    expect(inspected.locator("#my-knowledge-title")).to_have_text(known)
    assert findings(inspected) == []
    inspected.get_by_role("button", name=ask).click()
    expect(inspected.locator("main")).to_contain_text(comes)
    for path in ("my/", "my/review/"):
        inspected.goto(f"/{language}/{path}")
        assert findings(inspected) == []
        assert inspected.evaluate("document.documentElement.scrollWidth") <= 360


def test_it_all_works_without_scripts(plain_page):
    answer_three(plain_page, "en")
    expect(plain_page.locator(".knowledge__dots").first).to_be_visible()
    plain_page.goto("/en/my/")
    plain_page.fill("input[name=due_day]", "15")
    plain_page.get_by_role("button", name=WORDS["en"][1]).click()
    expect(plain_page.locator("main")).to_contain_text(WORDS["en"][2])
    assert plain_page.locator("input[name=due_day]").input_value() == "15"
    plain_page.goto("/en/my/review/")
    expect(plain_page.locator("main")).to_contain_text("Nothing to review today.")
