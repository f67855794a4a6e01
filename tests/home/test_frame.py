"""What every page carries: its language, the way to the other one, help, and who we are."""

import re

import pytest
from django.urls import reverse
from django.utils import translation

from home import front_page

PAGES = ["home:help", "home:privacy"]
PROMISE = {
    "en": "Lantern does not lend, collect or charge, and never asks for identity, card or verification numbers.",
    "zh-hans": "明灯不放贷、不催收、不收费，不会索要身份证号、银行卡号或验证码。",
}


def address(name, code):
    with translation.override(code):
        return reverse(name)


def open_page(client, name, code):
    response = client.get(address(name, code))
    assert response.status_code == 200
    return response


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize(("code", "tag"), [("en", "en"), ("zh-hans", "zh-Hans")])
def test_a_page_says_its_language_and_who_we_are(client, db, name, code, tag):
    page = open_page(client, name, code).content.decode()
    assert f'<html lang="{tag}">' in page
    assert PROMISE[code] in page


@pytest.mark.parametrize("name", PAGES)
def test_a_page_links_to_itself_in_the_other_language(client, db, name):
    page = open_page(client, name, "en").content.decode()
    assert f'href="{address(name, "zh-hans")}" hreflang="zh-Hans" lang="zh-Hans">中文' in page
    back = open_page(client, name, "zh-hans").content.decode()
    assert f'href="{address(name, "en")}" hreflang="en" lang="en">English' in back


def test_the_switch_keeps_the_place_in_the_address(client, db):
    page = client.get("/en/help/?in=HK").content.decode()
    assert 'class="language-switch" href="/zh-hans/help/?in=HK"' in page


@pytest.mark.parametrize("name", PAGES)
def test_a_page_names_its_twins_for_search_engines(client, db, name):
    page = open_page(client, name, "en").content.decode()
    assert f'<link rel="canonical" href="http://testserver{address(name, "en")}">' in page
    assert f'hreflang="zh-Hans" href="http://testserver{address(name, "zh-hans")}">' in page


@pytest.mark.parametrize("name", PAGES)
def test_help_is_one_tap_away_everywhere(client, db, name):
    page = open_page(client, name, "en").content.decode()
    assert f'href="{address("cant_pay:start", "en")}"' in page
    assert 'id="today"' in open_page(client, "home:help", "en").content.decode()


@pytest.mark.parametrize("name", PAGES)
def test_reading_sets_no_cookie_and_varies_by_none(client, db, name):
    response = open_page(client, name, "en")
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")


@pytest.mark.parametrize("name", PAGES)
def test_a_page_holds_nothing_that_the_policy_would_refuse(client, db, name):
    page = open_page(client, name, "en").content.decode()
    assert not re.findall(r"\sstyle=|<style|\son\w+=|<script(?![^>]*\ssrc=)", page)
    loaded = re.findall(r'(?:src|<link rel="(?:stylesheet|icon)" href)="([^"]+)"', page)
    assert loaded
    assert all(path.startswith("/static/") for path in loaded)


def test_the_home_pages_are_each_others_translation(client, homes):
    page = client.get("/en/").content.decode()
    assert '<html lang="en">' in page
    assert 'class="language-switch" href="/zh-hans/"' in page
    assert "先看清真实价格" in client.get("/zh-hans/").content.decode()


def test_the_front_page_shows_what_rooms_register(client, homes, monkeypatch):
    monkeypatch.setattr(front_page, "_lists", {})
    seen = []

    def provider(home):
        seen.append(home.locale.language_code)
        return [front_page.Teaser("Which bill first", "/en/x/", "Rent before loans.", "3 min")]

    front_page.register(front_page.FrontPageList("bills", "Bills", provider))
    front_page.register(front_page.FrontPageList("empty", "Nothing here", lambda home: []))
    page = client.get("/en/").content.decode()
    assert seen == ["en"]
    assert '<a class="link-list__link" href="/en/x/">Which bill first</a>' in page
    assert "Nothing here" not in page
