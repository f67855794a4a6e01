"""Calls on one offer and on the few figures somebody was told, sound ones and strange ones."""

from collections.abc import Callable, Iterator
from random import Random
from typing import Any

from budgeting_tools import engine
from budgeting_tools.engine import EarlyCharge, Quote
from budgeting_tools.engine.verify import KINDS, run_case

Call = tuple[str, Callable[[], object]]
RATES: list[Any] = ["0", "5", "24", "0.05", "99999", "", "x", None]
KEYS = [
    "principal",
    "rate",
    "n",
    "payment",
    "pv",
    "pmt",
    "cash_flows",
    "apr",
    "balance",
    "annual_rate",
    "debts",
]


def on_offer(quote: Quote, currency: str, dice: Random) -> Iterator[Call]:
    place, money, rate = dice.choice([0, 1, 2, 12]), dice.choice([-1, 0, 3, 90_000]), dice.choice(RATES)
    stated = {
        dice.choice(["principal", "interest", "total_cost", "charge:a", "yearly"]): dice.choice([money, rate])
    }
    told = f"{quote!r} {place} {money} {rate!r}"
    yield f"check_cost_sheet {told} {stated}", lambda: engine.check_cost_sheet(quote, currency, stated)
    yield f"saving_first {told}", lambda: engine.saving_first(quote, currency, money, saved=place)
    yield (
        f"late_payment {told}",
        lambda: engine.late_payment(quote, currency, place=place, late_fee=money, penalty_rate=rate),
    )
    yield (
        f"repay_early {told}",
        lambda: engine.repay_early(quote, currency, place, EarlyCharge(percent=rate, periods=place)),
    )


def on_figures(value: Callable[[], Any], currency: Any, dice: Random) -> Iterator[Call]:
    """Any three of four, figures that clash, and reference cases of any kind with anything in them."""
    told = {"amount": value(), "payment": value(), "count": dice.choice([1, 12, 360, value()])}
    told["rate"] = dice.choice(RATES)
    kept = dict(told)
    kept[dice.choice(list(kept))] = None
    yield f"solve_loan {kept!r}", lambda: engine.solve_loan(**kept)
    yield f"contradictions {told!r}", lambda: engine.contradictions(currency, **told, total=value())
    inputs = {key: value() for key in dice.sample(KEYS, 5)}
    case = {
        "kind": dice.choice([*KINDS, "none"]),
        "inputs": inputs,
        "expected": dice.choice([None, {"n": 1}]),
    }
    yield f"run_case {case!r}", lambda: run_case(case)
