"""Answers what an opened token says, however it was made: what may not be in it is left out and named, never used.

A token comes from the lender's own machine and may be older than today's rules, so a field too many stops nobody: the
borrower is not to pay for the lender's mistake. A field that we know and cannot read stops it all: half of the
figures would be a wrong figure.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import UTC, datetime, timedelta
from typing import Any

from joserfc.jwk import OctKey

from lenders.sealing import identity
from lenders.sealing.envelope import Unusable, open_envelope
from lenders.sealing.refusal import TermsError
from lenders.sealing.sealer import LIFE
from lenders.sealing.terms import Rate, Terms, TermsOffer, read_terms

_LEEWAY = timedelta(hours=1)  # clocks of lenders
_CLAIMS = {"exp", "iat", "terms"}
IDENTITY, UNKNOWN = "identity", "unknown_field"


@dataclass(frozen=True, slots=True)
class Opened:
    """`ignored` names what was left out by kind (IDENTITY, UNKNOWN), never by content."""

    terms: Terms
    ends: datetime
    ignored: frozenset[str] = frozenset()


def opened(token: str, key: OctKey, now: datetime) -> Opened:
    """Raises Unusable with the reason for the lender's counts."""
    content = open_envelope(token, key).content
    ends = _end(content.get("exp"), now)
    told = content.get("terms")
    if not isinstance(told, dict):
        raise Unusable("unreadable")
    kept, ignored = _known(told)
    outside = {name: value for name, value in content.items() if name not in _CLAIMS}
    try:
        terms = read_terms(kept, _day_of(kept, now))
    except TermsError:
        raise Unusable("unreadable") from None
    return Opened(terms, ends, frozenset(ignored | _kinds(outside)))


def _end(value: Any, now: datetime) -> datetime:
    if type(value) is not int or not 0 < value < 10**11:
        raise Unusable("no_end")
    ends = datetime.fromtimestamp(value, UTC)
    if ends <= now:
        raise Unusable("ended")
    if ends > now + LIFE + _LEEWAY:
        raise Unusable("too_long_life")
    return ends


def _day_of(told: dict[str, Any], now: datetime) -> Any:
    """The figures were fresh when they were sealed; on opening their own day stands for today, up to a link's life."""
    try:
        as_of = datetime.fromisoformat(str(told.get("as_of"))).date()
    except ValueError:
        return now.date()
    return as_of if timedelta(0) <= now.date() - as_of <= 2 * LIFE else now.date()


def _known(told: dict[str, Any]) -> tuple[dict[str, Any], set[str]]:
    """The fields that terms have, and which kinds of others there were, in the groups inside too."""
    kept, ignored = _split(Terms, told)
    if isinstance(kept.get("rate"), dict):
        kept["rate"], more = _split(Rate, kept["rate"])
        ignored |= more
    if isinstance(kept.get("offers"), list):
        pairs = [_split(TermsOffer, one) if isinstance(one, dict) else (one, set()) for one in kept["offers"]]
        kept["offers"] = [one for one, _ in pairs]
        ignored = ignored.union(*(more for _, more in pairs))
    return kept, ignored


def _split(kind: type, told: dict[str, Any]) -> tuple[dict[str, Any], set[str]]:
    names = {field.name for field in fields(kind)}
    rest = {name: value for name, value in told.items() if name not in names}
    return {name: value for name, value in told.items() if name in names}, _kinds(rest)


def _kinds(rest: dict[str, Any]) -> set[str]:
    if not rest:
        return set()
    return {IDENTITY} if identity.found(rest)[1] else {UNKNOWN}
