"""Answers how terms become a token under one key of a lender, one after another and fast; it stores nothing."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import Any

from joserfc.jwk import OctKey

from lenders.sealing.envelope import key_of, seal_envelope
from lenders.sealing.refusal import refusal
from lenders.sealing.terms import read_terms

LIFE = timedelta(days=30)
SHORTEST = timedelta(minutes=5)


class Sealer:
    """One key under its name; terms are checked, then closed up until `ends`."""

    def __init__(self, secret: bytes, kid: str) -> None:
        self.kid = kid
        self._key: OctKey = key_of(secret)

    def seal(self, data: Any, *, now: datetime, ends: datetime) -> str:
        """The token. Raises TermsError for terms that may not be sealed, or a life that is too long or over."""
        check_life(now, ends)
        read_terms(data, now.date())  # from here on `data` holds what terms hold, and nothing else
        content = {"exp": int(ends.timestamp()), "terms": data}
        return seal_envelope(json.dumps(content, separators=(",", ":")).encode(), self._key, self.kid)


def check_life(now: datetime, ends: datetime) -> None:
    if ends - now > LIFE:
        raise refusal("expires", "too_long_life", days=LIFE.days)
    if ends - now < SHORTEST:
        raise refusal("expires", "too_short_life")
