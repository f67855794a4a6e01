"""Answers what a lender may tell of one loan: figures, days and offers in closed words; it says nothing of who owes.

The document is read by the same strict reader as a `Case` and becomes a named part of one (`lenders.sealing.as_case`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Literal, get_args

from budgeting_tools.currencies import CURRENCIES
from budgeting_tools.engine import InvalidInput
from budgeting_tools.engine.case import read, write
from budgeting_tools.engine.case.limits import AtMost, Day, OptionalDay, Text, Whole
from budgeting_tools.engine.case.parts import ConcessionKind
from budgeting_tools.engine.case.schema import object_schema
from lenders.sealing import identity
from lenders.sealing.refusal import TermsError, of_reader, refusal

LARGEST = 10**9 - 1  # minor units: nine digits hold any consumer loan, and no telephone number with its area
OLDEST = 31  # days since the figures held
FARTHEST = 400  # days between the figures and a due day
Sum = Annotated[int, Whole(0, LARGEST)]
RateKind = Literal["nominal_yearly", "effective_yearly", "monthly", "daily", "flat_per_period"]
_MONTHS, _DAYS = 120, 365
_MOST: dict[str, int] = {"grace": _DAYS, "spread_arrears": _MONTHS, "freeze_interest": _MONTHS}


@dataclass(frozen=True, slots=True)
class Rate:
    """Per cent as the contract quotes it: a year (nominal, or effective), a month, a day, or of the whole amount
    with each instalment. `year_days` belongs to a daily rate."""

    kind: RateKind
    percent: Annotated[str, Text(9, r"[0-9]{1,3}(\.[0-9]{1,5})?")]
    year_days: Literal[360, 365] = 365


@dataclass(frozen=True, slots=True)
class TermsOffer:
    """What the lender grants on this loan; `limit` counts days (grace), months (spread_arrears, freeze_interest) or
    minor units, as in a `Concession`."""

    kind: ConcessionKind
    limit: Annotated[int, Whole(1, LARGEST)]


@dataclass(frozen=True, slots=True)
class Terms:
    """One loan on the day `as_of`, sums in minor units. `balance` is all that is owed, `arrears` the overdue part of
    it, `fees_overdue` the fees in that part. `due` is the next due day, or the missed one where the loan is late."""

    currency: Annotated[str, Text(3, "[A-Z]{3}")]
    as_of: Day
    balance: Sum
    version: Literal[1] = 1
    kind: Literal["loan", "card", "store"] = "loan"
    rate: Rate | None = None
    instalment: Sum | None = None
    instalments: Annotated[int, Whole(1, 600)] | None = None
    instalments_left: Annotated[int, Whole(1, 600)] | None = None
    due: OptionalDay = ""
    days_late: Annotated[int, Whole(0, 3650)] = 0
    arrears: Sum = 0
    fees_overdue: Sum = 0
    offers: Annotated[tuple[TermsOffer, ...], AtMost(len(get_args(ConcessionKind)))] = ()


def read_terms(data: Any, today: date) -> Terms:
    """Strict: raises TermsError for anything unknown, out of bounds, contradictory, or that looks like a person."""
    try:
        terms = read(Terms, data)
    except InvalidInput as wrong:
        raise _told(data, wrong) from None
    check(terms, today)
    return terms


def _told(data: Any, wrong: InvalidInput) -> TermsError:
    where, kind = identity.found(data)
    return refusal(where, "identity", kind=kind) if kind else of_reader(wrong)


def check(terms: Terms, today: date) -> None:
    """What no single field can know. Raises TermsError."""
    if terms.currency not in CURRENCIES:
        raise refusal("currency", "unknown_currency")
    if not terms.balance:
        raise refusal("balance", "nothing_owed")
    for part, whole in (("arrears", "balance"), ("fees_overdue", "arrears")):
        if getattr(terms, part) > getattr(terms, whole):
            raise refusal(part, "part_above_whole", whole=whole)
    if terms.rate and terms.rate.kind == "flat_per_period" and terms.instalments is None:
        raise refusal("instalments", "count_needed")
    if terms.instalments and (terms.instalments_left or 0) > terms.instalments:
        raise refusal("instalments_left", "part_above_whole", whole="instalments")
    _check_days(terms, today)
    _check_offers(terms)


def _check_days(terms: Terms, today: date) -> None:
    as_of = date.fromisoformat(terms.as_of)
    if not -1 <= (today - as_of).days <= OLDEST:
        raise refusal("as_of", "not_as_of_now", days=OLDEST)
    if terms.days_late and not terms.arrears:
        raise refusal("arrears", "late_but_nothing_overdue")
    if not terms.due:
        return
    since = (as_of - date.fromisoformat(terms.due)).days
    if abs(since) > FARTHEST:
        raise refusal("due", "too_far_off", days=FARTHEST)
    if since > 0 and terms.days_late not in (0, since):
        raise refusal("days_late", "days_do_not_agree")


def _check_offers(terms: Terms) -> None:
    kinds = [one.kind for one in terms.offers]
    for place, one in enumerate(terms.offers):
        if one.kind in kinds[:place]:
            raise refusal(f"offers.{place}.kind", "kind_twice")
        most = _MOST.get(one.kind, LARGEST)
        if one.limit > most:
            raise of_reader(InvalidInput(f"offers.{place}.limit", "too_large", {"maximum": most}))


def write_terms(terms: Terms) -> dict[str, Any]:
    """Plain data for JSON; what was not told is left out."""
    plain: dict[str, Any] = write(terms)
    return {"version": terms.version, **plain}


def terms_schema() -> dict[str, Any]:
    """JSON Schema of one loan's terms, from the types that read it."""
    return {"title": "Terms", **object_schema(Terms)}
