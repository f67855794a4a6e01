"""The smallest ask: fewest lenders first, proved against trying everything."""

from dataclasses import replace
from datetime import date
from itertools import product
from random import Random

import pytest

from budgeting_tools.engine import Case, Concession, Debt, Income, Outgoing, smallest_ask
from budgeting_tools.engine.ask import all_paths, spendable
from budgeting_tools.engine.ask_options import options_for
from budgeting_tools.engine.planning_months import month_of

from .cast import debt

LATE = debt("late", 120000, "12", 10000, arrears=30000, late_fee=2000, lender="Acme", due_day=20)
CARD = debt("card", 200000, "24", 20000, due_day=5)


def month(income: int, *debts: Debt, **more: object) -> Case:
    outgoings = (Outgoing("home", 300000, category="home"),)
    incomes = (Income("pay", 300000 + income),)
    return Case("CNY", "2025-03-10", incomes=incomes, outgoings=outgoings, debts=debts, **more)  # type: ignore[arg-type]


def test_enough_money_needs_no_ask() -> None:
    ask = smallest_ask(month(60000, LATE, CARD))
    assert (ask.status, ask.proposals, ask.short) == ("nothing_needed", (), 0)
    assert min(ask.cash) >= 0


def test_one_lender_is_asked_to_spread_what_is_overdue() -> None:
    ask = smallest_ask(month(35000, LATE, CARD))
    (proposal,) = ask.proposals
    assert (proposal.debt, proposal.lender, proposal.kind, proposal.value) == (
        "late",
        "Acme",
        "spread_arrears",
        6,
    )
    assert proposal.money_days == 5000 * 30 * (1 + 2 + 3 + 4 + 5)
    assert ask.cash[0] == 0


def test_a_known_limit_replaces_the_usual_one() -> None:
    concession = Concession("late", "spread_arrears", 3, known=True)
    case = month(35000, LATE, CARD, concessions=(concession,))
    kinds = [(one.kind, one.value) for one in options_for(LATE, case.concessions, date(2025, 3, 10))]
    assert ("spread_arrears", 3) in kinds
    assert ("spread_arrears", 6) not in kinds
    assert smallest_ask(case).proposals[0].kind != "spread_arrears"


def test_the_buffer_stays_untouched() -> None:
    case = month(50000, LATE, CARD, opening_cash=15000, buffer=5000)
    ask = smallest_ask(case)
    assert ask.status == "nothing_needed"
    assert min(ask.cash) == 5000
    assert smallest_ask(replace(case, buffer=5001)).status == "found"


def test_when_nothing_makes_it_hold_the_missing_income_is_named() -> None:
    case = month(0, LATE, CARD)
    ask = smallest_ask(case)
    assert ask.status == "not_found"
    assert ask.short > 0
    enough = replace(case, incomes=(Income("pay", 300000 + ask.short_without_asking),))
    assert smallest_ask(enough).status == "nothing_needed"


def test_a_debt_that_grows_must_be_asked_about_or_is_named() -> None:
    growing = debt("loan", 1000000, "24", 15000)
    assert smallest_ask(month(100000, growing)).stuck == ("loan",)


@pytest.mark.parametrize(
    ("day", "month_number"), [("2025-03-10", 1), ("2025-04-09", 1), ("2025-04-10", 2), ("2026-03-10", 13)]
)
def test_a_moved_payment_falls_in_the_month_of_its_new_date(day: str, month_number: int) -> None:
    assert month_of(date.fromisoformat(day), date(2025, 3, 10)) == month_number


def brute_force(case: Case, horizon: int) -> object:
    """Every combination, by the definition alone."""
    room, best = spendable(case, horizon).tolist(), None
    for combination in product(*(list(enumerate(ways)) for ways in all_paths(case, horizon))):
        paid, holds = 0, True
        for i in range(horizon):
            paid += sum(path.payments[i] for _, path in combination)
            holds = holds and paid <= room[i]
        if holds and not any(path.grows for _, path in combination):
            asked = [i for i, (place, _) in enumerate(combination) if place]
            measures = ("money_days", "forgone", "total_paid")
            sums = [sum(getattr(path, name) for _, path in combination) for name in measures]
            score = (len(asked), *sums, asked, [place for place, _ in combination])
            best = min(best or score, score)
    return best


def household(seed: int) -> Case:
    random = Random(seed)
    debts = []
    for i in range(random.choice([1, 2, 3])):
        balance = random.randint(1000, 9000) * 100
        late = random.choice([0, balance // 10])
        rate, share = str(random.choice([0, 12, 24])), balance // random.randint(6, 20)
        fee, day = random.choice([0, 3000]), random.randint(1, 31)
        debts.append(debt(f"d{i}", balance, rate, share, arrears=late, late_fee=fee, due_day=day))
    dues = sum(one.instalment or 0 for one in debts)
    return month(dues * random.choice([5, 7, 9]) // 10, *debts, opening_cash=random.randint(0, dues))


def agrees(seed: int, horizon: int) -> bool:
    case = household(seed)
    ask, score = smallest_ask(case, best_end=horizon), brute_force(case, horizon)
    if score is None:
        return ask.status == "not_found"
    found = (len(ask.proposals), ask.money_days, ask.forgone, ask.total_paid)
    return found == tuple(score[:4])  # type: ignore[index]


@pytest.mark.parametrize("seed", range(4))
def test_trying_everything_finds_nothing_smaller(seed: int) -> None:
    assert agrees(seed, 8)


@pytest.mark.soak
def test_trying_everything_finds_nothing_smaller_in_many_households() -> None:
    assert [seed for seed in range(300) if not agrees(seed, 12)] == []
