"""The after door in a browser: from three numbers to the whole plan, with a script and without, in both languages."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import LANGUAGES, PHONE

END = {"en": "If you keep to this, these debts end in", "zh-hans": "照这样还，这些欠款会在"}
BEST = {"en": "Cheapest of all", "zh-hans": "所有还法里最省的"}
ASK = {"en": "The smallest thing to ask for", "zh-hans": "最少要提什么"}
TWO = (("15000", "350", "20"), ("5000", "250", "10"))


def tell(page, language):
    """Two debts of three numbers each."""
    page.goto(f"/{language}/plan/after/")
    for place, figures in enumerate(TWO):
        if place:
            page.locator("main button[name=add_debt]").click()
        for name, text in zip(("balance", "instalment", "rate"), figures, strict=True):
            page.fill(f"#id_debt-{place}-{name}", text)


def show(page):
    page.locator("main button[name=do][value=show]").last.click()


@pytest.fixture
def plain(new_context):
    page = new_context(viewport=PHONE, java_script_enabled=False).new_page()
    yield page
    page.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_with_a_script_the_second_answer_comes_without_a_jump(page, language):
    tell(page, language)
    show(page)
    expect(page.locator("#verdict")).to_contain_text(END[language])
    expect(page.locator("#further .order-card")).to_have_count(4)
    expect(page.locator("#further")).to_contain_text(BEST[language])
    assert page.evaluate("document.activeElement.id") == "verdict"


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_script_a_button_brings_it(plain, language):
    tell(plain, language)
    show(plain)
    expect(plain.locator("#verdict")).to_contain_text(END[language])
    expect(plain.locator("#further .order-card")).to_have_count(3)
    plain.locator("#further button[name=do][value=further]").click()
    expect(plain.locator("#further .order-card")).to_have_count(4)
    assert plain.input_value("input[name=debt-1-balance]") == "5000"


def test_a_second_answer_that_does_not_arrive_leaves_the_plan_and_a_button(new_context):
    page = new_context(viewport=PHONE).new_page()
    page.route(
        "**/plan/after/",
        lambda route: route.abort() if "do=further" in (route.request.post_data or "") else route.continue_(),
    )
    tell(page, "en")
    show(page)
    expect(page.locator("#further [data-stopped]")).to_be_visible()
    expect(page.locator("#verdict")).to_contain_text(END["en"])
    page.unroute("**/plan/after/")
    page.locator("#further button[name=do][value=further]").click()
    expect(page.locator("#further .order-card")).to_have_count(4)


def test_a_month_that_does_not_reach_leads_to_a_letter(plain):
    tell(plain, "en")
    plain.locator("main summary").filter(has_text="Your month").click()
    plain.fill("#id_income-0-amount", "1500")
    plain.fill("#id_bill-0-amount", "1000")
    show(plain)
    plain.locator("#further button[name=do][value=further]").click()
    expect(plain.locator("#further")).to_contain_text(ASK["en"])
    plain.locator("#further button[name=letter]").first.click()
    expect(plain.locator("h1")).to_have_text("What may the letter say?")
