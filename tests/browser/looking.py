"""What every page is looked at for: findings of the accessibility engine, sideways scrolling, small targets.

Which rules are broken does not depend on the colours but for contrast; so in the dark contrast alone is looked at
again, and nothing fades while it is measured.
"""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
CONTRAST = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
WIDTHS = (320, 360, 1280)
_SMALL = """() => [...document.querySelectorAll("main button, main input, main select, main summary")]
    .filter(e => { const b = (e.closest("label") || e).getBoundingClientRect();
                   return b.width && (b.height < 43.5) })
    .map(e => e.outerHTML.slice(0, 120))"""


def findings(page: Page, scheme: str = "") -> list[str]:
    """Every finding in the light and every want of contrast in the dark; of one scheme alone where it is named."""
    if scheme:
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        return _run(page, RULES)
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    found = _run(page, RULES)
    page.emulate_media(color_scheme="dark")
    found += [f"dark: {one}" for one in _run(page, CONTRAST)]
    page.emulate_media(color_scheme="light")
    return found


def _run(page: Page, rules: dict[str, object]) -> list[str]:
    violations = Axe().run(page, options=rules).response["violations"]
    return [f"{v['id']}: {node['html'][:160]}" for v in violations for node in v["nodes"]]


def scrolls_sideways(page: Page) -> list[int]:
    """The widths at which the page is wider than its window."""
    wide = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 740})
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wide.append(width)
    return wide


def small_targets(page: Page) -> list[str]:
    """What a thumb could miss: lower than 44 px, on the phone."""
    page.set_viewport_size({"width": 360, "height": 740})
    found: list[str] = page.evaluate(_SMALL)
    return found
