"""Nothing incomplete goes live, and whatever goes live is frozen in a numbered edition."""

import pytest
from django.core.exceptions import ValidationError

from quizzes.models import Attempt, Question, QuestionVersion
from quizzes.models.version import FrozenError
from tests.quizzes.conftest import OPTIONS, SPECS

pytestmark = pytest.mark.django_db


def without_feedback(place):
    return {
        "options": [{**o, "feedback": "" if n == place else o["feedback"]} for n, o in enumerate(OPTIONS)]
    }


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("body", {"spec": without_feedback(1)}),
        ("body", {"spec": without_feedback(2)}),
        ("body", {"spec": {"options": [{**o, "correct": False} for o in OPTIONS]}}),
        ("body", {"spec": {"options": OPTIONS[:1]}}),
        ("explanation", {"explanation": "<p> </p>"}),
        ("action_text", {"action_text": ""}),
        ("action_link", {"action_link": "https://lender.example"}),
    ],
)
def test_a_gap_keeps_a_question_from_being_published(make_question, field, changes):
    with pytest.raises(ValidationError) as gaps:
        make_question(**changes)
    assert field in gaps.value.message_dict
    assert (Question.objects.count(), QuestionVersion.objects.count()) == (0, 0)


def test_a_wrong_true_or_false_needs_its_sentence_too(make_question):
    options = [{**o, "feedback": ""} for o in SPECS["truefalse"]["options"]]
    with pytest.raises(ValidationError):
        make_question("truefalse", spec={"options": options})


def test_a_known_slip_may_not_count_as_right(make_question):
    slips = [{"value": "183", "feedback": "<p>x</p>"}]
    with pytest.raises(ValidationError):
        make_question("number", spec={**SPECS["number"], "known_wrong": slips})


def test_the_gate_stands_in_the_model_whatever_the_way(question):
    question.explanation = ""
    revision = question.save_revision()
    with pytest.raises(ValidationError):
        revision.publish()
    with pytest.raises(ValidationError):
        question.save()
    assert QuestionVersion.objects.count() == 1
    assert Question.objects.get().explanation


def test_a_draft_of_a_live_question_leaves_the_edition_alone(question):
    question.stem = "<p>Half a</p>"
    question.explanation = ""
    question.save_revision()
    live = Question.objects.get()
    assert (live.version.number, live.stem) == (1, "<p>A fee is due. What first?</p>")
    assert live.has_unpublished_changes


def test_a_draft_may_have_gaps(question):
    question.unpublish()
    question.explanation = ""
    question.save()
    assert not Question.objects.get().live


def test_an_edit_makes_the_next_edition_and_the_same_words_none(make_question):
    numbers = [
        make_question().version.number,
        make_question().version.number,
        make_question(stem="<p>What now?</p>").version.number,
    ]
    assert numbers == [1, 1, 2]
    assert QuestionVersion.objects.get(number=1).content["stem"] == "<p>A fee is due. What first?</p>"


def test_only_what_earns_credit_changes_the_scoring_hash(make_question):
    first = make_question().version.scoring_hash
    assert make_question(stem="<p>What now?</p>").version.scoring_hash == first
    turned = [{**o, "correct": not o["correct"]} for o in OPTIONS[:2]]
    assert make_question(spec={"options": turned}).version.scoring_hash != first


def test_an_edition_cannot_be_changed(question):
    version = QuestionVersion.objects.get()
    version.content = {}
    with pytest.raises(FrozenError):
        version.save()
    with pytest.raises(FrozenError):
        QuestionVersion.objects.update(number=7)
    with pytest.raises(FrozenError):
        QuestionVersion.objects.all().delete()
    with pytest.raises(FrozenError):
        version.delete()


def test_two_languages_share_key_and_option_ids_and_number_apart(make_question, zh):
    source = make_question()
    make_question(stem="<p>Again</p>")
    chinese = make_question(locale=zh, stem="<p>先做什么?</p>", translation_of=source)
    ids = [[o["id"] for o in q.version.content["body"]["options"]] for q in (source, chinese)]
    assert chinese.translation_key == source.translation_key
    assert ids[0] == ids[1]
    assert (chinese.version.language, chinese.version.number) == ("zh-hans", 1)
    assert chinese.version.scoring_hash == source.version.scoring_hash


def test_saving_the_same_course_twice_writes_nothing(make_question, django_assert_max_num_queries):
    make_question("number")
    before = Question.objects.values().get()
    with django_assert_max_num_queries(12):
        make_question("number")
    assert Question.objects.values().get() == before
    assert Question.objects.get().revisions.count() == 1


def test_a_deleted_question_leaves_its_attempts_and_editions(post, question):
    post(question, "not-sure")
    question.delete()
    assert (Attempt.objects.count(), QuestionVersion.objects.count()) == (1, 1)


@pytest.mark.parametrize("kind", SPECS)
def test_every_kind_survives_freezing_and_a_revision(make_question, kind):
    made = make_question(kind)
    again = made.save_revision().as_object()
    assert again.frozen() == made.version.content
