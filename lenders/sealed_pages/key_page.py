"""Answers what a lender's page of keys shows: each key and its state, and what opened links should not have held."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Sum
from django.db.models.functions import TruncWeek
from django.utils import timezone
from django.utils.translation import gettext as _

from home.templatetags.figures import count, day
from lenders.models import SealingFinding, SealingKey
from lenders.scope import Scope

FEWEST = 10  # below it nothing is said, as in reports
_WEEKS = 8


@dataclass(frozen=True, slots=True)
class KeyRow:
    """A key as its lender sees it; `links` counts short links that would end with it."""

    key: SealingKey
    state: str
    is_open: bool
    was_shown: bool


def keys(scope: Scope, now: datetime) -> list[KeyRow]:
    return [_row(key, now) for key in scope.sealing_keys]


def _row(key: SealingKey, now: datetime) -> KeyRow:
    if key.revoked_at:
        state = _("Revoked on %(day)s. Nothing opens under it.") % {"day": day(key.revoked_at)}
    elif key.opens_until is None:
        state = _("Seals and opens.")
    elif key.may_open(now):
        state = _("Replaced. What it sealed opens until %(day)s.") % {"day": day(key.opens_until)}
    else:
        state = _("Ended on %(day)s.") % {"day": day(key.opens_until)}
    return KeyRow(key, state, key.may_open(now), key.was_shown)


def findings(scope: Scope, now: datetime) -> list[str]:
    """By closed week and kind, where enough were counted. Each event counted with an even chance, so it is doubled."""
    monday = _monday(timezone.localdate(now))
    rows = (
        scope.sealing_findings.filter(day__lt=monday, day__gte=monday - timedelta(weeks=_WEEKS))
        .annotate(week=TruncWeek("day"))
        .values("week", "kind")
        .annotate(total=Sum("count"))
        .filter(total__gte=FEWEST)
        .order_by("-week", "kind")
    )
    said = _("Week from %(day)s: about %(count)s of the links that were opened %(what)s.")
    return [
        said
        % {
            "day": day(row["week"]),
            "count": count(2 * row["total"]),
            "what": SealingFinding.Kind(row["kind"]).label,
        }
        for row in rows
    ]


def _monday(today: date) -> date:
    return today - timedelta(days=today.weekday())
