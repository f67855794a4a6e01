"""One page of an organisation's campaigns as its members see them; as many queries for three as for three hundred."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from home.languages import NATIVE_NAMES
from home.templatetags.figures import count
from lenders import leading, targets
from lenders.campaigns import sharing
from lenders.models import Campaign
from lenders.reports import reading
from lenders.reports.suppression import FEWEST
from lenders.scope import Scope

ON_A_PAGE = 25


@dataclass(frozen=True, slots=True)
class Row:
    """`opened` is how many people opened it in the newest closed week, in words."""

    campaign: Campaign
    target: str
    links: list[dict[str, str]]
    opened: str
    is_lost: bool


def page_of(scope: Scope, number: str, *, archived: bool) -> Page[Campaign]:
    rows = scope.campaigns.filter(archived_at__isnull=not archived).prefetch_related("links")
    return Paginator(rows, ON_A_PAGE).get_page(number)


def rows(scope: Scope, campaigns: Iterable[Campaign]) -> list[Row]:
    found = list(campaigns)
    stands, opened = leading.titles(found), _opened(scope)
    doors = {one.name: one.titles for one in targets.doors()}
    return [
        Row(
            one,
            _title(one, doors, stands),
            links(one),
            opened.get(one.public_id, ""),
            leading.is_lost(one, stands),
        )
        for one in found
    ]


def links(campaign: Campaign) -> list[dict[str, str]]:
    return [
        {
            "language": link.language,
            "name": NATIVE_NAMES.get(link.language, link.language),
            "address": sharing.address(link),
        }
        for link in sorted(campaign.links.all(), key=lambda link: link.language)
    ]


def _title(campaign: Campaign, doors: dict[str, Any], stands: leading.Titles) -> str:
    """In the page's language, else in another; the bare name where nothing of it stands."""
    language = get_language() or "en"
    if campaign.target in doors:
        return str(doors[campaign.target][language])
    key = campaign.target_key
    others = (title for (found, _language), title in stands.items() if found == key)
    return stands.get((key, language)) or next(others, campaign.target) if key else campaign.target


def _opened(scope: Scope) -> dict[str, str]:
    """By public id; a campaign that is not reported is left out."""
    report = reading.latest(scope)
    if report is None:
        return {}
    return {one.public_id: _people(one.total.counts.get("opened")) for one in report.campaigns}


def _people(number: int | None) -> str:
    if number is None:
        return _("fewer than %(number)s people") % {"number": count(FEWEST)}
    return _("%(number)s people") % {"number": count(number)}
