"""A loan drawn and repaid at will: interest by the day on what is owed."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from budgeting_tools.engine import Charge, InvalidInput, Move, Price, PricedQuote, Quote, price_quote
from budgeting_tools.engine.afford import largest_amount, shortest_count
from budgeting_tools.engine.contracts import contract_of


def line(*moves: Move, kind: str = "daily", rate: str = "0.05", **more: object) -> Quote:
    price = Price(kind, rate)  # type: ignore[arg-type]
    return Quote("q", 1_000_000, 1, price, method="at_will", moves=moves, **more)  # type: ignore[arg-type]


def priced(*moves: Move, **more: object) -> PricedQuote:
    return price_quote(line(*moves, **more), "CNY")  # type: ignore[arg-type]


def test_interest_of_each_day_on_what_is_owed() -> None:
    """10,000 x 10 days + 15,000 x 10 = 125.00; 9,000 x 30 = 135.00, at 0.05 % a day."""
    found = priced(Move(10, 500_000), Move(20, -600_000), Move(50, -1))
    assert [(row.interest, row.principal, row.balance) for row in found.rows] == [
        (12_500, 600_000, 900_000),
        (13_500, 900_000, 0),
    ]
    assert (found.cash_received, found.total_repaid, found.cost) == (1_500_000, 1_526_000, 26_000)
    assert [(flow.period, flow.amount) for flow in found.flows] == [
        (0, 1_000_000), (10, 500_000), (20, -612_500), (50, -913_500),
    ]  # fmt: skip


def test_the_yearly_figure_is_lower_the_later_interest_is_paid() -> None:
    found = priced(Move(1, -1))
    assert (found.nominal_yearly, found.cost) == (Decimal("18.2500"), 500)
    assert priced(Move(365, -1)).nominal_yearly == Decimal("16.7669")


@pytest.mark.parametrize(
    ("kind", "rate", "year_days", "cost"),
    [
        ("daily", "0.04", 365, 12_000),
        ("nominal_yearly", "14.6", 365, 12_000),
        ("nominal_yearly", "14.4", 360, 12_000),
        ("monthly", "1.2", 360, 12_000),
        ("effective_yearly", "14.6", 365, 11_203),
    ],
)
def test_thirty_days_at_each_way_of_quoting(kind: str, rate: str, year_days: int, cost: int) -> None:
    assert priced(Move(30, -1), kind=kind, rate=rate, year_days=year_days).cost == cost


def test_no_repayment_takes_more_than_is_owed_and_the_last_one_clears() -> None:
    found = priced(Move(5, -2_000_000), Move(9, 300_000), Move(19, -1))
    assert [row.principal for row in found.rows] == [1_000_000, 300_000]
    assert [row.interest for row in found.rows] == [2_500, 1_500]


def test_a_least_interest_and_fees_count() -> None:
    fee = Charge("s", "service", 1_000)
    coupon = Charge("c", "coupon", 800, when="at_end")
    found = priced(Move(3, -1), minimum_interest=3_000, upfront_fees=5_000, charges=(fee, coupon))
    assert (found.cash_received, found.total_repaid, found.cost) == (995_000, 1_003_200, 8_200)


def test_the_largest_amount_lets_the_last_repayment_grow() -> None:
    quote = line(Move(15, -100_000), Move(30, -1))
    assert largest_amount(quote, 1_013_300) == 999_064
    assert shortest_count(quote, 10**9) == 1


@pytest.mark.parametrize(
    ("moves", "more", "field", "reason"),
    [
        ((), {}, "moves", "missing"),
        ((Move(9, -5), Move(10, 5)), {}, "moves", "ends_with_a_draw"),
        ((Move(9, -5),), {"first_period_days": 9}, "first_period_days", "not_with_at_will"),
        ((Move(9, -5),), {"kind": "flat_per_period"}, "price.kind", "not_a_choice"),
        ((Move(9, -5),), {"rate": ""}, "price.rate", "missing"),
        ((Move(0, -5),), {}, "moves.0.day", "too_small"),
        ((Move(9, 1.5),), {}, "moves.0.amount", "float_refused"),
    ],
)
def test_what_cannot_be_followed_is_named(
    moves: tuple[Move, ...], more: object, field: str, reason: str
) -> None:
    with pytest.raises(InvalidInput) as caught:
        priced(*moves, **more)  # type: ignore[arg-type]
    assert (caught.value.field, caught.value.reason) == (field, reason)


moves = st.lists(st.builds(Move, st.integers(1, 400), st.integers(-(10**6), 10**6)), max_size=6)


@settings(max_examples=40, deadline=None)
@given(moves)
def test_what_is_paid_is_what_was_drawn_and_its_interest(some: list[Move]) -> None:
    found = priced(*some, Move(401, -1))
    assert found.total_repaid == found.cash_received + sum(row.interest for row in found.rows)
    assert [row.balance >= 0 for row in found.rows] == [True] * len(found.rows)
    assert found.rows[-1].balance == 0
    assert found.nominal_yearly <= Decimal("18.26")


def test_each_later_draw_is_judged_as_a_loan_of_its_own() -> None:
    with pytest.raises(InvalidInput, match="a loan of its own"):
        contract_of(line(Move(2, 5), Move(9, -5)), "CNY")
    assert contract_of(line(Move(9, -5)), "CNY").per_year == 365
