"""A campaign's code rides along on links, forms and redirects of a visit, and nothing else does."""

import pytest

from home import via

BY_CAMPAIGN = "/en/help/?via=ab-12"


def test_internal_links_carry_the_code(client, db):
    page = client.get(BY_CAMPAIGN).content.decode()
    assert 'href="/en/privacy/?via=ab-12"' in page
    assert 'class="language-switch" href="/zh-hans/help/?via=ab-12"' in page
    assert 'href="/static/css/site.css"' in page


def test_canonical_addresses_do_not(client, db):
    assert (
        '<link rel="canonical" href="http://testserver/en/help/">' in client.get(BY_CAMPAIGN).content.decode()
    )


def test_a_visit_without_a_campaign_is_left_alone(client, db):
    assert "via=" not in client.get("/en/help/").content.decode()


@pytest.mark.parametrize("code", ["", "a" * 25, "a b", '"><script>', "1.200,00", "明灯"])
def test_what_is_no_code_rides_nowhere(client, db, code):
    page = client.get("/en/help/", {"via": code}).content.decode()
    assert "via=" not in page
    assert "<script>" not in page


def test_a_form_that_is_sent_keeps_the_code(client, db):
    field = '<input type="hidden" name="via" value="ab-12">'
    assert field in client.get("/en/plan/after/?via=ab-12").content.decode()
    typed = {"debt-0-balance": "1000", "debt-0-instalment": "100", "debt-0-rate": "12", "via": "ab-12"}
    for more in ({"do": "show"}, {"do": "edit"}, {"do": "further"}):
        page = client.post("/en/plan/after/", typed | more).content.decode()
        assert field in page
        assert 'href="/en/help/?via=ab-12"' in page


def test_a_redirect_keeps_the_code(client, db):
    assert client.get("/en/help?via=ab-12")["Location"] == "/en/help/?via=ab-12"
    assert via.with_code("/en/plan/#month", "x") == "/en/plan/?via=x#month"


def test_a_quotation_mark_in_an_address_stays_in_it():
    page = '<a href="/en/search/?q=it&#x27;s&quot;x&quot;">'
    assert via.carried(page, "c") == '<a href="/en/search/?q=it&#x27;s&quot;x&quot;&amp;via=c">'


def test_the_code_is_added_once_and_to_our_own_pages_only():
    for stays in (
        "/a/?via=other",
        "/a/?via=",
        "//elsewhere.example/",
        "https://elsewhere.example/",
        "#top",
        "/admin/",
    ):
        assert via.with_code(stays, "x") == stays
    assert via.with_code("/a/?in=HK", "x") == "/a/?in=HK&via=x"
    assert (
        via.carried('<a class="b" href="/a/?in=HK&amp;b=1">', "x")
        == '<a class="b" href="/a/?in=HK&amp;b=1&amp;via=x">'
    )
    assert via.carried('<form method="post" action="https://elsewhere.example/">', "x").count("via") == 0


def test_typed_text_that_looks_like_a_link_is_not_touched(client, db):
    page = client.post(
        "/en/plan/after/", {"debt-0-label": '<a href="/x/">', "do": "edit", "via": "c"}
    ).content.decode()
    assert "&lt;a href=&quot;/x/&quot;&gt;" in page


def test_no_cookie_is_set(client, db):
    assert not client.get(BY_CAMPAIGN).cookies
