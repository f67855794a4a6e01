"""From any page to what to do now, to a letter that can be copied and printed, with and without scripts."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.addresses import LANGUAGES
from tests.browser.looking import findings
from tests.browser.test_walk import fill

ASKED = {"en": "Please tell me which options you have", "zh-hans": "还款有困难的时候，贵方有哪些办法"}
LATER = {"en": "14 days later", "zh-hans": "宽限 14 天"}


def help_me(page: Page, language: str) -> None:
    page.goto(f"/{language}/plan/before/")
    page.locator(".site-header__help a").click()
    page.check("input[name=when][value=now]")
    page.check("input[name=takes]")
    page.locator("main button[value=answer]").click()
    expect(page.locator("#verdict")).to_be_visible()
    expect(page.locator("main")).to_contain_text(ASKED[language])


def write_a_letter(page: Page, language: str) -> None:
    page.goto(f"/{language}/plan/letters/")
    page.check("input[value='grace:0:']")
    page.locator("main button[value=check]").click()
    page.check("input[name=letter-0-last_paid][value=recent]")
    page.locator("main button[value=write]").click()
    draft = page.locator("#id_draft-0-message")
    assert LATER[language] in draft.input_value()
    draft.fill("My own words")
    page.locator("main button[value=print]").click()
    expect(page.locator(".letter-sheet")).to_contain_text(LATER[language])
    page.locator("main button[value=written]").first.click()
    assert draft.input_value() == "My own words"


@pytest.mark.parametrize("language", LANGUAGES)
def test_from_any_page_to_a_letter_with_scripts(page, language):
    help_me(page, language)
    write_a_letter(page, language)
    expect(page.locator("[data-copy]").first).to_be_visible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_from_any_page_to_a_letter_without_scripts(plain_page, language):
    help_me(plain_page, language)
    write_a_letter(plain_page, language)
    expect(plain_page.locator("[data-copy]").first).to_be_hidden()


def test_the_plan_leads_to_its_calendar_and_the_file(page):
    page.goto("/en/plan/after/")
    for field, text in {"balance": "5000", "instalment": "200", "rate": "18", "due_day": "28"}.items():
        fill(page, f"id_debt-0-{field}", text)
    fill(page, "id_income-0-amount", "2000")
    page.locator("main button[name=do][value=show]").last.click()
    page.locator("main button[formaction='/en/plan/calendar/']").first.click()
    expect(page.locator("#verdict")).to_be_visible()
    with page.expect_download() as download:
        page.locator("main button[formaction='/en/plan/calendar.ics']").click()
    assert download.value.suggested_filename == "repayment-plan.ics"


def test_the_answer_and_the_letter_have_no_finding(inspected):
    help_me(inspected, "en")
    assert findings(inspected) == []
    write_a_letter(inspected, "en")
    assert findings(inspected) == []
