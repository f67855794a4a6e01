"""Stores a twin text as a translation of its source page, string by string, so that Wagtail knows when it is behind."""

from collections import defaultdict
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from lessons.content_files import ContentError
from quizzes.models import Question


@transaction.atomic
def translate_page(*, page: Page, locale: Locale, twin: Page, own: dict[str, Any]) -> Page:
    """Publishes `page` in `locale` with the words of `twin`, an unsaved page of the same shape.

    `own` holds the fields that each language keeps for itself.
    """
    source, _created = TranslationSource.update_or_create_from_instance(page)
    translation, _created = Translation.objects.get_or_create(source=source, target_locale=locale)
    store_strings(source=source, locale=locale, twin=twin)
    translation.save_target(publish=False)
    target: Page = translation.get_target_instance().get_latest_revision_as_object()
    for name, value in own.items():
        setattr(target, name, value)
    target.save_revision().publish()
    now = timezone.now()
    Translation.objects.filter(pk=translation.pk).update(
        translations_last_updated_at=now, destination_last_updated_at=now
    )
    return translation.get_target_instance()


@transaction.atomic
def note_translation(*, source: Question, target: Question) -> None:
    """Two questions that are already saved become source and translation, so that a change of one is noticed."""
    origin, _created = TranslationSource.update_or_create_from_instance(source)
    Translation.objects.get_or_create(source=origin, target_locale=target.locale)
    store_strings(source=origin, locale=target.locale, twin=target)


def store_strings(*, source: TranslationSource, locale: Locale, twin: Page | Question) -> None:
    """Each string of the source meets the string at the same place of the twin; a gap is refused."""
    theirs = strings_by_path(twin)
    segments: dict[str, list[StringSegment]] = defaultdict(list)
    for segment in source.stringsegment_set.select_related("context", "string").order_by("order"):
        segments[segment.context.path].append(segment)
    if problems := gaps({path: len(found) for path, found in segments.items()}, theirs):
        raise ContentError(f"{twin} ({locale.language_code})", problems)
    rows = {
        (segment.string_id, segment.context_id): StringTranslation(
            translation_of_id=segment.string_id,
            context_id=segment.context_id,
            locale=locale,
            data=value.string.data,
            updated_at=timezone.now(),
        )
        for path, found in segments.items()
        for segment, value in zip(found, theirs[path], strict=True)
    }
    StringTranslation.objects.filter(locale=locale, context__object_id=source.object_id).delete()
    StringTranslation.objects.bulk_create(rows.values())


def strings_by_path(instance: Page | Question) -> dict[str, list[StringSegmentValue]]:
    found: dict[str, list[StringSegmentValue]] = defaultdict(list)
    for segment in extract_segments(instance):
        if isinstance(segment, StringSegmentValue):
            found[segment.path].append(segment)
    return found


def gaps(wanted: dict[str, int], theirs: dict[str, list[StringSegmentValue]]) -> list[str]:
    """A sentence for each place where the two languages differ in their number of paragraphs and list items."""
    return [
        f"{path}: {wanted.get(path, 0)} paragraphs or items in the source, {len(theirs.get(path, []))} here"
        f" ({theirs[path][0].string.data[:30] if theirs.get(path) else 'nothing'} …)"
        for path in dict.fromkeys([*wanted, *theirs])
        if wanted.get(path, 0) != len(theirs.get(path, []))
    ]
