"""What a lender's reminders lead to: a campaign with its target and stage, and one short link for each language."""

from __future__ import annotations

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from lenders import codes
from lenders.models.organisation import Organisation, OwnedQuerySet


class Stage(models.TextChoices):
    """When the reminder goes out, by the day that the instalment falls due."""

    BEFORE_DUE = "before-due", _("before the due day")
    DUE_DAY = "due-day", _("on the due day")
    LATE_1_7 = "late-1-7", _("1 to 7 days late")
    LATE_8_30 = "late-8-30", _("8 to 30 days late")
    LATE_31 = "late-31", _("31 days late or more")
    FEE_CHARGED = "fee-charged", _("a fee was charged now")


class Channel(models.TextChoices):
    SMS = "sms", _("text message")
    EMAIL = "email", _("e-mail")
    LETTER = "letter", _("letter")
    CHAT = "chat", _("chat or app")


class CampaignQuerySet(OwnedQuerySet):
    def behind(self, via: str) -> Campaign | None:
        """The campaign of a visit's code, archived or not; None for a code that is nobody's."""
        found: Campaign | None = self.select_related("organisation").filter(via=via).first()
        return found


class Campaign(models.Model):
    """`target` is a word of `quizzes.destinations` or a kind with a key: `lesson:<key>`, `question:<key>`,
    `planner:before`, `planner:after`, `help`. An archived campaign keeps its links working."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="campaigns")
    public_id = models.CharField(max_length=16, unique=True, default=codes.public_id, editable=False)
    via = models.CharField(max_length=12, unique=True, default=codes.via, editable=False)
    name = models.CharField(_("name"), max_length=120, help_text=_("Only you see it."))
    target = models.CharField(_("where the link leads"), max_length=120)
    target_key = models.UUIDField(
        null=True,
        editable=False,
        help_text="The translation key of its lesson or question, whatever its name becomes.",
    )
    target_lost_at = models.DateTimeField(
        null=True, editable=False, help_text="Since when its link leads to the nearest page instead."
    )
    stage = models.CharField(_("when it is sent"), max_length=12, choices=Stage.choices)
    channel = models.CharField(_("how it is sent"), max_length=8, choices=Channel.choices)
    issued = models.PositiveIntegerField(
        default=0,
        editable=False,
        help_text="How many reminders went out with it, as the lender said or asked for.",
    )
    created = models.DateTimeField(default=timezone.now, editable=False)
    archived_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = CampaignQuerySet.as_manager()

    class Meta:
        verbose_name = _("campaign")
        verbose_name_plural = _("campaigns")
        ordering = ["-created", "-pk"]
        indexes = [models.Index(fields=["organisation", "-created", "-id"], name="campaign_newest")]
        constraints = [
            models.CheckConstraint(condition=models.Q(stage__in=Stage.values), name="campaign_stage_known"),
            models.CheckConstraint(
                condition=models.Q(channel__in=Channel.values), name="campaign_channel_known"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class IssuedBatch(models.Model):
    """Once so many reminders went out with a campaign's link; `key` makes the same declaration count once."""

    campaign = models.ForeignKey(Campaign, on_delete=models.CASCADE, related_name="batches")
    key = models.CharField(max_length=64)
    count = models.PositiveIntegerField()
    declared = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("declared batch")
        verbose_name_plural = _("declared batches")
        ordering = ["-declared", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["campaign", "key"], name="batch_counts_once"),
            models.CheckConstraint(condition=models.Q(count__gte=1), name="batch_of_one_at_least"),
        ]

    def __str__(self) -> str:
        return f"{self.count} · {self.declared:%Y-%m-%d}"


class CampaignLinkQuerySet(models.QuerySet["CampaignLink"]):
    def behind(self, short: str) -> CampaignLink | None:
        """The link of a short word; None for a word that stands for nothing."""
        number = codes.from_short(short)
        found = self.select_related("campaign__organisation").filter(pk=number)
        return found.first() if number is not None else None


class CampaignLink(models.Model):
    """`/g/<short>` leads to the campaign's target in this language; it outlives its campaign's archiving."""

    campaign = models.ForeignKey(Campaign, on_delete=models.CASCADE, related_name="links")
    language = models.CharField(max_length=10)

    objects = CampaignLinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("campaign link")
        verbose_name_plural = _("campaign links")
        constraints = [models.UniqueConstraint(fields=["campaign", "language"], name="campaign_link_once")]

    def __str__(self) -> str:
        return self.path

    @property
    def short(self) -> str:
        return codes.to_short(self.pk)

    @property
    def path(self) -> str:
        return f"/g/{self.short}"
