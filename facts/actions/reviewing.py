"""Opens a review for each fact that a keeper has to look at, and closes those whose reason is gone."""

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
    wanted = {
        (fact.pk, reason) for fact in Fact.objects.published() if (reason := reason_on(fact, on)) is not None
    }
    held = {(review.fact_id, review.reason): review for review in Review.objects.filter(closed_on=None)}
    gone = [held[key].pk for key in held.keys() - wanted]
    Review.objects.filter(pk__in=gone).update(closed_on=on)
    fresh = [Review(fact_id=pk, reason=reason, opened_on=on) for pk, reason in sorted(wanted - held.keys())]
    Review.objects.bulk_create(fresh, ignore_conflicts=True)
    return Reviewed(opened=len(fresh), closed=len(gone), open=len(wanted))


def reason_on(fact: Fact, on: date) -> str | None:
    """Why a keeper should look at this fact; a rule that its own law ended needs a look when another should follow."""
    if fact.effective_to is not None and fact.effective_to < on:
        followed = Fact.objects.published().filter(
            rule=fact.rule, place=fact.place, effective_from__gt=fact.effective_to
        )
        return None if followed.exists() else Review.Reason.ENDED
    if standing.known_until(fact) < on:
        return Review.Reason.SILENT
    return Review.Reason.DUE if fact.review_by < on else None
