"""A lender enters by its second step, its pages stand a look, and its link leads to a plan with its offer."""

import re
import sqlite3
import subprocess
import sys
import time

import pytest
from playwright.sync_api import expect

from lenders import codes
from lenders.actions import demo
from tests.browser.conftest import PHONE
from tests.browser.looking import findings, scrolls_sideways, small_targets
from tests.browser.test_passkey import code_in_mail
from tests.conftest import ROOT

PARTS = ("", "campaigns/", "campaigns/new/", "offers/", "offers/new/grace/", "members/", "members/invite/")
MORE = ("settings/", "leave/", "campaigns/new/details/?target=planner:after")


def kept(site, question: str) -> str:
    with sqlite3.connect(f"file:{site.folder / 'lantern.sqlite3'}?mode=ro", uri=True) as database:
        return database.execute(question).fetchone()[0]


def secret_at(site) -> str:
    asked = "from lenders.actions import demo; print(demo.secret_of(demo.EMAIL))"
    command = [sys.executable, "manage.py", "shell", "-v", "0", "-c", asked]
    options = {"cwd": ROOT, "env": site.environment(), "check": True, "capture_output": True, "text": True}
    return subprocess.run(command, **options).stdout.strip()


@pytest.fixture(scope="module")
def at_the_desk(site, browser):
    """(what the browser keeps, path of the desk) after a code by mail and a code of the app."""
    context = browser.new_context(base_url=site.url, viewport=PHONE)
    page = context.new_page()
    page.goto("/en/lenders/")
    page.goto("/en/account/login/code/?next=/en/lenders/")
    page.fill("input[name=email]", demo.EMAIL)
    page.click("main button[type=submit]")
    page.fill("input[name=code]", code_in_mail(site))
    page.click("main button[type=submit]")
    page.fill("input[name=code]", demo.code_now(secret_at(site), time.time()))
    page.locator("main form:has(input[name=code]) button[type=submit]").first.click()
    page.wait_for_url(re.compile(r"/en/lenders/[\w-]{16}/"))
    expect(page.locator("h1")).to_have_text(demo.NAME)
    yield context.storage_state(), re.sub(r"^https?://[^/]+/en/", "", page.url)
    context.close()


@pytest.fixture
def desk(at_the_desk, new_context):
    """A page of the lender's, without the content policy so that the accessibility engine runs."""
    state, path = at_the_desk
    return new_context(viewport=PHONE, bypass_csp=True, storage_state=state).new_page(), path


def wrong_with(page, path: str) -> list[object]:
    assert page.goto(path).status == 200
    return findings(page) + scrolls_sideways(page) + small_targets(page)


@pytest.mark.parametrize(("language", "parts"), [("en", PARTS + MORE), ("zh-hans", PARTS)])
def test_nothing_is_found_on_the_portals_pages(desk, language, parts):
    page, path = desk
    found = {part: wrong_with(page, f"/{language}/{path}{part}") for part in parts}
    assert {part: lines for part, lines in found.items() if lines} == {}


def test_a_campaign_is_found_its_card_printed_and_nothing_is_wrong_with_them(desk):
    page, path = desk
    page.goto(f"/en/{path}campaigns/")
    page.get_by_role("link", name="A week late, by text").click()
    expect(page.locator("img[alt^='QR code']").first).to_be_visible()
    campaign = page.url
    found = [wrong_with(page, place) for place in (campaign, f"{campaign}texts/", f"{campaign}card/zh-hans/")]
    assert found == [[], [], []]
    page.emulate_media(media="print")
    expect(page.locator(".reminder-card")).to_be_visible()
    expect(page.locator(".portal-nav")).to_be_hidden()


def test_from_a_campaigns_link_to_a_plan_with_the_lenders_offer(page, site):
    query = "SELECT l.id FROM lenders_campaignlink l JOIN lenders_campaign c ON c.id = l.campaign_id"
    number = kept(site, f"{query} WHERE c.stage = 'late-1-7' AND l.language = 'en'")
    page.goto(f"/g/{codes.to_short(number)}")
    expect(page.locator("main")).to_contain_text(f"You came by a link of {demo.NAME}.")
    for name, text in {"balance": "3000", "instalment": "90", "rate": "0"}.items():
        page.fill(f"#id_debt-0-{name}", text)
    page.get_by_text("More about this debt").first.click()
    page.fill("#id_debt-0-arrears", "180")
    page.get_by_label(f"This debt is with {demo.NAME}").check()
    page.locator("main summary").filter(has_text="Your month").click()
    page.fill("#id_income-0-amount", "1130")
    page.fill("#id_bill-0-amount", "1000")
    page.locator("main button[name=do][value=show]").first.click()
    expect(page.locator("#their-offers")).to_contain_text("we count with this")
    further = page.locator("#further")
    expect(further).to_contain_text("to spread the overdue £180 over")
    expect(further).to_contain_text(f"{demo.NAME} offers this to anyone who asks, from 1 January 2026.")
    assert "via=" not in page.url or "balance" not in page.url
