"""The named orders of many debts stand side by side at once."""

import pytest

from budgeting_tools.engine import compare_orders, plan_debts, ways_out
from tests.bench.instances import CURRENCY, Household, households
from tests.bench.measuring import timed
from tests.bench.report import Report


@pytest.fixture(scope="module")
def ten() -> Household:
    """Ten debts; this budget ends them in 60 months at the soonest."""
    drawn = households(1, debts=10, months=60)[0]
    return Household("ten debts", drawn.debts, dict(ways_out(drawn.debts).clear_in)[60], {})


def test_three_orders_of_ten_debts_over_60_months(report: Report, ten: Household) -> None:
    own = [debt.id for debt in ten.debts]

    def three() -> list[int]:
        orders = ("snowball", "avalanche", "own")
        return [plan_debts(ten.debts, CURRENCY, ten.budget, one, own).months for one in orders]

    assert min(three()) >= 58
    taken = timed(three)
    kept = report.add("snowball + avalanche + own order, 10 debts × 60 months", taken.cpu, "ms", budget=50)
    report.judge(kept)


def test_the_same_beside_paying_minimums_only(report: Report, ten: Household) -> None:
    own = [debt.id for debt in ten.debts]
    taken = timed(lambda: compare_orders(ten.debts, CURRENCY, ten.budget, own), rounds=15)
    assert report.add("the same and minimums only, as a page asks for it", taken.cpu, "ms").value > 0
