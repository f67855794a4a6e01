"""Notices that a page or question changed after it was translated, so that editors are told; it translates nothing."""

from typing import Any

from wagtail.models import TranslatableMixin
from wagtail.signals import page_published, published
from wagtail_localize.models import Translation, TranslationSource


def source_changed(instance: Any, **_: Any) -> None:
    """A published change reaches the translators' list at once; published translations stay as they are."""
    if not isinstance(instance, TranslatableMixin):
        return
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
    for signal in (page_published, published):
        signal.connect(source_changed, dispatch_uid=f"lessons-source-changed-{id(signal)}")
