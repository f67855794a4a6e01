"""Notices that a page changed after it was translated, so that reports and the editor say so; it translates nothing."""

from typing import Any

from wagtail.models import Page
from wagtail.signals import page_published
from wagtail_localize.models import Translation, TranslationSource


def source_changed(instance: Page, **_: Any) -> None:
    """A published change reaches the translators' list at once; published translations stay as they are."""
    source = TranslationSource.objects.get_for_instance_or_none(instance)
    if source is not None and source.translations.filter(enabled=True).exists():
        source.update_from_db()


def outdated() -> list[Translation]:
    """Translations with words that the source has and they do not, newest change of the source first."""
    enabled = Translation.objects.filter(enabled=True).select_related("source", "target_locale")
    return [one for one in enabled.order_by("-source__last_updated_at") if is_behind(one)]


def is_behind(translation: Translation) -> bool:
    total, translated = translation.get_progress()
    return bool(translated < total)


def watch() -> None:
    page_published.connect(source_changed, dispatch_uid="lessons-source-changed")
