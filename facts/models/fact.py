"""A dated rule of one place with its source: drafts, history, and the gate that each fact passes to be published."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel
from wagtail.models import DraftStateMixin, PreviewableMixin, RevisionMixin

from facts import places, standing, values

RULE = RegexValidator(
    r"^[a-z][a-z_]*/[a-z][a-z0-9_]*$", _("Write topic/scope in small letters, such as rate_ceiling/private.")
)


class FactQuerySet(models.QuerySet["Fact"]):
    def published(self) -> FactQuerySet:
        return self.filter(live=True)

    def meeting(self, fact: Fact) -> FactQuerySet:
        """Other published facts of the same rule and place that are in force on a common day."""
        others = self.published().filter(rule=fact.rule, place=fact.place).exclude(pk=fact.pk)
        if fact.effective_to is not None:
            others = others.filter(effective_from__lte=fact.effective_to)
        return others.exclude(effective_to__lt=fact.effective_from)


class Fact(PreviewableMixin, DraftStateMixin, RevisionMixin, ClusterableModel):
    """Where the database can keep a rule (dates, source, no two at once), it does: see the first migration."""

    class Confidence(models.TextChoices):
        VERIFIED_PRIMARY = "verified_primary", _("the law or the regulator's own text was read")
        VERIFIED_SECONDARY = "verified_secondary", _("a reliable report was read")
        WEAK_SECONDARY = "weak_secondary", _("a weak report was read")
        UNVERIFIED = "unverified", _("not verified")

    record = models.SlugField(_("record"), max_length=80, unique=True)
    rule = models.CharField(_("rule"), max_length=80, validators=[RULE], help_text=_("topic/scope"))
    place = models.CharField(_("place"), max_length=8, choices=places.choices)
    value = models.JSONField(_("value"), validators=[values.check])
    applies_to = models.TextField(_("applies to"), blank=True)
    binding = models.CharField(_("how binding"), max_length=120)
    effective_from = models.DateField(_("in force from"), null=True, blank=True)
    effective_from_basis = models.CharField(_("where that date comes from"), max_length=40, blank=True)
    effective_to = models.DateField(_("last day in force"), null=True, blank=True)
    commencement_confirmed = models.BooleanField(_("confirmed that it has begun"), null=True, blank=True)
    review_by = models.DateField(_("review by"))
    checked_on = models.DateField(_("checked on"))
    confidence = models.CharField(_("confidence"), max_length=20, choices=Confidence)
    source_name = models.CharField(_("source"), max_length=400)
    source_article = models.CharField(_("article"), max_length=200, blank=True)
    source_issuer = models.CharField(_("issuer"), max_length=200, blank=True)
    source_url = models.URLField(
        _("link for readers"),
        max_length=500,
        blank=True,
        help_text=_("Only a page that anyone may be sent to."),
    )
    read_at = models.TextField(_("where it was read"), blank=True, help_text=_("For keepers; never shown."))
    note = models.TextField(_("note for keepers"), blank=True)
    imported = models.CharField(max_length=64, blank=True, editable=False)

    objects = FactQuerySet.as_manager()

    class Meta:
        verbose_name = _("fact")
        verbose_name_plural = _("facts")
        ordering = ["place", "rule", "effective_from"]
        indexes = [models.Index(fields=["rule", "place"], name="fact_by_rule_and_place")]
        constraints = [
            models.CheckConstraint(
                condition=Q(effective_to=None)
                | Q(effective_from=None)
                | Q(effective_to__gte=F("effective_from")),
                name="fact_dates_in_order",
                violation_error_message=_("It would end before it begins."),
            ),
            models.CheckConstraint(
                condition=~Q(source_name=""),
                name="fact_has_a_source",
                violation_error_message=_("It has no source."),
            ),
            models.CheckConstraint(
                condition=Q(live=False)
                | Q(
                    effective_from__isnull=False,
                    confidence__in=standing.VERIFIED,
                    # A database takes a comparison with nothing for neither true nor false, and lets it pass.
                    commencement_confirmed__isnull=False,
                    commencement_confirmed=True,
                ),
                name="fact_published_is_verified",
                violation_error_message=_("Only a verified fact with a start date can be published."),
            ),
        ]

    def __str__(self) -> str:
        return self.record

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Whatever way a fact goes live, it passes the gate; a draft's bookkeeping does not."""
        fields = kwargs.get("update_fields")
        if self.live and (fields is None or "live" in fields):
            self.check_publishable()
        super().save(*args, **kwargs)

    def clean(self) -> None:
        super().clean()
        if self.effective_from and self.effective_to and self.effective_to < self.effective_from:
            raise ValidationError({"effective_to": _("It would end before it begins.")})

    @property
    def topic(self) -> str:
        return self.rule.partition("/")[0]

    def obstacles(self, languages: set[str] | None = None) -> list[str]:
        """Why it has to stay a draft, apart from other facts; `languages` are those of a form not saved yet."""
        wanted = {code for code, _name in settings.LANGUAGES}
        written = {words.language for words in self.wordings.all()} if languages is None else languages
        return list(standing.obstacles(self, written, wanted))

    def check_publishable(self, languages: set[str] | None = None) -> None:
        """Refuses what readers could not rely on, and a second fact for a rule and place on any one day."""
        problems = self.obstacles(languages)
        if self.effective_from is not None:
            problems += [
                str(_("On some day it would be in force beside %(other)s.") % {"other": other.record})
                for other in Fact.objects.meeting(self)
            ]
        if problems:
            raise ValidationError(problems)

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        return "facts/preview.html"

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        from facts import asking

        today = timezone.localdate()
        shown = asking.known(self) if self.effective_from else None
        return super().get_preview_context(request, mode_name) | {
            "fact": shown,
            "obstacles": self.obstacles(),
            "used": shown is not None and standing.answers_on(self, today),
        }
