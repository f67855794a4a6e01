"""A pause is replayed month by month: formulas, late fees, promotions, dead ends and the laws of every exit."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from budgeting_tools.engine.case import Debt, Minimum, RateSpan
from budgeting_tools.engine.errors import InvalidInput, NeverRepaid
from budgeting_tools.engine.grace import GraceComparison, GraceExit, NoExit, compare_grace
from tests.engine.cast import debt, promo

LOAN = Debt(
    "loan", 1_200_000, rates=(RateSpan("12"),), instalments_left=24, late_fee=3_000, penalty_rate="18"
)
EVERY = ("original", "do_nothing", "keep_end", "extend", "longer_tail", "interest_paid", "frozen")


def figures(found: GraceComparison, kind: str) -> tuple[int, int, int, int]:
    one = found[kind]
    assert isinstance(one, GraceExit)
    return (one.payment_after, one.months, one.total_interest + one.total_fees, one.extra_cost)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("original", (56_489, 24, 155_714, 0)),
        ("keep_end", (65_566, 24, 176_867, 21_153)),
        ("extend", (58_200, 27, 196_794, 41_080)),
        ("longer_tail", (56_489, 28, 202_346, 46_632)),
        ("interest_paid", (56_489, 27, 191_714, 36_000)),
        ("frozen", (56_489, 27, 155_714, 0)),
        ("do_nothing", (56_489, 29, 239_183, 83_469)),
    ],
)
def test_a_pause_of_three_months_costs_this(kind: str, expected: tuple[int, int, int, int]) -> None:
    assert figures(compare_grace(LOAN, "CNY", 3), kind) == expected


def test_the_payment_after_is_the_formula_of_each_exit() -> None:
    grown = 1_200_000 * Fraction(101, 100) ** 3
    shrink = 1 / Fraction(101, 100)
    kept, extended = grown / 100 / (1 - shrink**21), grown / 100 / (1 - shrink**24)
    found = compare_grace(LOAN, "CNY", 3)
    assert abs(figures(found, "keep_end")[0] - kept) < 1
    assert abs(figures(found, "extend")[0] - extended) < 1


def test_no_smaller_payment_would_end_in_time() -> None:
    found = compare_grace(LOAN, "CNY", 3)["keep_end"]
    assert isinstance(found, GraceExit)
    owed = 1_200_000
    for _ in range(3):
        owed += (owed + 50) // 100
    for _ in range(21):
        owed += (owed + 50) // 100 - (found.payment_after - 1)
    assert 0 < owed <= 30


def test_missed_instalments_bring_a_fee_each_and_penalty_on_what_is_overdue() -> None:
    missed = compare_grace(LOAN, "CNY", 2)["do_nothing"]
    assert isinstance(missed, GraceExit)
    first, second, third = missed.rows[:3]
    assert (first.interest, first.fee, first.paid, first.arrears) == (12_000, 0, 0, 56_489)
    assert (second.interest, second.fee, second.arrears) == (12_120 + 282, 3_000, 112_978)
    assert (third.fee, third.paid, third.arrears) == (3_000, 56_489, 112_978)
    assert missed.rows[3].fee == 0


def test_a_part_payment_makes_each_exit_cheaper() -> None:
    nothing, part = compare_grace(LOAN, "CNY", 3), compare_grace(LOAN, "CNY", 3, partial=20_000)
    for kind in ("keep_end", "extend", "longer_tail", "interest_paid"):
        assert figures(part, kind)[3] < figures(nothing, kind)[3]
        assert part[kind].payment_during == 20_000  # type: ignore[union-attr]
    assert figures(part, "frozen")[3] < 0


def test_an_exit_that_never_ends_names_the_payment_that_would_work() -> None:
    tight = Debt("loan", 100_000, rates=(RateSpan("24"),), instalment=2_010)
    tail = compare_grace(tight, "CNY", 6)["longer_tail"]
    assert isinstance(tail, NoExit)
    assert tail.reason == "never_cleared"
    eased = compare_grace(replace(tight, instalment=tail.payment_that_would_work), "CNY", 6)
    assert isinstance(eased["longer_tail"], GraceExit)


def test_a_loan_without_interest_is_only_spread() -> None:
    found = compare_grace(debt("loan", 1_000, "0", 500), "CNY", 2)
    assert found["keep_end"] == NoExit("keep_end", "pause_outlasts_loan", 500)
    assert figures(found, "extend") == (500, 4, 0, 0)


def test_a_promotional_rate_that_ends_is_followed() -> None:
    found = compare_grace(promo("card", 120_000, 2, "12", 12_000), "CNY", 2)
    frozen, free = found["frozen"], found["interest_paid"]
    assert isinstance(frozen, GraceExit)
    assert isinstance(free, GraceExit)
    assert frozen.rows == free.rows
    assert [row.interest for row in frozen.rows[:3]] == [0, 0, 1_200]


@pytest.mark.parametrize(
    ("given_debt", "months", "partial", "field"),
    [
        (LOAN, 121, 0, "months"),
        (LOAN, 3, -1, "partial"),
        (LOAN, 3, 1.5, "partial"),
        (replace(LOAN, balance=12.0), 3, 0, "debt.balance"),  # type: ignore[arg-type]
        ("loan", 3, 0, "debt"),
    ],
)
def test_figures_of_the_wrong_kind_are_named(given_debt: Debt, months: int, partial: int, field: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        compare_grace(given_debt, "CNY", months, partial=partial)
    assert refused.value.field == field


def test_a_loan_that_never_ends_says_what_would_end_it_in_five_years() -> None:
    with pytest.raises(NeverRepaid) as never:
        compare_grace(debt("loan", 100_000, "24", 2_000), "CNY", 3)
    assert never.value.payment_that_would_work == 2_877


def test_a_fixed_minimum_stands_for_the_instalment() -> None:
    card = Debt("card", 1_000, minimum=Minimum("fixed", amount=250))
    assert compare_grace(card, "CNY", 1).original.months == 4


loans = st.builds(
    Debt,
    st.just("loan"),
    st.integers(1, 10**8),
    rates=st.sampled_from(["0", "3.65", "18", "36", "90"]).map(lambda rate: (RateSpan(rate),)),
    instalments_left=st.integers(1, 60),
    late_fee=st.sampled_from([0, 500]),
    penalty_rate=st.sampled_from(["", "95"]),
)


def obeys_the_laws(loan: Debt, months: int, share: int) -> None:
    usual = compare_grace(loan, "CNY", months).original
    found = compare_grace(loan, "CNY", months, partial=usual.payment_after * share // 100)
    ends = {kind: one for kind in EVERY if isinstance(one := found[kind], GraceExit)}
    for one in ends.values():
        assert one.total_paid == loan.balance + one.total_interest + one.total_fees
        assert one.extra_cost == one.total_paid - usual.total_paid
        assert min(row.balance for row in one.rows) == 0 == one.rows[-1].balance
    assert ends["frozen"].extra_cost <= 0 <= ends["interest_paid"].total_interest
    if "keep_end" in ends:
        assert ends["keep_end"].months <= usual.months
        assert ends["keep_end"].extra_cost <= ends["extend"].extra_cost + months + usual.months
    assert ends["extend"].months <= usual.months + months
    if "longer_tail" in ends and "do_nothing" in ends:
        assert ends["longer_tail"].total_paid <= ends["do_nothing"].total_paid


@given(loans, st.integers(1, 12), st.integers(0, 100))
@settings(max_examples=4, deadline=None)
def test_every_exit_keeps_the_books(loan: Debt, months: int, share: int) -> None:
    obeys_the_laws(loan, months, share)


@pytest.mark.soak
@given(loans, st.integers(1, 12), st.integers(0, 100))
@settings(max_examples=800, deadline=None)
def test_every_exit_keeps_the_books_at_length(loan: Debt, months: int, share: int) -> None:
    obeys_the_laws(loan, months, share)
