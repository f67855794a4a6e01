"""Answers what stands behind the letters of a link or inside a pasted token; it writes nothing and says no why.

Whatever opens nothing costs the same: a query, and one try with a key, be it a made-up one.
"""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from django.conf import settings

from budgeting_tools.engine import Concession
from home.at_rest import Unreadable, decrypted, encrypted
from home.marks import marks
from lenders.actions.sealing import MARK
from lenders.models import Organisation, SealedLink, SealingKey
from lenders.scope import Scope
from lenders.sealing import Opened, Terms, Unusable, kid_in, letters, opened
from lenders.sealing.as_case import DEBT
from lenders.sealing.envelope import KEY_BYTES, key_of

_IN_MONEY = ("lower_instalment", "waive_fee")
_SHORT = re.compile(r"(?:^|/)(?:([gqs])/)?([A-Za-z0-9]{1,7})/?(?:\?\S*)?$")


@dataclass(frozen=True, slots=True)
class Found:
    """Terms that a borrower may use: who sent them, until when, and by which campaign ("" for none)."""

    organisation: Organisation
    opened: Opened
    via: str = ""

    @property
    def terms(self) -> Terms:
        return self.opened.terms


@dataclass(frozen=True, slots=True)
class Looked:
    """A token as it came: `found` where it opens; else `why`, which only the lender's counts may know."""

    organisation: Organisation | None
    found: Found | None = None
    why: str = ""


def link_of(word: str) -> SealedLink | None:
    """The row of these letters, whatever became of it; None for letters that were never given out."""
    wanted = marks(MARK, word if letters.may_be(word) else "")
    rows = SealedLink.objects.filter(mark__in=wanted).select_related("key__organisation", "campaign")
    found: SealedLink | None = rows.first()
    return found


def behind(link: SealedLink | None, now: datetime) -> Found | None:
    if link is None or link.ends <= now:
        _try(None, "", now)
        return None
    looked = _try(link.key, link.token, now)
    if looked.found is None:
        return None
    via = link.campaign.via if link.campaign else ""
    return Found(looked.found.organisation, looked.found.opened, via)


def inside(token: str, now: datetime) -> Looked:
    try:
        key = SealingKey.objects.named(kid_in(token))
    except Unusable:
        key = None
    return _try(key, token, now)


def _try(key: SealingKey | None, token: str, now: datetime) -> Looked:
    may = key is not None and key.may_open(now) and key.organisation.closed_at is None
    secret = key.secret if key is not None and may else _decoy(settings.DATA_KEYS[0])
    try:
        read = opened(token, key_of(decrypted(secret.encode())), now)
    except Unreadable:  # the settings' key that held this secret is gone
        return Looked(None)
    except Unusable as unusable:
        return Looked(key.organisation if key is not None and may else None, None, unusable.reason)
    if key is None or not may:
        return Looked(None)
    return Looked(key.organisation, Found(key.organisation, read))


@lru_cache(maxsize=1)
def _decoy(_under: str) -> str:
    """A key that opens nothing, so that an unknown name takes as long as a forged token; one for each settings' key."""
    return encrypted(secrets.token_bytes(KEY_BYTES)).decode()


def pasted(text: str) -> tuple[str, str]:
    """(path, token) of what was pasted: a whole link, what follows its #, or a short code; "" for the other.

    A code reads as it stands in the message, `s/k7PwzRn`; seven letters alone are those of a sealed link.
    """
    joined = "".join(text.split())
    found = _SHORT.search(joined)
    if found and (found[1] or len(joined) == letters.LENGTH):
        return f"/{found[1] or 's'}/{found[2]}", ""
    return "", joined.rpartition("#")[2]


def standing(organisation: Organisation, currency: str, today: date) -> list[Concession]:
    """What this lender grants to anyone who asks, on the debt that the terms tell of."""
    rows = Scope(organisation).offers.in_force(today)
    return [
        Concession(DEBT, one.kind, one.limit, known=True)
        for one in rows
        if one.kind not in _IN_MONEY or one.currency == currency
    ]


def is_its_campaign(organisation: Organisation, code: str) -> bool:
    return bool(code) and Scope(organisation).campaigns.filter(via=code).exists()
