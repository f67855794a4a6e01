"""Answers what the engine says about one case, a kind of question at a time; it must not read text or show pages."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from budgeting_tools.engine import (
    Affordability,
    Ask,
    BestPlan,
    BudgetSummary,
    Case,
    GraceComparison,
    InvalidInput,
    LastResort,
    PaydayCalendar,
    Plan,
    PricedQuote,
    Stress,
    WaysOut,
    afford,
    best_plan,
    compare_grace,
    compare_orders,
    last_resort,
    payday_calendar,
    price_quote,
    smallest_ask,
    stress_test,
    summarise_budget,
    ways_out,
)
from budgeting_tools.plain import asking

STRATEGIES = ("snowball", "avalanche", "own")


@dataclass(frozen=True, slots=True)
class Rate:
    """Per cent a year over all compulsory costs, on the money really received."""

    quote: str
    nominal_yearly: Decimal
    effective_yearly: Decimal


@dataclass(frozen=True, slots=True)
class Rates:
    rates: tuple[Rate, ...]


@dataclass(frozen=True, slots=True)
class Priced:
    """`affordability` only where the case tells an income."""

    price: PricedQuote
    affordability: Affordability | None


@dataclass(frozen=True, slots=True)
class Quotes:
    quotes: tuple[Priced, ...]


@dataclass(frozen=True, slots=True)
class Plans:
    """`best` only where it was asked for; `monthly_budget` is what every plan spends at most."""

    monthly_budget: int
    budget: BudgetSummary | None
    ways: WaysOut
    plans: tuple[Plan, ...]
    cheapest: str
    soonest: str
    best: BestPlan | None


@dataclass(frozen=True, slots=True)
class Asked:
    """`last_resort` only where no set of concessions makes the months hold."""

    ask: Ask
    last_resort: LastResort | None


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of question: what may be chosen, how it is answered, and of which type the answer is."""

    choices: type[Any]
    answer: Callable[[Case, Any], Any]
    result: type[Any]
    summary: str


def rates(case: Case, choices: asking.Nothing) -> Rates:
    """Raises InvalidInput or NoRate."""
    found = (price_quote(quote, case.currency) for quote in _quotes(case))
    return Rates(tuple(Rate(one.quote.id, one.nominal_yearly, one.effective_yearly) for one in found))


def quotes(case: Case, choices: asking.Nothing) -> Quotes:
    """Raises InvalidInput or NoRate."""
    return Quotes(
        tuple(
            Priced(price_quote(quote, case.currency), afford(case, quote) if case.incomes else None)
            for quote in _quotes(case)
        )
    )


def _quotes(case: Case) -> tuple[Any, ...]:
    if not case.quotes:
        raise InvalidInput("case.quotes", "missing")
    return case.quotes


def plans(case: Case, choices: asking.PlanChoices) -> Plans:
    """Raises InvalidInput, or NeverRepaid with a payment that would work."""
    _debts(case)
    as_of = date.fromisoformat(case.as_of)
    ways = ways_out(case.debts, as_of=as_of)
    budget = summarise_budget(case) if case.incomes else None
    monthly = choices.monthly_budget
    if monthly is None:
        monthly = max(0, budget.surplus) if budget else ways.due_now
    own = [*choices.own_order, *(debt.id for debt in case.debts if debt.id not in choices.own_order)]
    orders = compare_orders(case.debts, case.currency, monthly, own, as_of=as_of, strategies=STRATEGIES)
    best = best_plan(case.debts, case.currency, monthly, own, as_of=as_of) if choices.with_best else None
    return Plans(monthly, budget, ways, orders.plans, orders.cheapest, orders.soonest, best)


def _debts(case: Case) -> None:
    if not case.debts:
        raise InvalidInput("case.debts", "missing")


def ask(case: Case, choices: asking.AskChoices) -> Asked:
    """Raises InvalidInput."""
    _debts(case)
    found = smallest_ask(case)
    if found.status != "not_found":
        return Asked(found, None)
    return Asked(found, last_resort(case, part_payments_customary=choices.part_payments_customary))


def stress(case: Case, choices: asking.StressChoices) -> Stress:
    """Raises InvalidInput."""
    quote = None
    if choices.quote:
        quote = next((one for one in case.quotes if one.id == choices.quote), None)
        if quote is None:
            raise InvalidInput("quote", "unknown_quote", {"value": choices.quote})
    return stress_test(case, quote=quote, months=choices.months, futures=choices.futures)


def calendar(case: Case, choices: asking.CalendarChoices) -> PaydayCalendar:
    """Raises InvalidInput."""
    return payday_calendar(case, days=choices.days)


def grace(case: Case, choices: asking.GraceChoices) -> GraceComparison:
    """Raises InvalidInput, or NeverRepaid with a payment that would work."""
    debt = next((one for one in case.debts if one.id == choices.debt), None)
    if debt is None:
        raise InvalidInput("debt", "unknown_debt", {"value": choices.debt})
    as_of = date.fromisoformat(case.as_of)
    return compare_grace(debt, case.currency, choices.months, partial=choices.partial, as_of=as_of)


KINDS = {
    "apr": Kind(asking.Nothing, rates, Rates, "The nominal and effective yearly rate of each offer"),
    "quote": Kind(
        asking.Nothing, quotes, Quotes, "Everything about each offer, and whether the month carries it"
    ),
    "plan": Kind(asking.PlanChoices, plans, Plans, "Orders of repaying the debts, side by side"),
    "ask": Kind(asking.AskChoices, ask, Asked, "The smallest ask of lenders that makes the months hold"),
    "stress": Kind(asking.StressChoices, stress, Stress, "How many simulated futures miss no payment"),
    "calendar": Kind(
        asking.CalendarChoices, calendar, PaydayCalendar, "The balance by day, and a date to move"
    ),
    "grace": Kind(
        asking.GraceChoices, grace, GraceComparison, "Every way out of a pause, beside doing nothing"
    ),
}
