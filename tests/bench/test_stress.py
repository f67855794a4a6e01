"""Two thousand futures of five years are counted while a page loads."""

from budgeting_tools.engine import Case, Income, Outgoing
from budgeting_tools.engine.stress import stress_test
from tests.bench.instances import CURRENCY, households
from tests.bench.measuring import timed
from tests.bench.report import Report


def test_two_thousand_futures_of_60_months(report: Report) -> None:
    drawn = households(1, debts=6, months=60)[0]
    case = Case(
        CURRENCY,
        "2025-03-01",
        opening_cash=drawn.budget,
        incomes=(Income("wage", drawn.budget * 2), Income("gig", drawn.budget, cycle="irregular")),
        outgoings=(Outgoing("rent", drawn.budget, category="home"),),
        debts=drawn.debts,
    )
    assert 0 < stress_test(case).unharmed < 2_000
    taken = timed(lambda: stress_test(case, futures=2_000, months=60), rounds=15)
    kept = report.add("stress test, 2,000 futures × 60 months", taken.cpu, "ms", budget=150)
    report.judge(kept)
