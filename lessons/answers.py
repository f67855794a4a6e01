"""Hears that a question was answered and keeps how far its reader came; it marks nothing."""

from typing import Any

from django.db.models.signals import post_save
from wagtail.models import ReferenceIndex

from lessons import actions
from lessons.models import LessonPage
from quizzes.models import Attempt, Question


def answered(instance: Attempt, created: bool, raw: bool = False, **_: Any) -> None:
    """Whoever answers on a card is done with the cards before it."""
    if not created or raw:
        return
    for lesson, card in places_of(instance):
        actions.finish_card(
            learner=instance.learner,
            lesson_key=lesson.translation_key,
            card=card - 1,
            total=len(lesson.cards),
        )


def places_of(attempt: Attempt) -> list[tuple[LessonPage, int]]:
    """Published lessons in the language of the answer that ask this question, with the number of its card."""
    question = Question.objects.filter(
        translation_key=attempt.question, locale__language_code=attempt.version.language
    ).first()
    if question is None:
        return []
    paths = dict(ReferenceIndex.get_references_to(question).values_list("object_id", "content_path"))
    lessons = LessonPage.objects.live().filter(pk__in=[pk for pk in paths if pk.isdigit()])
    return [
        (lesson, number)
        for lesson in lessons
        for number, card in enumerate(lesson.cards, 1)
        if f".{card.id}." in paths[str(lesson.pk)]
    ]


def listen() -> None:
    post_save.connect(answered, sender=Attempt, dispatch_uid="lessons-answered")
