"""The before door in a browser: from three numbers to the answer, then a place and a second offer, step by step."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.addresses import LANGUAGES
from tests.browser.looking import findings
from tests.browser.test_walk import fill

CHANGED = {"en": "because of the ¥500 kept back", "zh-hans": "因为预先扣掉 ¥500"}


def three_numbers(page: Page, language: str) -> None:
    page.goto(f"/{language}/plan/before/?in=CN")
    page.fill("#id_offer-0-amount", "10,000")
    page.fill("#id_offer-0-payment", "12 × 972")
    page.locator("main button[name=do][value=show]").first.click()
    expect(page.locator("#verdict")).to_contain_text("¥1,664")


def add_a_fee(page: Page, language: str) -> None:
    page.locator("button[name=open][value=offer]").click()
    fill(page, "id_offer-0-fees", "500")
    page.locator("main button[name=do][value=show]").first.click()
    expect(page.locator("main")).to_contain_text(CHANGED[language])


def judge_it(page: Page) -> None:
    page.select_option("#id_offer-0-lender_kind", "micro_loan")
    page.locator("button[name=see][value=rules]").click()
    expect(page.locator("#rules .notice")).to_contain_text("24.0")


def compare_it(page: Page) -> None:
    page.locator("button[name=add_offer]").click()
    page.fill("#id_offer-1-amount", "10000")
    page.fill("#id_offer-1-payment", "24 x 500")
    fill(page, "id_income-0-amount", "5000")
    page.locator("main button[name=do][value=show]").first.click()
    expect(page.locator(".offers-table tbody tr")).to_have_count(2)
    expect(page.locator("svg.band-chart")).to_be_visible()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("browser_page", ["page", "plain_page"])
def test_from_three_numbers_to_the_whole_answer(request, browser_page, language):
    page = request.getfixturevalue(browser_page)
    three_numbers(page, language)
    add_a_fee(page, language)
    judge_it(page)
    compare_it(page)


def test_the_fullest_answer_has_no_finding(inspected):
    three_numbers(inspected, "en")
    judge_it(inspected)
    compare_it(inspected)
    assert inspected.evaluate("document.documentElement.scrollWidth") <= 360
    assert findings(inspected) == []


def test_a_button_of_a_part_brings_the_reader_back_to_that_part(page):
    three_numbers(page, "en")
    judge_it(page)
    expect(page.locator("#rules-title")).to_be_focused()
