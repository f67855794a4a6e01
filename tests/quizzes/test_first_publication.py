"""Questions that are published together stand as if each had been published by itself."""

import pytest
from django.core.exceptions import ValidationError
from wagtail.models import ReferenceIndex
from wagtail.search.backends import get_search_backend

from quizzes.actions.authoring import compose
from quizzes.actions.first_publication import publish_new
from quizzes.models import Question, QuestionLink, QuestionVersion
from tests.quizzes.conftest import SPECS

pytestmark = pytest.mark.django_db


def draft(locale, key, kind="single", **changes):
    words = {
        "stem": "<p>A fee is due. What first?</p>",
        "explanation": "<p>Only who sent the bill can wait.</p>",
        "action_text": "See what a loan costs",
        "action_link": "planner:before",
    }
    question = Question(locale=locale, key=key, live=False)
    return compose(question, kind=kind, concept="alternatives", spec=SPECS[kind], **words | changes)


def test_the_same_as_one_by_one(en, make_question):
    publish_new([draft(en, "together"), draft(en, "many", "order")])
    alone, together = make_question(key="alone"), Question.objects.get(key="together")
    assert together.version.content == alone.version.content | {
        "key": "together",
        "body": together.frozen()["body"],
    }
    revised = together.latest_revision.as_object()
    assert together.latest_revision == together.live_revision
    assert not together.has_unpublished_changes
    assert revised.frozen() == together.frozen()
    assert [concept.key for concept in together.concepts.all()] == ["alternatives"]
    assert QuestionLink.objects.of(together.translation_key)["en"].path.startswith("/q/")
    assert ReferenceIndex.get_references_for_object(together).exists()
    assert together in list(get_search_backend().search("together", Question))


def test_one_that_may_not_be_published_keeps_all_of_them_away(en):
    with pytest.raises(ValidationError):
        publish_new([draft(en, "good"), draft(en, "empty", explanation="")])
    assert not Question.objects.exists()
    assert not QuestionVersion.objects.exists()


def test_one_that_was_deleted_goes_on_from_its_versions(en, make_question):
    make_question(key="first-single", stem="<p>Before</p>").delete()
    publish_new([draft(en, "first-single"), draft(en, "new")])
    assert Question.objects.get(key="first-single").version.number == 2
    assert Question.objects.get(key="new").version.number == 1
