"""Writes about standing offers: state one, withdraw one. Two of a kind never hold on the same day."""

from __future__ import annotations

from datetime import date, datetime

from django.db import models, transaction

from lenders.models import Offer, OfferKind, Organisation

MOST = {
    OfferKind.GRACE: 365,
    OfferKind.SPREAD_ARREARS: 120,
    OfferKind.FREEZE_INTEREST: 120,
}  # as a case allows
IN_MONEY = (OfferKind.LOWER_INSTALMENT, OfferKind.WAIVE_FEE)


class Overlaps(ValueError):
    """`offer` is the one of the same kind that holds on one of these days already."""

    def __init__(self, offer: Offer) -> None:
        super().__init__(offer.public_id)
        self.offer = offer


@transaction.atomic
def state_offer(
    *,
    organisation: Organisation,
    kind: str,
    limit: int,
    currency: str,
    condition: str,
    begins: date,
    ends: date | None,
) -> Offer:
    """Raises Overlaps; the organisation's row is held, so that two members at once meet the same rule."""
    locked = Organisation.objects.select_for_update().get(pk=organisation.pk)
    currency = currency if kind in IN_MONEY else ""
    same = Offer.objects.of(locked).filter(kind=kind, currency=currency, withdrawn_at=None)
    still = models.Q(ends__isnull=True) | models.Q(ends__gte=begins)
    begun = same.filter(still) if ends is None else same.filter(still, begins__lte=ends)
    other = begun.first()
    if other is not None:
        raise Overlaps(other)
    return Offer.objects.create(
        organisation=locked,
        kind=kind,
        limit=limit,
        currency=currency,
        condition=condition,
        begins=begins,
        ends=ends,
    )


def withdraw_offer(*, offer: Offer, now: datetime) -> None:
    """From now on no plan counts with it; who was told of it before, was told."""
    Offer.objects.filter(pk=offer.pk, withdrawn_at=None).update(withdrawn_at=now)
