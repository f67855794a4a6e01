"""Seeded debts of the shape on which highest-rate-first is known not to be best: promotions, floors and late fees."""

from __future__ import annotations

from random import Random

from budgeting_tools.engine import Debt, Minimum, RateSpan
from budgeting_tools.engine.debts import terms_of
from budgeting_tools.engine.ways_out import clear_within


def instance(seed: int, *, count: int = 8, months: int = 48) -> tuple[tuple[Debt, ...], int]:
    """Debts and a monthly budget that clears them in at most `months`."""
    random = Random(seed)
    debts = tuple(_debt(random, f"d{i}") for i in range(count))
    return debts, clear_within([terms_of(debt) for debt in debts], months - random.randint(0, months // 4))


def shortage(seed: int, *, count: int = 4) -> tuple[tuple[Debt, ...], int]:
    """Debts whose dues are above the budget, so that someone is paid late."""
    random = Random(seed)
    debts = tuple(_late(random, f"d{i}") for i in range(count))
    dues = sum(debt.instalment or 0 for debt in debts)
    return debts, dues * random.choice([80, 90, 95]) // 100


def _debt(random: Random, name: str) -> Debt:
    balance = random.randint(500, 8000) * 100
    rate = RateSpan(f"{random.randint(50, 360) / 10}")
    later = RateSpan(f"{random.randint(180, 360) / 10}")
    promotion = RateSpan(random.choice(["0", "4.9"]), random.choice([3, 6, 12]))
    fixed = Minimum("fixed", amount=balance // random.randint(45, 70))
    share = Minimum("percent_or_floor", percent=random.choice(["1", "2", "2.5"]), floor=1000)
    return Debt(
        name,
        balance,
        rates=(rate,) if random.random() < 0.6 else (promotion, later),
        minimum=random.choice([fixed, share]),
        late_fee=random.choice([0, 2500, 4000]),
        penalty_rate=random.choice(["", "36"]),
    )


def _late(random: Random, name: str) -> Debt:
    balance = random.randint(500, 4000) * 100
    return Debt(
        name,
        balance,
        rates=(RateSpan(f"{random.randint(50, 360) / 10}"),),
        instalment=balance // random.randint(8, 20),
        late_fee=random.choice([0, 2500, 4000]),
        penalty_rate=random.choice(["", "48"]),
    )
