"""Notes stand on every page of a campaign's visit, and on no other page."""

import pytest

from home import page_notes


@pytest.fixture
def note(monkeypatch):
    monkeypatch.setattr(page_notes, "_notes", {})
    asked = []

    def provider(code, path):
        asked.append((code, path))
        return {"text": f"Note for {code}"} if code != "quiet" else None

    page_notes.register(page_notes.PageNote("test", "components/notice.html", provider))
    return asked


def test_a_note_stands_on_pages_of_its_visit(client, db, note):
    page = client.get("/en/help/?via=abc").content.decode()
    assert "Note for abc" in page
    assert 'class="page-notes' in page
    assert note == [("abc", "/en/help/")]


def test_a_note_stands_on_answers_to_a_form_too(client, db, note):
    assert "Note for abc" in client.post("/en/plan/after/", {"do": "edit", "via": "abc"}).content.decode()


@pytest.mark.parametrize("address", ["/en/help/", "/en/help/?via=quiet", "/en/help/?via=no%20code"])
def test_no_note_means_no_empty_frame(client, db, note, address):
    assert "page-notes" not in client.get(address).content.decode()


def test_a_page_without_a_campaign_asks_nobody_whatever_cookie_comes(client, db, note):
    client.cookies["lantern"] = "someone"
    client.get("/en/help/")
    assert note == []
