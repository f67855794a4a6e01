"""An editor, who is no superuser, writes a lesson from blocks in the admin, looks at it, and publishes it."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from learners.actions import open_account
from lessons.actions.editors import EDITORS
from lessons.models import LessonPage
from quizzes.models import Question
from tests.lessons.conftest import blocks_of, course, lesson

pytestmark = pytest.mark.usefixtures("small_course")
QUOTE = {
    "name": "loan",
    "currency": "GBP",
    "amount": "500",
    "instalments": "6",
    "every": "month",
    "method": "equal_instalment",
    "price_kind": "instalment",
    "price_value": "92",
    "upfront_fees": "25",
    "fee_per_instalment": "0",
    "single_days": "30",
}


@pytest.fixture
def editor(client):
    user = open_account(email="editor@lantern.example", password="a-long-enough-one")
    user.groups.add(Group.objects.get(name=EDITORS))
    client.force_login(user)
    return client


def body(**quote) -> list:
    example = {
        "title": "Ada signs for {loan.principal}",
        "story": rich_text("<p>It costs {loan.cost}.</p>"),
        "quote": QUOTE | quote,
        "others": {"count": 0},
    }
    return [
        ("rule", "Look at both sums."),
        ("text", rich_text("<p>Two sums tell the truth.</p>")),
        ("example", example),
        ("question", str(Question.objects.get(locale__language_code="en", key="true-cost-get").pk)),
        ("action", {"text": "Look.", "label": "Open it", "place": "planner:before", "lesson": ""}),
    ]


def form(title="Written by hand", blocks=None, **more) -> dict:
    card = {"heading": "One card", "body": streamfield(blocks or body())}
    source = {
        "title": "A law",
        "publisher": "A parliament",
        "url": "https://example.org/law",
        "dated": "2020",
        "checked": "2026-11-23",
        "supports": "It costs.",
    }
    return nested_form_data(
        {
            "title": title,
            "slug": "written-by-hand",
            "summary": "A lesson that an editor wrote.",
            "minutes": "3",
            "cards": streamfield([("card", card)]),
            "sources": streamfield([("source", source)]),
            "comments": inline_formset([]),
            "seo_title": "",
            "search_description": "",
            **more,
        }
    )


def add_url() -> str:
    return reverse("wagtailadmin_pages:add", args=["lessons", "lessonpage", course().pk])


def test_the_editor_finds_the_form_with_its_blocks(editor):
    html = editor.get(add_url()).content.decode()
    for words in ("Worked example", "Checklist", "At most five: usually a rule"):
        assert words in html


def test_a_lesson_is_written_and_published_and_stands_on_the_site(editor):
    response = editor.post(add_url(), form(**{"action-publish": "1"}))
    page = LessonPage.objects.get(slug="written-by-hand")
    assert (response.status_code, page.live) == (302, True)
    html = editor.get("/en/courses/small-loans/written-by-hand/").content.decode()
    assert "Ada signs for £500" in html
    assert "It costs £77.</p>" in html
    assert "https://example.org/law" in html


def test_a_draft_can_be_looked_at_before_anyone_else_sees_it(editor, client):
    editor.post(add_url(), form())
    page = LessonPage.objects.get(slug="written-by-hand")
    assert not page.live
    preview = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    assert editor.post(preview, form(title="Seen before")).json()["is_valid"]
    html = editor.get(preview).content.decode()
    assert "<h1>Seen before</h1>" in html
    assert "Ada signs for £500" in html
    assert editor.get("/en/courses/small-loans/written-by-hand/").status_code == 404


def test_a_lesson_can_be_looked_at_before_it_is_saved_at_all(editor):
    preview = reverse("wagtailadmin_pages:preview_on_add", args=["lessons", "lessonpage", course().pk])
    assert editor.post(preview, form(title="Not saved yet")).json()["is_valid"]
    html = editor.get(preview).content.decode()
    assert "<h1>Not saved yet</h1>" in html
    assert "Ada signs for £500" in html
    assert not LessonPage.objects.filter(title="Not saved yet").exists()


def test_a_half_written_example_is_kept_as_a_draft(editor):
    editor.post(add_url(), form(blocks=body(amount="", price_value="")))
    page = LessonPage.objects.get(slug="written-by-hand").get_latest_revision_as_object()
    assert page.figures == {}
    assert not page.live


def test_an_existing_lesson_is_changed_by_the_same_form(editor):
    page = lesson()
    data = form(title="Changed", slug="true-cost", **{"action-publish": "1"})
    editor.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data)
    assert "<h1>Changed</h1>" in editor.get(page.url).content.decode()
    assert len(blocks_of(lesson(), "example")) == 1


def test_an_offer_that_cannot_be_priced_is_named_beside_its_field_and_nothing_is_published(editor):
    response = editor.post(add_url(), form(blocks=body(upfront_fees="500"), **{"action-publish": "1"}))
    assert response.status_code == 200
    assert "the fees leave nothing to receive" in response.content.decode()
    assert not LessonPage.objects.filter(slug="written-by-hand").exists()


def test_the_editor_sees_no_accounts_and_no_settings(editor):
    html = editor.get(reverse("wagtailadmin_home")).content.decode()
    assert "Questions" in html
    assert reverse("wagtailusers_users:index") not in html
    assert editor.get(reverse("wagtailusers_users:index")).status_code == 302


def test_somebody_without_the_group_stays_outside(client):
    client.force_login(open_account(email="learner@lantern.example", password="a-long-enough-one"))
    assert client.get(add_url()).status_code in (302, 403)
    assert client.post(add_url(), form(**{"action-publish": "1"})).status_code in (302, 403)
    assert not LessonPage.objects.filter(slug="written-by-hand").exists()
