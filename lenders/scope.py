"""What one organisation may reach: the only door from a request, a page or a client to rows of this room.

Views and endpoints ask a `Scope` and never a manager, so another lender's id is the same as an unknown one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Model, QuerySet
from django.http import Http404

from lenders.models import (
    ApiClient,
    Campaign,
    CampaignLink,
    ClosedWeek,
    Invitation,
    Member,
    Offer,
    Organisation,
    SealedLink,
    SealingFinding,
    SealingKey,
    StaffCode,
    StaffCount,
    WebhookDelivery,
    WebhookEndpoint,
    WebhookMessage,
)
from lenders.models.invitation import InvitationQuerySet
from lenders.models.offer import OfferQuerySet
from lenders.models.sealed import SealedLinkQuerySet


@dataclass(frozen=True, slots=True)
class Scope:
    """Every query of one organisation; add a property for each new table of the room."""

    organisation: Organisation

    @property
    def members(self) -> QuerySet[Member]:
        return Member.objects.of(self.organisation)

    @property
    def invitations(self) -> InvitationQuerySet:
        found: InvitationQuerySet = Invitation.objects.of(self.organisation)
        return found

    @property
    def campaigns(self) -> QuerySet[Campaign]:
        return Campaign.objects.of(self.organisation)

    @property
    def links(self) -> QuerySet[CampaignLink]:
        return CampaignLink.objects.filter(campaign__organisation=self.organisation)

    @property
    def offers(self) -> OfferQuerySet:
        found: OfferQuerySet = Offer.objects.of(self.organisation)
        return found

    @property
    def sealing_keys(self) -> QuerySet[SealingKey]:
        return SealingKey.objects.of(self.organisation)

    @property
    def sealed_links(self) -> SealedLinkQuerySet:
        found: SealedLinkQuerySet = SealedLink.objects.of(self.organisation)
        return found

    @property
    def sealing_findings(self) -> QuerySet[SealingFinding]:
        return SealingFinding.objects.of(self.organisation)

    @property
    def closed_weeks(self) -> QuerySet[ClosedWeek]:
        return ClosedWeek.objects.of(self.organisation)

    @property
    def staff_codes(self) -> QuerySet[StaffCode]:
        return StaffCode.objects.of(self.organisation)

    @property
    def staff_counts(self) -> QuerySet[StaffCount]:
        """Numbers only: a consent belongs to the person who gave it, and no scope reaches it."""
        return StaffCount.objects.of(self.organisation)

    @property
    def clients(self) -> QuerySet[ApiClient]:
        return ApiClient.objects.of(self.organisation)

    @property
    def endpoints(self) -> QuerySet[WebhookEndpoint]:
        return WebhookEndpoint.objects.of(self.organisation).filter(removed_at__isnull=True)

    @property
    def webhook_messages(self) -> QuerySet[WebhookMessage]:
        return WebhookMessage.objects.of(self.organisation)

    @property
    def deliveries(self) -> QuerySet[WebhookDelivery]:
        return WebhookDelivery.objects.of(self.organisation)


def one(rows: QuerySet[Any], public_id: str) -> Model:
    """The row of this id among the organisation's own; anybody else's is as unknown as none (Http404)."""
    found: Model | None = None if "\x00" in public_id else rows.filter(public_id=public_id).first()
    if found is None:
        raise Http404
    return found
