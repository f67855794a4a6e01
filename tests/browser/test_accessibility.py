"""The accessibility engine finds nothing on any kind of page, in either language, light or dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.addresses import LANGUAGES, PAGES

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def findings(page: Page) -> list[str]:
    violations = Axe().run(page, options=RULES).response["violations"]
    return [f"{v['id']}: {node['html'][:160]}" for v in violations for node in v["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_no_finding(inspected, name, language, scheme):
    inspected.emulate_media(color_scheme=scheme)
    answer = inspected.goto(f"/{language}/{PAGES[name]}")
    assert answer.status == (404 if name == "missing" else 200)
    assert findings(inspected) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_gallery_of_components_has_no_finding(inspected, language, scheme):
    inspected.goto(f"/_components/?lang={language}&theme={scheme}")
    assert findings(inspected) == []


@pytest.mark.parametrize("width", [320, 360, 1280])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_never_scrolls_sideways(page, name, language, width):
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(f"/{language}/{PAGES[name]}")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("name", PAGES)
def test_every_target_is_large_enough_for_a_thumb(page, name):
    page.goto(f"/en/{PAGES[name]}")
    small = page.evaluate("""() => [...document.querySelectorAll("main button, main input, main select, main summary")]
        .filter(e => { const b = (e.closest("label") || e).getBoundingClientRect();
                       return b.width && (b.height < 43.5) })
        .map(e => e.outerHTML.slice(0, 120))""")
    assert small == []
