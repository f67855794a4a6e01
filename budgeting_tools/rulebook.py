"""Answers which dated price rules hold in a place, as rules that the engine judges by; it must hold none itself."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from budgeting_tools.engine import CeilingRule, Conditions, Reference
from facts import asking
from facts.known import Known

TOPICS = ("rate_ceiling", "total_cost_cap", "fee_cap", "default_charge_cap")
_VERIFIED = "verified"
_LISTS = ("lenders", "counts", "leaves_out")
_DECIMALS = ("limit", "tolerance")
_LATE = frozenset({"late_interest", "late_fee", "default_fee", "penalty"})


@dataclass(frozen=True, slots=True)
class Ruled:
    """A rule for the engine, beside the fact that it was made from."""

    rule: CeilingRule
    fact: Known


def price_rules(place: str, on: date) -> tuple[Ruled, ...]:
    """Every rule on the price of a new loan that answers for this day: what only counts late charges is left out."""
    found = (fact for topic in TOPICS for fact in asking.all_in_force(topic, place, on))
    made = (ruled for fact in found for ruled in _rules(fact, on))
    return tuple(ruled for ruled in made if _is_on_price(ruled.rule))


def _is_on_price(rule: CeilingRule) -> bool:
    """A sum over chained contracts says less of one loan than its yearly line."""
    return not set(rule.counts) <= _LATE and rule.basis != "total_due"


def _rules(fact: Known, on: date) -> Iterator[Ruled]:
    for told in fact.value.get("engine", ()):
        values = {name: value for name, value in told.items() if name not in ("key", "reference", "only_if")}
        values |= {name: tuple(told[name]) for name in _LISTS if name in told}
        values |= {name: Decimal(told[name]) for name in _DECIMALS if name in told}
        if "reference" in told:
            values["reference"] = _reference(told["reference"], fact.place, on)
            if values["reference"] is None:
                continue
        rule = CeilingRule(
            id=".".join(filter(None, (fact.record, told.get("key", "")))),
            jurisdiction=fact.place,
            effective_from=fact.effective_from,
            effective_to=fact.effective_to,
            only_if=_conditions(told.get("only_if", {})),
            source=fact.source_name,
            **values,
        )
        yield Ruled(rule, fact)


def _conditions(told: Mapping[str, Any]) -> Conditions:
    values = dict(told)
    if "from_effective" in values:
        values["from_effective"] = Decimal(values["from_effective"])
    return Conditions(**values)


def _reference(record: str, place: str, on: date) -> Reference | None:
    """The published series; a value that nobody verified is not known, and neither is any after the last one seen."""
    found = (fact for fact in asking.all_in_force("reference_series", place, on) if fact.record == record)
    fact = next(found, None)
    if fact is None:
        return None
    points = [point for point in fact.value["points"] if date.fromisoformat(point["from"]) <= on]
    last_seen = date.fromisoformat(fact.value["last_value_seen"]["on"])
    if not points:
        return None
    if not str(points[-1].get("confidence", _VERIFIED)).startswith(_VERIFIED):
        last_seen = min(last_seen, on - timedelta(days=1))
    return Reference(
        record,
        tuple((date.fromisoformat(point["from"]), Decimal(point["value"])) for point in points),
        last_seen,
    )
