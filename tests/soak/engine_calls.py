"""Every way through the engine's public door, picked at random; a call is a name and something to do."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from random import Random
from typing import Any

from budgeting_tools import engine
from budgeting_tools.engine import Case
from tests.soak.offer_calls import on_figures, on_offer
from tests.soak.strange_cases import STRANGE

Call = tuple[str, Callable[[], object]]
CURRENCIES: list[Any] = ["CNY", "GBP", "JPY", "XXX", "", "cny"]
ORDERS: list[Any] = ["snowball", "avalanche", "lookahead", "own", "minimums", "fastest"]


def on_case(case: Case, dice: Random) -> Iterator[Call]:
    """Calls on the whole document: what its pages would ask."""
    today = date(2025, 3, dice.randint(1, 31))
    budget = dice.choice([0, 1, 5_000, 90_000, 10**7, -3])
    debts, currency = case.debts, case.currency
    yield f"to_dict {case!r}", lambda: Case.from_dict(case.to_dict())
    yield f"summarise_budget {case!r}", lambda: engine.summarise_budget(case)
    yield f"extras_of {case!r}", lambda: engine.extras_of(case)
    yield f"last_resort {case!r}", lambda: engine.last_resort(case, part_payments_customary=bool(budget % 2))
    yield (
        f"payday_calendar {case!r}",
        lambda: engine.payday_calendar(case, days=dice.choice([1, 31, 92, 400, 0])),
    )
    yield (
        f"stress_test {case!r}",
        lambda: engine.stress_test(case, futures=40, months=dice.choice([1, 24, 0])),
    )
    yield f"recast {case!r} {budget}", lambda: engine.recast(case, budget, today)
    yield f"ways_out {debts!r}", lambda: engine.ways_out(debts, as_of=today)
    yield (
        f"compare_orders {debts!r} {budget}",
        lambda: engine.compare_orders(debts, currency, budget, as_of=today),
    )
    for order in dice.sample(ORDERS, 2):
        yield (
            f"plan_debts {order} {debts!r} {budget}",
            lambda order=order: engine.plan_debts(debts, currency, budget, order),
        )
    for quote in case.quotes:
        yield f"price_quote {quote!r}", lambda quote=quote: engine.price_quote(quote, currency)
        yield f"afford {quote!r}", lambda quote=quote: engine.afford(case, quote)
        yield f"largest_amount {quote!r} {budget}", lambda quote=quote: engine.largest_amount(quote, budget)
        yield f"shortest_count {quote!r} {budget}", lambda quote=quote: engine.shortest_count(quote, budget)
        yield f"contract_of {quote!r}", lambda quote=quote: engine.contract_of(quote, currency, signed=today)
        yield from on_offer(quote, currency, dice)
    for debt in debts:
        months = dice.choice([1, 3, 36, 0])
        yield (
            f"compare_grace {debt!r} {months}",
            lambda debt=debt, months=months: engine.compare_grace(debt, currency, months),
        )


def slow_ones(case: Case, dice: Random) -> Iterator[Call]:
    """Searches, asked now and then."""
    budget = dice.choice([20_000, 90_000, 10**7])
    yield f"smallest_ask {case!r}", lambda: engine.smallest_ask(case)
    yield (
        f"best_plan {case!r} {budget}",
        lambda: engine.best_plan(case.debts, case.currency, budget, time_limit=0.2),
    )


def on_loose_values(dice: Random) -> Iterator[Call]:
    """Calls on single values, the strange ones among them, without end."""
    while True:
        # Half of the calls are of the right kind throughout, so that answers are tried as often as refusals.
        value = _amount if dice.random() < 0.5 else _value
        one, other = value(dice), dice.choice([value(dice), "weekly"])
        pairs = [(f"d{place}", value(dice)) for place in range(dice.randint(0, 4))]
        weights = [value(dice) for _ in range(dice.randint(1, 5))]
        currency = dice.choice(CURRENCIES)
        if dice.randrange(4) == 0:
            yield dice.choice(list(on_figures(lambda value=value: value(dice), currency, dice)))
        yield dice.choice(list(_loose(one, other, pairs, weights, currency)))


def _loose(
    one: Any, other: Any, pairs: Sequence[Any], weights: Sequence[Any], currency: Any
) -> Iterator[Call]:
    yield f"parse_minor {one!r}", lambda: engine.parse_minor(one, currency)
    yield f"format_minor {one!r}", lambda: engine.format_minor(one, currency)
    yield f"minor_digits {one!r}", lambda: engine.minor_digits(one)
    yield f"split {one!r} {weights!r}", lambda: engine.split(one, weights)
    yield f"commitment_ratio {one!r} {other!r}", lambda: engine.commitment_ratio(one, other)
    yield f"monthly_amount {one!r} {other!r}", lambda: engine.monthly_amount(one, other)
    yield f"prorata_offers {pairs!r} {one!r}", lambda: engine.prorata_offers(pairs, one)
    yield f"token_payments {pairs!r} {one!r}", lambda: engine.token_payments(pairs, one)
    yield f"Case.from_dict {one!r}", lambda: Case.from_dict(one)
    odd = (engine.Debt("d", one, instalment=other), engine.Debt("e", 1_000, rates=(engine.RateSpan(one),)))
    yield f"plan of {odd!r}", lambda: engine.plan_debts(odd, "CNY", 5_000)
    yield f"ways_out of {odd!r}", lambda: engine.ways_out(odd)


def _amount(dice: Random) -> Any:
    return dice.choice([dice.randint(0, 10**6), dice.randint(0, 100)])


def _value(dice: Random) -> Any:
    if dice.random() < 0.5:
        return _amount(dice)
    return (
        dice.choice(["12.34", "monthly", "weekly", "1200"]) if dice.random() < 0.3 else dice.choice(STRANGE)
    )
