"""Notices that a page or question changed after it was translated, so that editors are told; it translates nothing."""

from typing import Any

from wagtail.models import Locale, Revision, TranslatableMixin
from wagtail.signals import page_published, published
from wagtail_localize.models import Translation, TranslationSource

from lessons.actions.translating import note_translation
from lessons.content_files import ContentError
from quizzes.models import Question


def source_changed(instance: Any, revision: Revision | None = None, **_: Any) -> None:
    """A published change reaches the translators' list at once; published translations stay as they are."""
    if not isinstance(instance, TranslatableMixin):
        return
    source = TranslationSource.objects.get_for_instance_or_none(instance)
    if source is None and isinstance(instance, Question) and revision is not None:
        source = noted_now(instance, revision)
    if source is not None and source.translations.filter(enabled=True).exists():
        source.update_from_db()


def noted_now(question: Question, revision: Revision) -> TranslationSource | None:
    """Practice questions are loaded as twins; that one translates the other is noted at the first change, as it was."""
    if question.locale_id != Locale.get_default().pk:
        return None
    twins = list(question.get_translations().filter(live=True).select_related("locale"))
    before = question.revisions.filter(pk__lt=revision.pk).order_by("-pk").first() if twins else None
    if before is None:
        return None
    for twin in twins:
        try:
            note_translation(source=before.as_object(), target=twin)
        except (
            ContentError
        ):  # their paragraphs differ already, so nobody can say string by string what is behind
            continue
    return TranslationSource.objects.get_for_instance_or_none(question)


def outdated() -> list[Translation]:
    """Translations with words that the source has and they do not, newest change of the source first."""
    enabled = Translation.objects.filter(enabled=True).select_related("source", "target_locale")
    return [one for one in enabled.order_by("-source__last_updated_at") if is_behind(one)]


def is_behind(translation: Translation) -> bool:
    total, translated = translation.get_progress()
    return bool(translated < total)


def watch() -> None:
    for signal in (page_published, published):
        signal.connect(source_changed, dispatch_uid=f"lessons-source-changed-{id(signal)}")
