"""A fact keeper, who is no superuser, writes a fact in the admin, looks at it, publishes it, and reads the report."""

import json
import re
from datetime import date

import pytest
import time_machine
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from facts import asking
from facts.actions import put_fact_keepers
from facts.models import Fact
from learners.actions import open_account
from tests.facts.making import WORDS, a_fact

pytestmark = pytest.mark.django_db
ADD = "wagtailsnippets_facts_fact:add"


@pytest.fixture
def keeper(client):
    user = open_account(email="keeper@lantern.example", password="a-long-enough-one")
    put_fact_keepers().user_set.add(user)
    client.force_login(user)
    with time_machine.travel("2026-11-23T12:00:00Z"):
        yield client


def form(words=WORDS, **changed) -> dict:
    languages = [
        {"language": code, "title": text.title, "plain": text.plain, "limits": text.limits}
        for code, text in words.items()
    ]
    fields = {
        "record": "cn-private",
        "rule": "rate_ceiling/private",
        "place": "CN",
        "value": json.dumps({"type": "fixed", "value": 24, "unit": "percent_per_year"}),
        "applies_to": "",
        "binding": "statute",
        "effective_from": "2020-08-20",
        "effective_from_basis": "",
        "effective_to": "",
        "commencement_confirmed": "true",
        "review_by": "2027-05-31",
        "checked_on": "2026-11-23",
        "confidence": "verified_primary",
        "source_name": "Rules on private lending",
        "source_article": "",
        "source_issuer": "",
        "source_url": "",
        "read_at": "",
        "note": "",
        "wordings": inline_formset(languages),
    }
    return nested_form_data(fields | changed)


def test_a_fact_is_written_looked_at_and_published(keeper, django_capture_on_commit_callbacks):
    keeper.post(reverse(ADD), form())
    fact = Fact.objects.get(record="cn-private")
    assert not fact.live
    assert asking.in_force("rate_ceiling/private", "CN", date(2026, 11, 23)) is None
    preview = reverse("wagtailsnippets_facts_fact:preview_on_edit", args=[fact.pk])
    assert keeper.post(preview, form()).json()["is_valid"]
    assert WORDS["en"].plain in keeper.get(preview).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        edit = reverse("wagtailsnippets_facts_fact:edit", args=[fact.pk])
        data = form(wordings=wordings_of(fact)) | {"action-publish": "1"}
        assert keeper.post(edit, data).status_code == 302
    assert asking.in_force("rate_ceiling/private", "CN", date(2026, 11, 23)).record == "cn-private"
    history = keeper.get(reverse("wagtailsnippets_facts_fact:history", args=[fact.pk])).content.decode()
    assert "Published" in history


def wordings_of(fact: Fact) -> dict:
    saved = fact.get_latest_revision_as_object().wordings.all()
    rows = [
        {
            "id": row.pk or "",
            "language": row.language,
            "title": row.title,
            "plain": row.plain,
            "limits": row.limits,
        }
        for row in saved
    ]
    return inline_formset(rows, initial=len([row for row in rows if row["id"]]))


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"effective_from": ""}, "It has no start date."),
        ({"effective_to": "2019-01-01"}, "It would end before it begins."),
        ({"confidence": "weak_secondary"}, "Nobody has verified it yet."),
        ({"commencement_confirmed": "false"}, "It is not confirmed that it has begun."),
        ({"value": '{"type": "hours", "start": "8 am"}'}, "start, end is missing or has another form"),
        ({"value": '{"type": "wish"}'}, "Give it a type, one of:"),
        ({"words": {"en": WORDS["en"]}}, "It has no words in: zh-hans."),
        ({"rule": "everything"}, "Write topic/scope in small letters"),
    ],
)
def test_what_readers_could_not_rely_on_is_named_and_not_published(keeper, changed, sentence):
    response = keeper.post(reverse(ADD), form(**changed) | {"action-publish": "1"})
    assert response.status_code == 200
    assert sentence in response.content.decode()
    assert not Fact.objects.exists()


def test_a_fact_without_a_start_date_is_kept_as_a_draft(keeper):
    keeper.post(reverse(ADD), form(effective_from=""))
    assert [fact.live for fact in Fact.objects.all()] == [False]


def test_a_second_fact_for_the_same_days_is_named_in_the_form(keeper):
    a_fact("first")
    response = keeper.post(reverse(ADD), form() | {"action-publish": "1"})
    assert "On some day it would be in force beside first." in response.content.decode()
    assert Fact.objects.count() == 1


def test_the_report_names_what_waits_and_why(keeper):
    a_fact("due", review_by=date(2026, 11, 1))
    a_fact("silent", rule="rate_ceiling/licensed", review_by=date(2026, 8, 1))
    a_fact("doubtful", live=False, confidence="unverified")
    html = keeper.get(reverse("fact_report")).content.decode()
    assert re.search(r"<h1[^>]*>(?:(?!</h1>).)*Facts to look at", html, re.DOTALL)
    for words in (
        "Its review is due.",
        "it is no longer used.",
        "Nobody has verified it yet.",
        "It lacks: a crisis line",
    ):
        assert words in html
    menu = keeper.get(reverse("wagtailadmin_home")).content.decode()
    assert reverse("fact_report") in menu


def test_the_report_is_for_keepers_alone(client):
    client.force_login(open_account(email="other@lantern.example", password="a-long-enough-one"))
    assert client.get(reverse("fact_report")).status_code == 302


def test_the_report_takes_as_many_queries_for_many_facts_as_for_few(keeper, django_assert_max_num_queries):
    for number in range(12):
        a_fact(f"fact-{number}", rule=f"rate_ceiling/number_{number}", review_by=date(2026, 11, 1))
    keeper.get(reverse("fact_report"))
    with django_assert_max_num_queries(12):
        keeper.get(reverse("fact_report"))
