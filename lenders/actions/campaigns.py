"""Writes about campaigns: open, change, put away and take back, declare what went out, notice a lost target."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.db.models import F, QuerySet

from lenders import events, leading, targets
from lenders.models import Campaign, CampaignLink, IssuedBatch, Organisation

MOST_ISSUED = 100_000_000  # in one batch; no lender has more customers


class UnknownTarget(ValueError):
    """Nothing of this name stands now, or not in one of the languages asked for."""


class UsedKey(ValueError):
    """The key of this declaration was used before, with another number."""


@transaction.atomic
def open_campaign(
    *, organisation: Organisation, name: str, target: str, stage: str, channel: str, languages: Iterable[str]
) -> Campaign:
    """A campaign with one short link for each language. Raises UnknownTarget."""
    wanted = list(dict.fromkeys(languages))
    _check(target, wanted)
    campaign = Campaign.objects.create(
        organisation=organisation,
        name=name,
        target=target,
        target_key=leading.key_of(target),
        stage=stage,
        channel=channel,
    )
    _link(campaign, wanted)
    return campaign


def _check(target: str, languages: Iterable[str]) -> None:
    found = targets.find(target)
    if found is None or not set(languages) <= set(found.titles):
        raise UnknownTarget(target)


def _link(campaign: Campaign, languages: Iterable[str]) -> None:
    for language in languages:
        CampaignLink.objects.get_or_create(campaign=campaign, language=language)


@transaction.atomic
def change_campaign(
    *, campaign: Campaign, name: str, target: str, stage: str, channel: str, languages: Iterable[str]
) -> None:
    """Links that exist stay: they may be printed. Raises UnknownTarget for a new target that does not stand."""
    wanted = list(dict.fromkeys(languages))
    have = set(campaign.links.values_list("language", flat=True))
    if target != campaign.target:
        _check(target, {*wanted, *have})
        campaign.target, campaign.target_key = target, leading.key_of(target)
        campaign.target_lost_at = None
    elif set(wanted) - have:
        _check(target, set(wanted) - have)
    campaign.name, campaign.stage, campaign.channel = name, stage, channel
    campaign.save(update_fields=["name", "target", "target_key", "target_lost_at", "stage", "channel"])
    _link(campaign, wanted)


def put_away(*, campaign: Campaign, now: datetime) -> None:
    """Its links go on working: reminders that are out must not lead nowhere."""
    Campaign.objects.filter(pk=campaign.pk, archived_at=None).update(archived_at=now)


def take_back(*, campaign: Campaign) -> None:
    Campaign.objects.filter(pk=campaign.pk).update(archived_at=None)


@transaction.atomic
def declare_issued(*, campaign: Campaign, count: int, key: str) -> bool:
    """So many more reminders went out; the same key counts once. True where it counted now. Raises UsedKey."""
    batch, is_new = IssuedBatch.objects.get_or_create(campaign=campaign, key=key, defaults={"count": count})
    if not is_new:
        if batch.count != count:
            raise UsedKey(key)
        return False
    Campaign.objects.filter(pk=campaign.pk).update(issued=F("issued") + count)
    return True


def notice_targets(*, now: datetime, batch: int = 500) -> int:
    """Notes which campaigns lost their target since the last look, and tells their lenders; returns how many."""
    told, last = 0, 0
    while rows := list(_after(last)[:batch]):
        last = rows[-1].pk
        told += _notice(rows, now)
    return told


def _after(number: int) -> QuerySet[Campaign]:
    rows = Campaign.objects.filter(pk__gt=number, archived_at=None).order_by("pk")
    return rows.select_related("organisation").prefetch_related("links")


@transaction.atomic
def _notice(rows: list[Campaign], now: datetime) -> int:
    stands = leading.titles(rows)
    lost = {one.pk for one in rows if leading.is_lost(one, stands)}
    back = [one.pk for one in rows if one.target_lost_at and one.pk not in lost]
    Campaign.objects.filter(pk__in=back).update(target_lost_at=None)
    fresh = [one for one in rows if one.pk in lost and one.target_lost_at is None]
    for one in fresh:
        # Two workers may look at once: only the one that notes it tells.
        if Campaign.objects.filter(pk=one.pk, target_lost_at=None).update(target_lost_at=now):
            data = {"campaign": one.public_id, "target": one.target}
            events.emit(one.organisation, events.TARGET_CHANGED, data)
    return len(fresh)
