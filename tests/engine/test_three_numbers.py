"""Three figures of a level loan give the fourth."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from budgeting_tools.engine import InvalidInput, NeverRepaid, NoRate, solve_loan


def test_the_rate_behind_twelve_times_972() -> None:
    found = solve_loan(amount=1_000_000, payment=97_200, count=12)
    assert (found.solved, found.rate, found.total, found.cost) == (
        "rate",
        Decimal("29.4158"),
        1_166_400,
        166_400,
    )


def test_how_many_payments_a_balance_takes() -> None:
    found = solve_loan(amount=1_000_000, payment=97_200, rate="24")
    assert (found.solved, found.count, found.last_payment, found.total) == ("count", 12, 61_787, 1_130_987)


def test_the_payment_of_an_amount_at_a_rate() -> None:
    found = solve_loan(amount=1_000_000, count=12, rate="24")
    assert (found.solved, found.payment, found.last_payment, found.cost) == (
        "payment",
        94_560,
        94_555,
        134_715,
    )


def test_the_amount_that_a_payment_carries() -> None:
    found = solve_loan(payment=97_200, count=12, rate="24")
    assert (found.solved, found.amount, found.payment) == ("amount", 1_027_923, 97_200)


def test_weeks_have_their_own_rate() -> None:
    assert solve_loan(amount=520_000, count=52, rate="0", every="week").payment == 10_000
    assert solve_loan(amount=100_000, payment=2_200, count=52, every="week").rate == Decimal("27.0639")


def test_a_payment_that_never_repays_names_one_that_does() -> None:
    with pytest.raises(NeverRepaid) as caught:
        solve_loan(amount=1_000_000, payment=20_000, rate="24")
    works = caught.value.payment_that_would_work
    assert works == 22_049
    assert solve_loan(amount=1_000_000, payment=works, rate="24").count == 120


@pytest.mark.parametrize(
    ("told", "field", "reason"),
    [
        ({"amount": 100, "payment": 10}, "figures", "three_of_four"),
        ({"amount": 100, "payment": 10, "count": 12, "rate": "5"}, "figures", "three_of_four"),
        ({"amount": 1000, "payment": 10, "count": 12}, "payment", "repays_less_than_borrowed"),
        ({"amount": 0, "payment": 10, "count": 12}, "amount", "too_small"),
        ({"amount": 1.5, "payment": 10, "count": 12}, "amount", "float_refused"),
        ({"amount": 100, "count": 1201, "rate": "5"}, "count", "too_large"),
        ({"amount": 100, "count": 12, "rate": "x"}, "rate", "not_a_rate"),
        ({"amount": 100, "count": 12, "rate": "5", "every": "year"}, "every", "not_a_choice"),
        ({"payment": 1, "count": 1, "rate": "99999"}, "payment", "payment_below_interest"),
    ],
)
def test_what_cannot_be_solved_is_named(told: dict[str, object], field: str, reason: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        solve_loan(**told)  # type: ignore[arg-type]
    assert (caught.value.field, caught.value.reason) == (field, reason)


def test_a_rate_beyond_all_telling_is_a_named_result() -> None:
    with pytest.raises(NoRate):
        solve_loan(amount=1, payment=10**13, count=1)


@settings(max_examples=25, deadline=None)
@given(st.integers(10_000, 10**9), st.integers(1, 60), st.integers(0, 3600))
def test_each_figure_leads_back_to_the_others(amount: int, count: int, hundredths: int) -> None:
    rate = f"{hundredths / 100:.2f}"
    level = solve_loan(amount=amount, count=count, rate=rate)
    assert solve_loan(payment=level.payment, count=count, rate=rate).amount >= amount
    assert solve_loan(amount=amount, payment=level.payment, rate=rate).count <= count
    assert solve_loan(amount=amount, payment=level.payment, count=count).rate >= level.rate - Decimal(
        "0.0001"
    )
