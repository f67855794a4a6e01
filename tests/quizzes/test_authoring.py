"""An editor writes, previews and publishes a question in the admin; gaps come back at their fields."""

import json

import pytest
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

from learners import actions as learner_actions
from quizzes.models import Concept, Question
from tests.quizzes.conftest import SPECS

pytestmark = pytest.mark.django_db
ADD = "/admin/snippets/quizzes/question/add/?locale=en"
CONCEPT = 4711


@pytest.fixture
def editor(client, en):
    Concept.objects.create(pk=CONCEPT, key="order", name="Order", locale=en)
    client.force_login(learner_actions.open_account(email="editor@example.org", superuser=True))
    return client


def words(text):
    return json.dumps({"blocks": [{"text": text, "type": "unstyled", "key": "a"}], "entityMap": {}})


def list_of(items):
    """A ListBlock as its form sends it."""
    fields = {"count": str(len(items))}
    for place, item in enumerate(items):
        fields |= {
            f"{place}-deleted": "",
            f"{place}-order": str(place),
            f"{place}-type": "item",
            f"{place}-id": "",
        }
        fields |= {f"{place}-value-{name}": value for name, value in item.items()}
    return fields


OPTIONS = [
    {"text": words("Ask"), "correct": "on", "feedback": words("Yes"), "credit": ""},
    {"text": words("Apply"), "feedback": words("Quick is not cheap"), "credit": ""},
]
BODIES = {
    "single": {f"options-{key}": value for key, value in list_of(OPTIONS).items()},
    "multi": {f"options-{key}": value for key, value in list_of(OPTIONS).items()},
    "truefalse": {"answer": "true", "if_true": words("Yes"), "if_false": words("No")},
    "number": {
        "answer": "182.5",
        "tolerance": "3",
        "relative": "",
        "unit": "GBP",
        **{
            f"known_wrong-{key}": value
            for key, value in list_of([{"value": "18", "feedback": words("Rate"), "credit": ""}]).items()
        },
    },
}


def form(kind="single", **changes):
    """A complete question; a field changed to None is left out, as an empty box is."""
    body = {f"body-0-value-{name}": value for name, value in BODIES[kind].items()}
    fields = {
        "stem": words("What first?"),
        "explanation": words("Because"),
        "action_text": "Look",
        "action_link": "help",
        "key": "what-first",
        "concepts": str(CONCEPT),
        "hint": words(""),
        "body-count": "1",
        "body-0-deleted": "",
        "body-0-order": "0",
        "body-0-type": kind,
        "body-0-id": "",
        "action-publish": "1",
    }
    return {name: value for name, value in (fields | body | changes).items() if value is not None}


@pytest.mark.parametrize("kind", BODIES)
def test_a_question_of_every_kind_is_published_from_the_form(editor, client, kind):
    assert editor.post(ADD, form(kind)).status_code == 302
    question = Question.objects.get()
    assert (question.live, question.kind, question.version.number) == (True, kind, 1)
    page = client.get(f"/en/questions/{question.translation_key}/answer/").content.decode()
    assert "What first?" in page


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"body-0-value-options-1-value-feedback": words("")}, "Say why this answer does not fit."),
        ({"body-0-value-options-0-value-correct": None}, "Mark exactly one answer as right."),
        ({"concepts": None}, "Choose at least one concept"),
        ({"explanation": words("")}, "Say why the right answer is right"),
        ({"action_link": "https://lender.example"}, "Choose where it leads"),
    ],
)
def test_a_gap_comes_back_at_its_field_and_nothing_goes_live(editor, changes, message):
    page = editor.post(ADD, form(**changes))
    assert message in page.content.decode()
    assert not Question.objects.filter(live=True).exists()


def test_a_draft_with_gaps_is_kept(editor):
    gaps = {"explanation": words(""), "body-0-value-options-1-value-feedback": words("")}
    editor.post(ADD, form(**gaps, **{"action-publish": None}))
    assert not Question.objects.get().live


def test_the_form_and_the_list_open(editor, question):
    assert editor.get(ADD).status_code == 200
    listing = editor.get("/admin/snippets/quizzes/question/").content.decode()
    assert "A fee is due. What first?" in listing
    assert editor.get(f"/admin/snippets/quizzes/question/edit/{question.pk}/").status_code == 200


@pytest.mark.parametrize("kind", SPECS)
def test_the_preview_shows_the_question_asked_and_explained(editor, make_question, kind):
    question = make_question(kind)
    page = question.make_preview_request().content.decode()
    assert "Only who sent the bill can wait." in page
    assert page.count("A fee is due. What first?") >= 2


def test_a_preview_without_a_kind_says_what_to_do(db, en):
    draft = Question(locale=en, key="x", stem="<p>?</p>", live=False)
    assert b"Choose how it is answered" in draft.make_preview_request().content


def test_a_translator_gets_words_and_figures(make_question, zh):
    question = make_question("number")
    source, _ = TranslationSource.get_or_create_from_instance(question)
    source.update_from_db()
    strings = set(StringSegment.objects.filter(source=source).values_list("string__data", flat=True))
    assert {"182.50", "A fee is due. What first?", "That is the rate.", "GBP"} <= strings


def test_a_translated_question_asks_in_its_own_figures(make_question, zh):
    question = make_question("number")
    source, _ = TranslationSource.get_or_create_from_instance(question)
    Translation.objects.create(source=source, target_locale=zh)
    for segment in StringSegment.objects.filter(source=source):
        StringTranslation.objects.create(
            translation_of=segment.string,
            locale=zh,
            context=segment.context,
            data={"182.50": "1825", "GBP": "CNY"}.get(segment.string.data, segment.string.data),
        )
    source.create_or_update_translation(zh, publish=False)
    chinese = question.get_translation(zh)
    chinese.get_latest_revision().publish()
    body = Question.objects.get(pk=chinese.pk).version.content["body"]
    assert (body["answer"], body["unit"]) == ("1825", "CNY")
