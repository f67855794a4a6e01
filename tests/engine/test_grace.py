"""Five ways out of a pause, beside paying as agreed and beside a pause nobody agreed to."""

import pytest

from budgeting_tools.engine import InvalidInput, NeverRepaid, compare_grace


def ways(**more: object) -> dict[str, tuple[int, int, int]]:
    found = compare_grace(1_000_000, "24", 12, 3, **more)  # type: ignore[arg-type]
    return {one.way: (one.payment, one.months, one.extra) for one in found}


def test_each_exit_has_its_instalment_length_and_price() -> None:
    """By hand: 1,000,000 x 1.02^3 = 1,061,208, over 9 instalments of 130,015 or over 12 of 100,348."""
    assert ways() == {
        "as_agreed": (94560, 12, 0),
        "same_end": (130015, 12, 35413),
        "longer_by_pause": (100348, 15, 69456),
        "same_payment": (94560, 16, 79176),
        "interest_paid": (94560, 15, 60000),
        "interest_frozen": (94560, 15, 0),
        "unpaid": (94560, 13, 13742),
    }


def test_frozen_interest_costs_nothing_and_interest_paid_costs_only_that() -> None:
    found = ways()
    assert found["interest_frozen"][2] == 0
    assert found["interest_paid"][2] == 3 * 20000


def test_paying_a_part_meanwhile_makes_every_other_exit_cheaper() -> None:
    nothing, part = ways(), ways(partial=30000)
    for way in ("same_end", "longer_by_pause", "same_payment", "unpaid"):
        assert part[way][2] < nothing[way][2]


def test_an_unagreed_pause_adds_fees_penalties_and_one_large_payment() -> None:
    plain = compare_grace(1_000_000, "24", 12, 3)[-1]
    dear = compare_grace(1_000_000, "24", 12, 3, late_fee=5000, penalty_rate="36")[-1]
    assert dear.total_fees == 15000
    assert dear.total_interest > plain.total_interest
    assert dear.largest_payment == 4 * 94560


@pytest.mark.parametrize(
    ("arguments", "field"),
    [((0, "24", 12, 3), "balance"), ((1000, "24", 12, 12), "months"), ((1000, "24", 12, 0), "months")],
)
def test_a_pause_that_cannot_be_names_its_field(arguments: tuple[int, str, int, int], field: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        compare_grace(*arguments)
    assert caught.value.field == field


def test_an_instalment_below_interest_is_answered_with_one_that_works() -> None:
    with pytest.raises(NeverRepaid) as caught:
        compare_grace(1_000_000, "24", 12, 3, instalment=20000)
    assert caught.value.payment_that_would_work == 94560
