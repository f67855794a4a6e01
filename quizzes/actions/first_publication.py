"""Publishes many questions that are new, together: the same gate, frozen version, link and revision as one by one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone
from modelsearch.backends import get_search_backends
from wagtail.models import ReferenceIndex, Revision
from wagtail.signals import published

from home.page_cache import bump_generation
from quizzes import freezing
from quizzes.actions.authoring import publish
from quizzes.models import Question, QuestionLink, QuestionVersion

_BATCH = 100


@transaction.atomic
def publish_new(questions: Sequence[Question]) -> None:
    """Raises ValidationError, and writes nothing, when one of them may not be published.

    A question that was published once and deleted since has versions already: it goes on from them, by itself.
    """
    for question in questions:
        question.clean_fields(exclude=["version"])
        question.check_publishable()
    known = _known(questions)
    for question in (question for question in questions if _name(question) in known):
        publish(question)
    _publish_together([question for question in questions if _name(question) not in known])


def _name(question: Question) -> tuple[UUID, str]:
    return question.translation_key, question.locale.language_code


def _known(questions: Sequence[Question]) -> set[tuple[UUID, str]]:
    links = QuestionLink.objects.filter(question__in=[question.translation_key for question in questions])
    return set(links.values_list("question", "language"))


def _publish_together(questions: Sequence[Question]) -> None:
    _write(questions)
    _revise(questions)
    for backend in get_search_backends(with_auto_update=True):
        backend.add_bulk(Question, list(questions))
    for question in questions:
        ReferenceIndex.create_or_update_for_object(question)
        published.send(sender=Question, instance=question, revision=question.live_revision)
    transaction.on_commit(bump_generation)


def _write(questions: Sequence[Question]) -> None:
    """Versions and links first, then the rows that point at them, then their concepts."""
    now = timezone.now()
    versions = [_first_version(question) for question in questions]
    links = [QuestionLink(question=version.question, language=version.language) for version in versions]
    QuestionVersion.objects.bulk_create(versions, batch_size=_BATCH)
    QuestionLink.objects.bulk_create(links, batch_size=_BATCH)
    for question, version in zip(questions, versions, strict=True):
        question.version, question.live = version, True
        question.first_published_at = question.last_published_at = now
    Question.objects.bulk_create(questions, batch_size=_BATCH)
    through: Any = Question.concepts.through
    rows = [
        through(question_id=question.pk, concept_id=concept.pk)
        for question in questions
        for concept in question.concepts.all()
    ]
    through.objects.bulk_create(rows, batch_size=_BATCH)


def _first_version(question: Question) -> QuestionVersion:
    content = question.frozen()
    return QuestionVersion(
        question=question.translation_key,
        language=question.locale.language_code,
        number=1,
        content=content,
        scoring_hash=freezing.scoring_hash(content),
    )


def _revise(questions: Sequence[Question]) -> None:
    """The revision that the editor opens: what was published, and nothing newer."""
    kind = ContentType.objects.get_for_model(Question)
    revisions = [
        Revision(
            content_type=kind,
            base_content_type=kind,
            object_id=str(question.pk),
            object_str=str(question),
            created_at=question.last_published_at,
            content=question.serializable_data(),
        )
        for question in questions
    ]
    Revision.objects.bulk_create(revisions, batch_size=_BATCH)
    for question, revision in zip(questions, revisions, strict=True):
        question.latest_revision = question.live_revision = revision
    Question.objects.bulk_update(questions, ["latest_revision", "live_revision"], batch_size=_BATCH)
