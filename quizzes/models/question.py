"""The question that authors write: drafts, publishing gates and translation; it marks nothing."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.http import HttpRequest
from django.utils.html import strip_tags
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import DraftStateMixin, PreviewableMixin, Revision, RevisionMixin, TranslatableMixin
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField

from quizzes import freezing, kinds
from quizzes.models.concept import Concept
from quizzes.models.link import QuestionLink
from quizzes.models.version import QuestionVersion

FEATURES = ["bold", "italic", "ul", "link", "image"]


class Question(
    PreviewableMixin, DraftStateMixin, RevisionMixin, TranslatableMixin, index.Indexed, ClusterableModel
):
    """One question in one language; its translations share a key, and each publication freezes a version."""

    key = models.SlugField(
        _("key"), max_length=80, help_text=_("Short and lasting, such as daily-rate-on-1000.")
    )
    concepts = ParentalManyToManyField(
        Concept, verbose_name=_("concepts"), blank=True, help_text=_("What a right answer shows.")
    )
    stem = RichTextField(_("question"), features=FEATURES)
    body = StreamField(
        [(kind.code, kind.block) for kind in kinds.all_kinds()],
        verbose_name=_("how it is answered"),
        min_num=1,
        max_num=1,
    )
    hint = RichTextField(
        _("hint"), features=FEATURES, blank=True, help_text=_("Shown after a first answer that is not right.")
    )
    explanation = RichTextField(_("why"), features=FEATURES, blank=True)
    asks_confidence = models.BooleanField(_("ask how sure they are"), default=False)
    action_text = models.CharField(_("one thing to do"), max_length=200, blank=True)
    action_link = models.CharField(_("leads to"), max_length=200, blank=True)
    version = models.ForeignKey(
        QuestionVersion, null=True, editable=False, on_delete=models.PROTECT, related_name="+"
    )

    WORDS = frozenset(
        {
            "key",
            "concepts",
            "stem",
            "body",
            "hint",
            "explanation",
            "asks_confidence",
            "action_text",
            "action_link",
        }
    )

    translatable_fields = [
        TranslatableField("stem"),
        TranslatableField("body"),
        TranslatableField("hint"),
        TranslatableField("explanation"),
        TranslatableField("action_text"),
        SynchronizedField("key", overridable=False),
        SynchronizedField("concepts", overridable=False),
        SynchronizedField("asks_confidence", overridable=False),
        SynchronizedField("action_link"),
    ]
    search_fields = [
        index.SearchField("stem"),
        index.SearchField("key"),
        index.AutocompleteField("key"),
        index.FilterField("locale_id"),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("question")
        verbose_name_plural = _("questions")
        constraints = [
            models.UniqueConstraint(fields=["translation_key", "locale"], name="question_translation"),
            models.UniqueConstraint(fields=["locale", "key"], name="question_key"),
        ]
        unique_together = ()

    def __str__(self) -> str:
        return Truncator(strip_tags(self.stem)).chars(80) or self.key

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Whatever way words go live, they pass the gate and are frozen; a draft's bookkeeping writes none."""
        fields = kwargs.get("update_fields")
        if not self.live or (fields is not None and self.WORDS.isdisjoint(fields)):
            super().save(*args, **kwargs)
            return
        self.check_publishable()
        if fields is not None:
            kwargs["update_fields"] = {*fields, "version"}
        with transaction.atomic():
            language = self.locale.language_code
            self.version = QuestionVersion.objects.freeze(self.translation_key, language, self.frozen())
            QuestionLink.objects.get_or_create(question=self.translation_key, language=language)
            super().save(*args, **kwargs)

    @property
    def kind(self) -> str:
        """The code of the kind, empty while the author has not chosen one."""
        return self.body[0].block_type if len(self.body) else ""

    def frozen(self) -> freezing.Content:
        """This question as plain JSON, complete or not."""
        kind = self.kind
        return {
            "schema": freezing.SCHEMA,
            "key": self.key,
            "kind": kind,
            "concepts": sorted(concept.key for concept in self.concepts.all()),
            "stem": self.stem,
            "hint": self.hint,
            "explanation": self.explanation,
            "asks_confidence": self.asks_confidence,
            "action_text": self.action_text,
            "action_link": self.action_link,
            "body": kinds.get(kind).freeze(self.body[0].value) if kind else {},
        }

    def check_publishable(self) -> None:
        """Raises ValidationError with every gap at its field."""
        found: dict[str, list[Any]] = {}
        for gap in freezing.gaps(self.frozen()):
            found.setdefault(gap.field, []).append(gap.message)
        if found:
            raise ValidationError(found)

    def publish(self, revision: Revision, *args: Any, **kwargs: Any) -> Any:
        revision.as_object().check_publishable()
        return super().publish(revision, *args, **kwargs)

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        return "quizzes/preview.html"

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        from quizzes import cards

        return {"question": self, "cards": cards.for_preview(self)}
