"""What a question is about: one idea with a lasting key, named in each language; it knows no learner."""

from __future__ import annotations

from collections.abc import Iterable

from django.core.cache import cache
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale, TranslatableMixin
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField

from home import page_cache, page_life
from quizzes import concept_names


class ConceptQuerySet(models.QuerySet["Concept"]):
    def source(self) -> ConceptQuerySet:
        """The rows that questions of every language point at: those of the site's first language."""
        return self.filter(locale__language_code=Locale.get_default().language_code)

    def named(self, keys: Iterable[str]) -> list[Concept]:
        """The source rows of these keys, made where they are missing, with the names the catalogue gives them."""
        wanted = sorted(set(keys))
        found = {concept.key: concept for concept in self.source().filter(key__in=wanted)}
        return [found.get(key) or self._make(key) for key in wanted]

    def names(self, keys: Iterable[str], language: str) -> dict[str, str]:
        """What each idea is called in `language`, or else in the site's first language: one query."""
        both = [Locale.get_default().language_code, language]
        rows = self.filter(key__in=list(keys), locale__language_code__in=both)
        named = list(rows.values_list("key", "name", "locale__language_code"))
        return {key: name for key, name, code in sorted(named, key=lambda row: row[2] == language)}

    def all_names(self, language: str) -> dict[str, str]:
        """What every idea is called in `language`; read anew only when content has changed."""
        key = f"concept-names:{page_cache.generation()}:{language}"
        found: dict[str, str] | None = cache.get(key)
        if found is None:
            found = self.names(self.source().values_list("key", flat=True), language)
            cache.set(key, found, page_life.seconds_left())
        return found

    def _make(self, key: str) -> Concept:
        words = concept_names.of(key)
        source = Locale.get_default()
        made = self.create(key=key, name=words.get(source.language_code) or key, locale=source)
        for locale in Locale.objects.exclude(pk=source.pk):
            if name := words.get(locale.language_code):
                self.create(key=key, name=name, locale=locale, translation_key=made.translation_key)
        return made


class Concept(TranslatableMixin, index.Indexed, models.Model):
    """One idea, such as the daily rate. Mastery and review hang on its key, in every language the same."""

    key = models.SlugField(
        _("key"), max_length=80, help_text=_("Short and lasting, such as daily-rate."), db_index=False
    )
    name = models.CharField(
        _("name"), max_length=120, help_text=_("As a learner reads it: What a daily rate is.")
    )

    objects = ConceptQuerySet.as_manager()

    translatable_fields = [TranslatableField("name"), SynchronizedField("key", overridable=False)]
    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.FilterField("locale_id"),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("concept")
        verbose_name_plural = _("concepts")
        ordering = ["key"]
        constraints = [
            models.UniqueConstraint(fields=["translation_key", "locale"], name="concept_translation"),
            models.UniqueConstraint(fields=["locale", "key"], name="concept_key"),
        ]
        unique_together = ()

    def __str__(self) -> str:
        return self.name
