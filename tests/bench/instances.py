"""Seeded households with several debts, drawn the same on every machine; what they cost is left to the engine.

The shape follows Rios-Solis, Saucedo-Espinosa and Caballero-Robledo, "Repayment policy for multiple loans",
PLoS ONE 12(4) e0175782 (2017): home, car, card and overdraft debts side by side, each with its own rate, a higher
rate on what is overdue, a fee when an instalment is missed, and a budget that some months does not reach every
instalment. The intervals below are ours: the paper's own table of intervals was not at hand.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from budgeting_tools.engine import Debt, Minimum, RateSpan, ways_out

CURRENCY = "USD"


@dataclass(frozen=True)
class Household:
    """`extras` moves the budget of single months; a negative one is a thin month."""

    name: str
    debts: tuple[Debt, ...]
    budget: int
    extras: Mapping[int, int]


def households(count: int, debts: int = 8, months: int = 48) -> list[Household]:
    """Debts of every kind; what is paid a month would end them in about `months`."""
    return [_household(seed, debts, months, thin=0) for seed in range(count)]


def tight_households(count: int) -> list[Household]:
    """Four to eight debts; in some of the first months the budget misses instalments, whatever is paid first."""
    return [_household(10_000 + seed, 4 + seed % 5, 48, thin=1 + seed % 4) for seed in range(count)]


def _household(seed: int, count: int, months: int, thin: int) -> Household:
    draw = Random(seed)
    debts = tuple(_debt(draw, f"d{number}") for number in range(count))
    escape = ways_out(debts)
    near = next(sum_ for within, sum_ in escape.clear_in if within >= months)
    budget = max(near * draw.randint(102, 112) // 100, escape.due_now)
    short = {month: -budget * draw.randint(45, 85) // 100 for month in draw.sample(range(1, 13), thin)}
    return Household(f"household {seed}", debts, budget, short)


def _debt(draw: Random, name: str) -> Debt:
    return draw.choice([_card, _card, _promo_card, _car, _home_repair, _overdraft])(draw, name)


def _rate(draw: Random, low: int, high: int) -> str:
    return f"{draw.randint(low * 4, high * 4) / 4:.2f}"


def _card(draw: Random, name: str, *before: RateSpan) -> Debt:
    """Two to four per cent of the balance a month, a fee and a penalty rate when that is missed."""
    return Debt(
        name,
        draw.randint(60_000, 900_000),
        kind="card",
        rates=(*before, RateSpan(_rate(draw, 15, 34))),
        minimum=Minimum("percent_or_floor", percent=str(draw.randint(2, 4)), floor=2_500),
        late_fee=draw.choice([1_500, 3_000, 4_100]),
        penalty_rate=_rate(draw, 35, 60),
    )


def _promo_card(draw: Random, name: str) -> Debt:
    """Nothing or little at first, then the full rate: what is cheap today is dear tomorrow."""
    return _card(draw, name, RateSpan(draw.choice(["0", "0", "2.9", "4.9"]), draw.randint(3, 15)))


def _car(draw: Random, name: str) -> Debt:
    return _instalment_loan(draw, name, draw.randint(300_000, 1_800_000), _rate(draw, 6, 14), 6)


def _home_repair(draw: Random, name: str) -> Debt:
    return _instalment_loan(draw, name, draw.randint(800_000, 3_000_000), _rate(draw, 4, 10), 4)


def _overdraft(draw: Random, name: str) -> Debt:
    return _instalment_loan(draw, name, draw.randint(20_000, 200_000), _rate(draw, 18, 40), 12)


def _instalment_loan(draw: Random, name: str, balance: int, rate: str, yearly_points: int) -> Debt:
    """A level instalment; `yearly_points` above the rate is charged on what is overdue."""
    return Debt(
        name,
        balance,
        rates=(RateSpan(rate),),
        instalment=balance * draw.randint(22, 30) // 1_000,
        late_fee=draw.choice([0, 2_000, 5_000]),
        penalty_rate=f"{float(rate) + yearly_points * 2:.2f}",
    )
