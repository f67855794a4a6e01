"""An account by an e-mailed code, a passkey for it, and the way back in with the passkey alone; in a real browser."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_accessibility import findings

AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def home(site) -> str:
    """Passkeys belong to a name, so the site is opened by its own."""
    return site.url.replace("127.0.0.1", "localhost")


@pytest.fixture
def phone(inspected: Page) -> Page:
    """A phone that holds passkeys and is unlocked."""
    session = inspected.context.new_cdp_session(inspected)
    session.send("WebAuthn.enable")
    session.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})
    return inspected


def code_in_mail(site) -> str:
    newest = max((site.folder / "mail").glob("*.log"), key=lambda file: file.stat().st_mtime_ns)
    return re.findall(r"^[A-Z0-9]{4}-[A-Z0-9]{4}$", newest.read_text(), re.MULTILINE)[-1]


def test_a_passkey_is_added_and_opens_the_account_again(phone, home, site):
    phone.goto(f"{home}/en/account/signup/")
    phone.fill("input[name=email]", "passkey@example.org")
    phone.click("main button[type=submit]")
    phone.fill("input[name=code]", code_in_mail(site))
    phone.click("main button[type=submit]")
    expect(phone.locator("main")).to_contain_text("You are signed in as passkey@example.org")

    for path in ("email/", "password/set/", "2fa/", "2fa/totp/activate/", "2fa/webauthn/add/"):
        phone.goto(f"{home}/en/account/{path}")
        assert findings(phone) == [], path
        assert phone.evaluate("document.documentElement.scrollWidth") <= 360, path
    phone.check("input[name=passwordless]")
    phone.click("#mfa_webauthn_add")
    phone.wait_for_url(lambda url: "/2fa/webauthn/add/" not in url)

    phone.goto(f"{home}/en/account/logout/")
    phone.click("main button[type=submit]")
    phone.goto(f"{home}/en/account/login/")
    assert findings(phone) == []
    phone.click("#passkey_login")
    expect(phone.locator("main")).to_contain_text("You are signed in as passkey@example.org")
