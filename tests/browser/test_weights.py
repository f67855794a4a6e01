"""Pages stay light enough for a slow phone, and ask nobody else for anything."""

import pytest
from playwright.sync_api import Page

from tests.browser.addresses import LANGUAGES, PAGES

KB = 1024
# Everything a first view loads, packed, without images; the question stands inside its lesson.
BUDGETS = {"home": 40, "course": 40, "lesson": 60, "before": 60, "after": 60, "help": 40, "mine": 40}


def loaded(page: Page, address: str) -> list[tuple[str, str, int]]:
    """Every response of a first view: its address, its type and its packed size with headers."""
    seen = []
    page.on("requestfinished", lambda request: seen.append(request))
    page.goto(address)
    page.wait_for_load_state("networkidle")
    sizes = [(r, r.sizes()) for r in seen]
    return [(r.url, r.resource_type, s["responseBodySize"] + s["responseHeadersSize"]) for r, s in sizes]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", BUDGETS)
def test_a_first_view_is_light_and_asks_no_third_party(page, base_url, name, language):
    requests = loaded(page, f"/{language}/{PAGES[name]}")
    assert all(url.startswith((base_url, "data:")) for url, _, _ in requests)
    assert sum(size for _, kind, size in requests if kind != "image") <= BUDGETS[name] * KB


@pytest.mark.parametrize("name", BUDGETS)
def test_scripts_are_few(page, name):
    requests = loaded(page, f"/en/{PAGES[name]}")
    assert sum(size for _, kind, size in requests if kind == "script") <= 25 * KB


def test_a_public_page_sets_no_cookie(page):
    for address in PAGES.values():
        page.goto(f"/en/{address}")
    names = {cookie["name"] for cookie in page.context.cookies()}
    assert names <= {"csrftoken", "sessionid"}
