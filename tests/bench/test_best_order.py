"""The best order is proved in the time a person waits, and saves what the literature says such an order can."""

from statistics import mean

import pytest

from budgeting_tools.engine import Plan, compare_orders
from budgeting_tools.engine.optimal import TIME_LIMIT, BestPlan, best_plan
from tests.bench.instances import CURRENCY, Household, households, tight_households
from tests.bench.measuring import timed
from tests.bench.report import Report

MEASURED, COMPARED = 16, 30


def best_of(household: Household) -> BestPlan:
    return best_plan(household.debts, CURRENCY, household.budget, extras=household.extras)


@pytest.fixture(scope="module")
def solved() -> list[tuple[float, BestPlan]]:
    """Seconds of the clock and the answer, for eight debts that end in about 48 months."""
    found = []
    for household in households(MEASURED, debts=8, months=48):
        answers: list[BestPlan] = []
        taken = timed(lambda one=household, kept=answers: kept.append(best_of(one)), rounds=1)
        found.append((taken.wall[0] / 1000, answers[-1]))
    return found


def test_the_best_order_of_eight_debts_comes_in_time(report: Report, solved) -> None:
    seconds = [taken for taken, _ in solved]
    months = [answer.plan.months for _, answer in solved]
    assert min(months) >= 40
    assert max(months) <= 60
    usual = report.add("best order, 8 debts × 48 months", seconds, "s", budget=1.5)
    longest = report.add("best order, slowest of them", seconds, "s", budget=TIME_LIMIT, share=1.0)
    report.judge(usual)
    report.judge(longest)


def test_the_best_order_is_proved_nearly_best(report: Report, solved) -> None:
    gaps = [float(answer.gap) for _, answer in solved]
    kept = report.add("best order, proven gap, p95", gaps, "%", budget=0.5, share=0.95)
    report.judge(kept)


def test_the_best_order_is_never_dearer_than_a_named_one(solved) -> None:
    assert all(answer.plan.cost <= answer.named_cost for _, answer in solved)


@pytest.fixture(scope="module")
def tight() -> list[tuple[BestPlan, dict[str, Plan]]]:
    """The best order and the two named ones, where some months miss instalments."""
    found = []
    for household in tight_households(COMPARED):
        named = compare_orders(household.debts, CURRENCY, household.budget, extras=household.extras)
        found.append((best_of(household), {plan.strategy: plan for plan in named.plans}))
    return found


@pytest.mark.parametrize("named", ["avalanche", "snowball"])
def test_what_the_best_order_saves_where_the_budget_is_tight(report: Report, tight, named: str) -> None:
    """Per cent of all that is paid, as the paper counts it, and of interest and fees alone."""
    pairs = [(best.plan, plans[named]) for best, plans in tight if named in plans]
    assert len(pairs) >= COMPARED * 0.9
    paid = [100 * (other.total_paid - best.total_paid) / other.total_paid for best, other in pairs]
    cost = [100 * (other.cost - best.cost) / other.cost for best, other in pairs]
    paper = "PLoS ONE e0175782: about 4 %, up to 40 %"
    for what, saved, note in (("of all paid", paid, paper), ("of interest and fees", cost, "")):
        title = f"saved against {named}, {what}"
        report.add(f"{title}: median", saved, "%", note=f"{len(pairs)} tight households")
        report.add(f"{title}: mean", [mean(saved)], "%", note=note)
        report.add(f"{title}: p95", saved, "%", share=0.95)
        report.add(f"{title}: largest", saved, "%", share=1.0)
    assert min(paid) >= 0


def test_how_near_the_proof_comes_where_the_budget_is_tight(report: Report, tight) -> None:
    gaps = [float(best.gap) for best, _ in tight]
    proved = sum(best.status == "proved" for best, _ in tight)
    note = f"{proved} of {len(gaps)} proved in time"
    assert report.add("best order where months miss instalments, proven gap", gaps, "%", note=note).value >= 0
