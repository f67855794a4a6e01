"""Seals terms of loans in bulk, keeps them for short links, and lets go of them again."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F

from home.at_rest import Unreadable, decrypted
from home.marks import mark, marks
from lenders.actions import sealing_keys
from lenders.models import Campaign, Organisation, SealedLink, SealingFinding, SealingKey
from lenders.sealing import LIFE, Refused, Sealer, letters
from lenders.sealing.refusal import TermsError

MARK = "sealed link"
REMEMBERED = timedelta(
    days=60
)  # how long letters that ended are known as such, so that nobody counts as a guesser
_TRIES = 5
ENOUGH_FOR_A_THREAD = 500


@dataclass(frozen=True, slots=True)
class Sealed:
    """`path` leads to the terms kept here (empty where nothing is kept); `token` is for a link that carries them."""

    path: str
    token: str
    ends: datetime


def seal_links(
    *,
    organisation: Organisation,
    items: Sequence[Any],
    now: datetime,
    language: str,
    campaign: Campaign | None = None,
    ends: datetime | None = None,
) -> list[Sealed | Refused]:
    """For each loan's terms, in order, its short link or why there is none; a refused one stops no other.

    `ends` is 30 days from now unless told. With a campaign its code rides along, and it counts the links as issued.
    """
    until = ends or now + LIFE
    key, sealer = _sealer(organisation, now)
    tokens = _all_sealed(sealer, items, now, until)
    good = [token for token in tokens if isinstance(token, str)]
    rows = [SealedLink(key=key, campaign=campaign, language=language, token=one, ends=until) for one in good]
    words = iter(_kept(rows, campaign))  # sealing is the longer part, and holds no lock
    return [Sealed(f"/s/{next(words)}", one, until) if isinstance(one, str) else one for one in tokens]


def seal_tokens(
    *, organisation: Organisation, items: Sequence[Any], now: datetime, ends: datetime | None = None
) -> list[Sealed | Refused]:
    """The same for links that carry their terms in the fragment: nothing is kept."""
    until = ends or now + LIFE
    _key, sealer = _sealer(organisation, now)
    tokens = _all_sealed(sealer, items, now, until)
    return [Sealed("", one, until) if isinstance(one, str) else one for one in tokens]


def _sealer(organisation: Organisation, now: datetime) -> tuple[SealingKey, Sealer]:
    """Under the newest key; the first is made when it is first needed, and shown to nobody."""
    key = SealingKey.objects.of(organisation).newest()
    try:
        secret = decrypted(key.secret.encode()) if key else b""
    except Unreadable:  # the key of the settings that held it is gone; what it sealed opens no more either
        key, secret = None, b""
    if key is None:
        key = sealing_keys.make_key(organisation=organisation, now=now, shown=False).key
        secret = decrypted(key.secret.encode())
    key.organisation = organisation
    return key, Sealer(secret, key.kid)


def _all_sealed(sealer: Sealer, items: Sequence[Any], now: datetime, ends: datetime) -> list[str | Refused]:
    """On a stack of its own. CPython 3.11 keeps frames in chunks; where a request's depth puts a long loop at the end
    of one, each call takes a chunk and gives it back, and the loop lasts twice as long. A thread starts at the top.
    """
    if len(items) < ENOUGH_FOR_A_THREAD:
        return [_sealed(sealer, item, now, ends) for item in items]
    with ThreadPoolExecutor(max_workers=1) as pool:
        return pool.submit(lambda: [_sealed(sealer, item, now, ends) for item in items]).result()


def _sealed(sealer: Sealer, item: Any, now: datetime, ends: datetime) -> str | Refused:
    try:
        return sealer.seal(item, now=now, ends=ends)
    except TermsError as wrong:
        return wrong.refused


@transaction.atomic
def _kept(rows: Sequence[SealedLink], campaign: Campaign | None) -> list[str]:
    words = _stored(rows)
    if campaign is not None and rows:
        Campaign.objects.filter(pk=campaign.pk).update(issued=F("issued") + len(rows))
    return words


def _stored(rows: Sequence[SealedLink]) -> list[str]:
    """Letters for each row. Where a word is taken, all are drawn anew: rare, and no row is ever overwritten."""
    for attempt in range(_TRIES):
        words = [letters.draw() for _ in rows]
        for row, word in zip(rows, words, strict=True):
            row.pk, row.mark = None, mark(MARK, word)
        try:
            with transaction.atomic():
                SealedLink.objects.bulk_create(rows, batch_size=1000)
            return words
        except IntegrityError:
            if attempt == _TRIES - 1:
                raise
    return []


def forget_link(*, word: str) -> None:
    """The borrower, or the lender, lets go of the terms behind these letters."""
    SealedLink.objects.filter(mark__in=marks(MARK, word)).update(token="")


def note_findings(*, organisation: Organisation, kinds: Iterable[str], now: datetime) -> None:
    """Counts what an opened token held that may not be used, each with an even chance.

    The coin keeps a lender from learning by one faulty token whether one person opened it: no count proves one event.
    """
    counted = [kind for kind in set(kinds) & set(SealingFinding.Kind.values) if secrets.randbits(1)]
    if counted:  # a forged token costs no query more than an unknown one
        _count(organisation, counted, now)


@transaction.atomic
def _count(organisation: Organisation, kinds: Iterable[str], now: datetime) -> None:
    for kind in sorted(kinds):
        row, _ = SealingFinding.objects.get_or_create(organisation=organisation, day=now.date(), kind=kind)
        SealingFinding.objects.filter(pk=row.pk).update(count=F("count") + 1)


@transaction.atomic
def purge_sealed(*, now: datetime) -> int:
    """Terms and keys whose time is over; returns how many terms were let go."""
    ended = SealedLink.objects.filter(ends__lte=now).exclude(token="").update(token="")
    SealedLink.objects.filter(ends__lte=now - REMEMBERED).delete()
    SealingKey.objects.filter(opens_until__lte=now).exclude(secret="").update(secret="")
    sealing_keys.renew_secrets()
    SealingFinding.objects.filter(day__lt=(now - timedelta(days=400)).date()).delete()
    return ended
