"""The signed field that carries a case from page to page."""

import pytest
import time_machine

from budgeting_tools.engine import Case, Concession, Debt, Income, LogEntry, Outgoing, RateSpan
from budgeting_tools.page_state import LONGEST, UnusableState, pack, unpack

FULL = Case(
    "TWD",
    "2026-11-23",
    place="TW",
    opening_cash=-500,
    buffer=1000,
    incomes=(Income("i", 10, cycle="weekly", lowest=5),),
    outgoings=(Outgoing("o", 20, label="房租", category="home"),),
    debts=(Debt("d", 30, rates=(RateSpan("0", 6), RateSpan("18.25")), auto_debit=True),),
    concessions=(Concession("d", "grace", 30, known=True),),
    log=(LogEntry("2026-11-01", "d", "paid", 5),),
    seed=7,
)


def test_every_field_comes_back():
    assert unpack(pack(FULL)) == FULL


def test_a_changed_letter_is_not_ours():
    text = pack(FULL)
    changed = ("A" if text[5] != "A" else "B").join((text[:5], text[6:]))
    with pytest.raises(UnusableState) as refused:
        unpack(changed)
    assert refused.value.case is None


@pytest.mark.parametrize(("hours", "is_usable"), [(24, True), (47, True), (49, False)])
def test_it_holds_for_two_days_and_then_gives_the_case_to_check(hours, is_usable):
    with time_machine.travel("2026-11-20 00:00", tick=False) as clock:
        text = pack(FULL)
        clock.shift(hours * 3600)
        if is_usable:
            assert unpack(text) == FULL
            return
        with pytest.raises(UnusableState) as refused:
            unpack(text)
        assert refused.value.case == FULL


@pytest.mark.parametrize("text", ["", "x", "a:b:c", "." * (LONGEST + 1), "é:é:é"])
def test_anything_else_is_refused(text):
    with pytest.raises(UnusableState):
        unpack(text)


def test_fifty_full_debts_stay_short():
    debts = tuple(
        Debt(f"d{i}", 10**9 + i, label=f"Lender {i}", rates=(RateSpan("18.25"),), instalment=12345)
        for i in range(50)
    )
    assert len(pack(Case("GBP", "2026-11-23", debts=debts))) < 4_000
