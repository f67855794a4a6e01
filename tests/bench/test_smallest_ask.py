"""The smallest ask of six lenders is found while a person waits."""

import pytest

from budgeting_tools.engine import Case, Concession, Income, Outgoing, smallest_ask, ways_out
from tests.bench.instances import CURRENCY, Household, households
from tests.bench.measuring import timed
from tests.bench.report import Report

MEASURED = 10
GRANTED = {"grace": 60, "spread_arrears": 12, "freeze_interest": 3, "waive_fee": 10**6}


def too_little_money(household: Household, tenths: int) -> Case:
    """Six debts whose dues the income misses by some twentieths; every lender may grant something."""
    due = ways_out(household.debts).due_now
    concessions = tuple(
        Concession(debt.id, kind, limit) for debt in household.debts for kind, limit in GRANTED.items()
    )
    lowered = tuple(Concession(debt.id, "lower_instalment", 1_000) for debt in household.debts)
    return Case(
        CURRENCY,
        "2025-03-01",
        opening_cash=due * tenths // 10,
        incomes=(Income("wage", due * 3 - due * (tenths + 1) // 20),),
        outgoings=(Outgoing("rent", due * 2, category="home"),),
        debts=household.debts,
        concessions=concessions + lowered,
    )


@pytest.fixture(scope="module")
def cases() -> list[Case]:
    return [too_little_money(one, place) for place, one in enumerate(households(MEASURED, debts=6))]


def test_the_smallest_ask_of_six_debts_over_36_months(report: Report, cases: list[Case]) -> None:
    answers = [smallest_ask(case) for case in cases]
    assert {one.horizon for one in answers} == {36}
    assert any(one.proposals for one in answers)
    seconds = [timed(lambda case=case: smallest_ask(case), rounds=1).cpu[0] / 1000 for case in cases]
    told = ", ".join(sorted({f"{one.status} {len(one.proposals)}" for one in answers}))
    usual = report.add("smallest ask, 6 debts × 36 months", seconds, "s", budget=4, note=told)
    longest = report.add("smallest ask, slowest of them", seconds, "s", budget=4, share=1.0)
    report.judge(usual)
    report.judge(longest)
