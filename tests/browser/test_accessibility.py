"""The accessibility engine finds nothing on any kind of page, in any language, light or dark; nothing is too wide."""

import pytest

from tests.browser.addresses import LANGUAGES, PAGES
from tests.browser.looking import findings, scrolls_sideways, small_targets


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_no_finding_in_the_light_or_in_the_dark(inspected, name, language):
    answer = inspected.goto(f"/{language}/{PAGES[name]}")
    assert answer.status == (404 if name == "missing" else 200)
    assert findings(inspected) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_gallery_of_components_has_no_finding(inspected, language, scheme):
    inspected.goto(f"/_components/?lang={language}&theme={scheme}")
    assert findings(inspected, "light") == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_never_scrolls_sideways_and_every_target_fits_a_thumb(page, name, language):
    page.goto(f"/{language}/{PAGES[name]}")
    assert scrolls_sideways(page) == []
    assert small_targets(page) == []
