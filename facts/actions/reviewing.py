"""Opens a review for each fact that a keeper has to look at, and closes those whose reason is gone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from facts import standing
from facts.models import Fact, Review


@dataclass(frozen=True, slots=True)
class Reviewed:
    opened: int
    closed: int
    open: int


@transaction.atomic
def review_facts(*, on: date) -> Reviewed:
    """Safe to run at any time and as often as one likes: a reason is open once."""
    published = list(Fact.objects.published())
    wanted = {
        (fact.pk, reason) for fact in published if (reason := reason_on(fact, on, published)) is not None
    }
    held = {(review.fact_id, review.reason): review for review in Review.objects.filter(closed_on=None)}
    gone = [held[key].pk for key in held.keys() - wanted]
    Review.objects.filter(pk__in=gone).update(closed_on=on)
    fresh = [Review(fact_id=pk, reason=reason, opened_on=on) for pk, reason in sorted(wanted - held.keys())]
    Review.objects.bulk_create(fresh, ignore_conflicts=True)
    return Reviewed(opened=len(fresh), closed=len(gone), open=len(wanted))


def reason_on(fact: Fact, on: date, published: Sequence[Fact]) -> str | None:
    """Why a keeper should look at this fact; one whose own law ended it needs a look unless another follows."""
    if fact.effective_to is not None and fact.effective_to < on:
        return None if any(_follows(other, fact) for other in published) else Review.Reason.ENDED
    if standing.known_until(fact) < on:
        return Review.Reason.SILENT
    return Review.Reason.DUE if fact.review_by < on else None


def _follows(other: Fact, fact: Fact) -> bool:
    begins_later = other.effective_from is not None and other.effective_from > (fact.effective_to or date.max)
    return (other.rule, other.place) == (fact.rule, fact.place) and begins_later
