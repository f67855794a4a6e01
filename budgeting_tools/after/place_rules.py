"""Answers which rules of the place the plan of a debt rests on; where no fact is in force it claims none."""

from datetime import date

from budgeting_tools.engine import Case
from facts import asking, places
from facts.known import Known

PART_PAYMENT = "part_payment/acceptance"
TOKEN = 100  # minor units, where a place takes token payments and names no sum in this currency


def only_compares(case: Case) -> bool:
    """True where recommending a plan is a regulated business: pages compare there, and lead to free advice."""
    found = places.find(case.place)
    return found is not None and found.advice_mode == "information"


def part_payment(case: Case) -> Known | None:
    """What is known about lenders taking a part of what is due."""
    return asking.in_force(PART_PAYMENT, case.place, date.fromisoformat(case.as_of))


def takes_part_payments(fact: Known | None) -> bool:
    return bool(fact and fact.value.get("customary"))


def token_of(fact: Known | None, currency: str) -> int:
    """The smallest payment that is customary, in minor units."""
    if fact is None or fact.value.get("currency") != currency:
        return TOKEN
    amounts = fact.value.get("token_amounts") or [TOKEN]
    return min(int(amount) for amount in amounts)


def helps(case: Case, topic: str) -> tuple[Known, ...]:
    """Facts of a topic that have something to show, nearest place first."""
    found = asking.all_in_force(topic, case.place, date.fromisoformat(case.as_of))
    return tuple(fact for fact in found if fact.plain())
