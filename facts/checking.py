"""What would be wrong with the facts that pages show on a day: stale, without a source or words, or too few."""

from collections.abc import Iterator
from datetime import date

from django.conf import settings

from facts import asking, offering, places
from facts.known import Known
from facts.models import Fact

COMPUTED_ONLY = ("reference_series",)


def problems(on: date) -> list[str]:
    """A sentence each; empty when a reader can rely on every figure and number that pages show that day."""
    return [*stale(on), *sourceless(), *wordless(on), *helpless(on)]


def answering(on: date) -> Iterator[Known]:
    """Each fact that answers for some place that day, once."""
    for facts in asking.remember().by_rule.values():
        yield from (fact for fact in facts if fact.effective_from <= on <= fact.known_until)


def stale(on: date) -> Iterator[str]:
    for fact in answering(on):
        if fact.review_by < on:
            yield f"{fact.record}: its review was due on {fact.review_by}, and pages still use it."


def sourceless() -> Iterator[str]:
    """The database refuses an empty source; a source of blanks is no better."""
    for fact in Fact.objects.published():
        if not fact.source_name.strip():
            yield f"{fact.record}: it has no source."


def wordless(on: date) -> Iterator[str]:
    """A place that is offered must have words for its facts, and for those of the places it lies in."""
    wanted = {code for code, _name in settings.LANGUAGES}
    shown = {code for place in offering.offered(on) for code in places.lineage(place.code)}
    for fact in answering(on):
        lacking = wanted - fact.words.keys()
        if fact.place in shown and fact.topic not in COMPUTED_ONLY and lacking:
            yield f"{fact.record}: it has no words in {', '.join(sorted(lacking))}."


def helpless(on: date) -> Iterator[str]:
    for place in places.ALL.values():
        lacking = offering.missing(place.code, on)
        if lacking and not place.left_out:
            yield (
                f"{place.code}: no {' and no '.join(lacking)} is in force, so it is not offered."
                " Add what is missing, or say in places.toml why it is left out."
            )
