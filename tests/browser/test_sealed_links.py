"""From a text message to a plan with the lender's own offer: with a script and without, and nothing is left behind."""

import json
import subprocess
import sys

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PHONE
from tests.browser.looking import findings, scrolls_sideways, small_targets
from tests.conftest import ROOT

SEAL = """
import json
from django.utils import timezone
from lenders.actions.sealing import seal_links, seal_tokens
from lenders.models import Campaign, Organisation
lender, _ = Organisation.objects.get_or_create(name="FastCash")
reminder, _ = Campaign.objects.get_or_create(
    organisation=lender, name="A week late", target="planner:after", stage="late-1-7", channel="sms")
terms = {"currency": "GBP", "as_of": str(timezone.localdate()), "balance": 7654321,
         "rate": {"kind": "daily", "percent": "0.05"}, "instalment": 1234567, "instalments_left": 7,
         "days_late": 9, "arrears": 1234567, "offers": [{"kind": "spread_arrears", "limit": 6}]}
told = {"organisation": lender, "items": [terms], "now": timezone.now()}
links = seal_links(language="en", campaign=reminder, **told) + seal_tokens(**told)
print(json.dumps([links[0].path, links[1].token]))
"""


@pytest.fixture(scope="module")
def sent(site):
    """(path of a short link, a token) of one loan, as the lender's interface hands them out."""
    command = [sys.executable, "manage.py", "shell", "-v", "0", "-c", SEAL]
    said = subprocess.run(
        command, cwd=ROOT, env=site.environment(), check=True, capture_output=True, text=True
    ).stdout
    return json.loads(said.strip().splitlines()[-1])


@pytest.fixture
def plain(new_context):
    page = new_context(viewport=PHONE, java_script_enabled=False).new_page()
    yield page
    page.close()


def tap_and_tell_the_month(page):
    """From the lender's page to the result, with a month that does not reach for all that is overdue."""
    expect(page.locator("h1")).to_have_text("FastCash sent you the figures of your loan")
    expect(page.locator("main")).not_to_contain_text("76,543")
    page.locator("button[name=do][value=fill]").click()
    expect(page.locator("#id_debt-0-balance")).to_have_value("76543.21")
    expect(page.locator(".debt-row__told")).to_have_text("As FastCash told us. Change it if it is wrong.")
    page.locator("main summary").filter(has_text="Your month").click()
    page.fill("#id_income-0-amount", "15500")
    page.fill("#id_bill-0-amount", "500")
    page.locator("main button[name=do][value=show]").first.click()
    expect(page.locator("main")).to_contain_text("The figures for FastCash are as FastCash told us.")


def sees_the_offer(page):
    further = page.locator("#further")
    expect(further).to_contain_text("Ask FastCash to spread the overdue £12,345.67 over")
    expect(further).to_contain_text("They have said that they do this.")


def sees_the_wall_and_leaves(page):
    page.get_by_role("link", name="What your lender sees").click()
    expect(page.locator("h1")).to_have_text("What your lender sees")
    expect(page.locator("main")).to_contain_text("FastCash sees how many people, never who.")
    page.get_by_role("button", name="Do not count me").click()
    expect(page.locator("[role=status]")).to_contain_text("You have left.")
    assert "via=" not in page.content()


def test_a_short_link_without_a_script(plain, sent):
    plain.goto(sent[0])
    tap_and_tell_the_month(plain)
    plain.locator("#further button[name=do][value=further]").click()
    sees_the_offer(plain)
    sees_the_wall_and_leaves(plain)


def test_the_page_of_a_link_has_no_finding(inspected, sent):
    inspected.goto(sent[0])
    assert findings(inspected) == []
    assert scrolls_sideways(inspected) == []
    assert small_targets(inspected) == []


def test_a_token_in_the_fragment_with_a_script_and_nothing_left_behind(page, sent, site):
    path, token = sent
    page.goto(f"/en/sealed/#{token}")
    expect(page.locator("[data-arrived]")).to_be_visible()
    expect(page).to_have_url(f"{site.url}/en/sealed/")
    page.locator("button[value=look]").last.click()
    tap_and_tell_the_month(page)
    sees_the_offer(page)
    files = [file for file in site.folder.rglob("*") if file.is_file() and "static" not in file.parts]
    kept = b"".join(file.read_bytes() for file in files)
    assert b"FastCash" in kept
    for secret in (path[3:], token.split(".")[3][:40], "7654321", "76543.21", "76,543.21"):
        assert secret.encode() not in kept
