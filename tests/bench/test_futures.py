"""Two thousand futures of five years are tried while the page waits, and a crowded calendar is searched."""

from datetime import date, timedelta

from budgeting_tools.engine.calendar import payday_calendar
from budgeting_tools.engine.case import Case, Debt, Income, Outgoing, RateSpan
from budgeting_tools.engine.grace import compare_grace
from budgeting_tools.engine.stress import stress_test
from tests.bench.measuring import timed
from tests.bench.report import Report

START = date(2025, 3, 1)


def crowded(debts: int, bills: int) -> Case:
    return Case(
        "CNY",
        START.isoformat(),
        opening_cash=500_000,
        buffer=50_000,
        incomes=(
            Income("pay", 1_200_000, next_date="2025-03-25"),
            Income("gigs", 90_000, cycle="irregular"),
        ),
        outgoings=tuple(
            Outgoing(f"b{i}", 3_000 + i, next_date=(START + timedelta(i % 28)).isoformat(), category="energy")
            for i in range(bills)
        ),
        debts=tuple(
            Debt(f"d{i}", 400_000, kind="card", rates=(RateSpan("18"),), instalment=9_000, due_day=1 + i % 31)
            for i in range(debts)
        ),
    )


def test_two_thousand_futures_of_sixty_months(report: Report) -> None:
    case = crowded(debts=6, bills=20)
    taken = timed(lambda: stress_test(case))
    report.judge(report.add("stress test, 2,000 futures × 60 months", taken.cpu, "ms", budget=150))


def test_the_fullest_calendar_and_its_best_move(report: Report) -> None:
    case = crowded(debts=50, bills=100)
    assert payday_calendar(case).nearest_move is not None
    taken = timed(lambda: payday_calendar(case), rounds=15)
    assert report.add("payday calendar, 50 debts and 100 bills, with its move", taken.cpu, "ms").value > 0


def test_every_exit_from_a_pause_of_a_long_loan(report: Report) -> None:
    loan = Debt("home", 120_000_000, rates=(RateSpan("5"),), instalments_left=360)
    taken = timed(lambda: compare_grace(loan, "CNY", 6), rounds=15)
    assert report.add("five exits from a pause, 360 months", taken.cpu, "ms").value > 0
