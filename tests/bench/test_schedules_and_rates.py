"""A long schedule and a long list of flows are worked out while a page loads, not while a person waits."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import numpy_financial
import pytest
import pyxirr

from budgeting_tools.engine.apr import UnitSeries, effective_apr, us_actuarial_apr
from budgeting_tools.engine.irr import irr, xirr
from budgeting_tools.engine.rates import NominalYearly
from budgeting_tools.engine.schedules import equal_instalment
from tests.bench.measuring import paired_ratios, timed, timed_beside
from tests.bench.report import Report

LENT = 1_000_000
PAID = [12_000 + month % 7 * 100 for month in range(120)]
FLOWS = [-LENT, *PAID]
DAYS = [date(2020 + month // 12, month % 12 + 1, 15) for month in range(121)]


def test_a_schedule_of_360_rows(report: Report) -> None:
    taken = timed(lambda: equal_instalment(30_000_000, NominalYearly(Decimal(6), 12), 360))
    kept = report.add("schedule of 360 rows", taken.cpu, "ms", budget=3)
    report.judge(kept)


ADVANCE = [UnitSeries(LENT)]
EQUAL = [UnitSeries(12_000, whole=1, count=120)]
DIFFERENT = [UnitSeries(paid, whole=month) for month, paid in enumerate(PAID, 1)]
IN_YEARS = [(paid, Fraction(month, 12)) for month, paid in enumerate(PAID, 1)]


@pytest.mark.parametrize(
    ("subject", "rate"),
    [
        ("US APR, 120 equal payments", lambda: us_actuarial_apr(ADVANCE, EQUAL, 12)),
        ("US APR, 120 payments that differ", lambda: us_actuarial_apr(ADVANCE, DIFFERENT, 12)),
        ("EU APR, 120 payments that differ", lambda: effective_apr([(LENT, 0)], IN_YEARS)),
    ],
)
def test_the_yearly_rate_of_120_payments(report, subject, rate):
    taken = timed(rate, rounds=101)
    kept = report.add(subject, taken.cpu, "ms", budget=0.5)
    report.judge(kept)


def test_against_numpy_financial_on_the_same_flows(report: Report) -> None:
    ours, theirs = irr(FLOWS).rate, numpy_financial.irr(FLOWS)
    assert float(ours) == pytest.approx(theirs, abs=1e-12)
    taken = timed_beside({"ours": lambda: irr(FLOWS), "theirs": lambda: numpy_financial.irr(FLOWS)})
    ratios = paired_ratios(taken["ours"].cpu, taken["theirs"].cpu)
    report.add("irr of 121 flows ÷ numpy-financial irr", ratios, "×", note="below 1: ours is faster")


def test_against_pyxirr_on_the_same_dated_flows(report: Report) -> None:
    dated = list(zip(DAYS, FLOWS, strict=True))
    assert float(xirr(dated).rate) == pytest.approx(pyxirr.xirr(DAYS, FLOWS), abs=1e-10)
    taken = timed_beside(
        {"ours": lambda: xirr(dated), "theirs": lambda: pyxirr.xirr(DAYS, FLOWS)}, rounds=101
    )
    ratios = paired_ratios(taken["ours"].cpu, taken["theirs"].cpu)
    report.add("xirr of 121 dated flows ÷ pyxirr xirr", ratios, "×", note="compiled Rust, one root only")
