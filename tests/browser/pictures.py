"""Takes a picture of every kind of page of a running site, for a person to look at: `make screenshots`."""

import argparse
import shutil
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.addresses import LANGUAGES, PAGES
from tests.browser.conftest import FLAGS

WIDTHS = {"phone": 360, "desktop": 1280}


def take(browser: Browser, site: str, folder: Path, width: str, scheme: str) -> None:
    context = browser.new_context(viewport={"width": WIDTHS[width], "height": 800}, color_scheme=scheme)
    page = context.new_page()
    for language in LANGUAGES:
        for name, address in PAGES.items():
            page.goto(f"{site}/{language}/{address}")
            page.screenshot(path=folder / f"{name}-{language}-{width}-{scheme}.png", full_page=True)
    context.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", default="http://127.0.0.1:8000")
    parser.add_argument("--folder", type=Path, default=Path("var/screenshots"))
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        for width in WIDTHS:
            for scheme in ("light", "dark"):
                take(browser, options.site, options.folder, width, scheme)
        browser.close()
    print(f"Pictures are in {options.folder}")


if __name__ == "__main__":
    main()
