"""A borrower's whole way: home, a lesson, its check, and both doors of the planner to their answers."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.addresses import LANGUAGES
from tests.browser.looking import findings

WORDS = {
    "en": {"received": "£9,500", "cost": "£2,164", "nominal": "39.7", "effective": "47.8"},
    "zh-hans": {"received": "¥9,500", "cost": "¥2,164", "nominal": "39.7", "effective": "47.8"},
}
DEBTS = [("5,000", "150", "24"), ("1200", "100", "36"), ("８０００", "260", "9.9")]


def fill(page: Page, field: str, text: str) -> None:
    """Types into a field, opening the folded parts that it stands in first, from the outside in."""
    folded = page.locator(f"details:not([open]):has(#{field}) > summary")
    while folded.count():
        folded.first.click()
    page.fill(f"#{field}", text)


def to_a_lesson(page: Page, language: str) -> None:
    page.goto(f"/{language}/")
    page.locator("main a[href*='/courses/before-you-borrow/do-i-need-to-borrow/']").first.click()
    expect(page.locator("h1")).to_be_visible()


def answer_a_question(page: Page) -> None:
    form = page.locator("form[action*='/questions/']:has(input[type=radio])").first
    form.locator("input[type=radio]").first.check()
    form.locator("button[type=submit]").click()
    expect(page.locator(".answer-review").first).to_be_visible()


def price_an_offer(page: Page, language: str) -> None:
    page.goto(f"/{language}/")
    page.locator(f"main a[href='/{language}/plan/before/']").first.click()
    page.fill("#id_offer-0-amount", "10,000")
    page.fill("#id_offer-0-payment", "12 × 972")
    fill(page, "id_offer-0-fees", "500")
    fill(page, "id_income-0-amount", "3000")
    fill(page, "id_bill-0-amount", "1200")
    page.locator("main button[name=do][value=show]").first.click()
    expect(page.locator("#verdict")).to_be_visible()


def plan_debts(page: Page, language: str) -> None:
    page.goto(f"/{language}/plan/after/")
    for number, (balance, instalment, rate) in enumerate(DEBTS):
        if number:
            page.click("button[name=add_debt]")
        page.fill(f"#id_debt-{number}-balance", balance)
        page.fill(f"#id_debt-{number}-instalment", instalment)
        page.fill(f"#id_debt-{number}-rate", rate)
    page.locator("main button[name=do][value=show]").last.click()
    expect(page.locator("#verdict")).to_be_visible()


def check_the_answers(page: Page, language: str) -> None:
    price_an_offer(page, language)
    text = page.locator("main").inner_text()
    assert all(word in text for word in WORDS[language].values())
    plan_debts(page, language)
    expect(page.locator("main svg[role=img]").first).to_be_visible()
    assert page.locator("main table tbody tr").count() > 12


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_way_with_scripts(page, language):
    to_a_lesson(page, language)
    answer_a_question(page)
    check_the_answers(page, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_way_without_scripts(plain_page, language):
    to_a_lesson(plain_page, language)
    answer_a_question(plain_page)
    check_the_answers(plain_page, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_answers_have_no_finding(inspected, language):
    price_an_offer(inspected, language)
    assert findings(inspected) == []
    plan_debts(inspected, language)
    assert findings(inspected) == []


@pytest.mark.parametrize("width", [320, 1280])
def test_an_answer_never_scrolls_sideways(page, width):
    page.set_viewport_size({"width": width, "height": 740})
    plan_debts(page, "en")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_long_figure_never_scrolls_sideways(page):
    page.set_viewport_size({"width": 320, "height": 740})
    page.goto("/en/plan/after/")
    page.fill("#id_debt-0-balance", "98,765,432.10")
    page.fill("#id_debt-0-instalment", "3,456,789.01")
    page.fill("#id_debt-0-rate", "24")
    page.select_option("#id_currency", "TWD")
    page.locator("main button[name=do][value=show]").last.click()
    expect(page.locator("#verdict")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_what_was_learnt_is_there_on_the_next_visit(page, context):
    to_a_lesson(page, "en")
    answer_a_question(page)
    page.goto("/en/my/")
    expect(page.locator("main")).to_contain_text("Do I need to borrow?")
    assert "lantern_learner" in {cookie["name"] for cookie in context.cookies()}


def test_a_wrong_figure_brings_the_reader_to_the_field(page):
    page.goto("/en/plan/before/")
    page.fill("#id_offer-0-amount", "abc")
    page.fill("#id_offer-0-instalments", "12")
    page.locator("main button[name=do][value=show]").first.click()
    expect(page.locator(".error-summary")).to_be_visible()
    assert page.input_value("#id_offer-0-amount") == "abc"
    page.locator(".error-summary a").first.click()
    assert page.evaluate("document.activeElement.id") == "id_offer-0-amount"


def test_a_page_of_problems_has_no_finding(inspected):
    inspected.goto("/en/plan/before/")
    inspected.fill("#id_offer-0-amount", "abc")
    inspected.locator("main button[name=do][value=show]").first.click()
    expect(inspected.locator(".error-summary")).to_be_visible()
    assert findings(inspected) == []
