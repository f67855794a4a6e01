"""The editor of the portal: find, take a kinder wording, undo, start from a reviewed text; without script."""

import logging
import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from facts.actions import load_facts
from lenders.models import Campaign, CampaignLink, Offer

HARSH = "FastCash: pay £210 or we will sue you. 0808 157 0101"


@pytest.fixture
def editor(ada, desk_of, client):
    load_facts()
    desk_of(ada)
    path = reverse("lenders:messages", args=[ada.organisation.public_id])

    def post(text="", do="check", **typed):
        whole = {
            "stage": "late-1-7",
            "channel": "sms",
            "language": "en",
            "place": "GB",
            "text": text,
            "do": do,
        }
        return client.post(path, whole | typed)

    post.path = path
    return post


def rules(response):
    return [re.sub(r"take-|-\d+", "", one["take"]) for one in response.context["answer"]["findings"]]


def test_the_page_opens_with_the_lenders_place_chosen(editor, client):
    page = client.get(editor.path)
    assert page.status_code == 200
    assert page.context["form"]["place"].value() == "GB"
    assert "no-store" in page["Cache-Control"]


def test_a_threat_is_marked_with_its_reason_and_a_kinder_wording(editor):
    page = editor(HARSH)
    assert rules(page) == ["threat_legal"]
    assert '<mark class="marked-text__mark">' in page.content.decode()
    assert "You could write instead:" in page.content.decode()


def test_one_press_takes_the_kinder_wording_and_another_takes_it_back(editor):
    take = editor(HARSH).context["answer"]["findings"][0]["take"]
    taken = editor(HARSH, do=take)
    kinder = taken.context["form"]["text"].value()
    assert kinder == (
        "FastCash: £210 is due. If you cannot pay it all now, tell us what would work for you. 0808 157 0101"
    )
    assert rules(taken) == []
    back = editor(kinder, do="undo", before=taken.context["before"])
    assert back.context["form"]["text"].value() == HARSH
    assert back.context["before"] == kinder


def test_a_button_of_a_text_that_changed_since_changes_nothing(editor):
    page = editor("FastCash: hello. 0808 157 0101", do="take-threat_legal-3-9")
    assert page.context["form"]["text"].value() == "FastCash: hello. 0808 157 0101"
    assert "The text has changed since" in page.content.decode()


def test_line_ends_of_browsers_do_not_move_the_marks(editor):
    page = editor("FastCash\r\n\r\nwe will sue you\r\n0808 157 0101")
    assert page.context["answer"]["findings"][0]["words"] == "we will sue you"


def test_a_reviewed_text_comes_with_the_lenders_offers_and_link(editor, fastcash):
    campaign = Campaign.objects.create(
        organisation=fastcash, name="Late", target="help", stage="late-1-7", channel="sms"
    )
    link = CampaignLink.objects.create(campaign=campaign, language="en")
    Offer.objects.create(organisation=fastcash, kind="grace", limit=14, begins=date(2026, 1, 1))
    page = editor(HARSH, do="kit", campaign=campaign.public_id)
    text = page.context["form"]["text"].value()
    assert text.startswith("FastCash: {amount} was due on {date}")
    assert link.path in text
    assert "https://" not in text
    assert "14 more days" in text
    assert page.context["before"] == HARSH
    assert [one["slot"] for one in page.context["answer"]["slots"]] == [
        "{amount}",
        "{date}",
        "{person}",
        "{contact}",
    ]


def test_another_lenders_campaign_lends_no_link(editor, harbour):
    other = Campaign.objects.create(
        organisation=harbour, name="Late", target="help", stage="late-1-7", channel="sms"
    )
    link = CampaignLink.objects.create(campaign=other, language="en")
    page = editor("", do="kit", campaign=other.public_id)
    assert link.path not in page.content.decode()
    assert other.name not in page.content.decode()


def test_a_hundred_thousand_characters_are_refused_in_a_sentence(editor):
    page = editor("x" * 100_000)
    assert page.context["form"].errors["text"] == [
        "This is too long to check: a message may have 20,000 characters."
    ]


@pytest.mark.parametrize(
    "typed",
    [
        {"stage": "\x00"},
        {"channel": "fax"},
        {"place": "XX"},
        {"time": "25:99"},
        {"contacts_today": "-1"},
        {"do": "take-"},
    ],
)
def test_odd_input_gets_a_sentence(editor, typed):
    assert editor(HARSH, **typed).status_code == 200


def test_a_text_of_odd_characters_is_answered(editor):
    assert editor("\x00\ud7ff💸{0}{link}%s<script>" * 50).status_code == 200


def test_the_planned_time_is_held_against_the_rule_of_the_place(editor):
    page = editor("FastCash: hello. 0808 157 0101", place="US", time="22:30")
    assert "the rule of the place allows contact from 08:00 to 21:00" in page.content.decode()


def test_no_word_of_the_text_is_logged_or_asked_of_the_database(editor, caplog):
    with caplog.at_level(logging.DEBUG), CaptureQueriesContext(connection) as queries:
        editor("FastCash: xyzzyword, we will sue you. 0808 157 0101")
    assert "xyzzyword" not in caplog.text
    assert len(queries) > 0
    assert not [one["sql"] for one in queries if "xyzzyword" in one["sql"]]


def test_a_member_without_the_role_is_kept_out(editor, ada, client):
    ada.is_owner = False
    ada.save()
    assert client.get(editor.path).status_code == 403


def test_another_lenders_editor_is_unknown(editor, harbour, client):
    assert client.get(reverse("lenders:messages", args=[harbour.public_id])).status_code == 404
