"""A lender's cost sheet beside what its own offer comes to."""

from decimal import Decimal

import pytest

from budgeting_tools.engine import Charge, CostSheet, InvalidInput, check_cost_sheet

from .cast import offer

GUARANTEED = offer(
    charges=(Charge("g", "guarantee", 3_000), Charge("c", "coupon", 2_000, when="at_end")),
    upfront_fees=10_000,
)


def checked(**stated: int | str) -> CostSheet:
    return check_cost_sheet(
        GUARANTEED, "CNY", {key.replace("_of_", ":"): value for key, value in stated.items()}
    )


def test_a_true_sheet_agrees_line_by_line() -> None:
    found = checked(principal=1_000_000, interest=134_715, kept_back=10_000, charge_of_g=36_000, charge_of_c=-2_000,
                    total_cost=178_715, total_repaid=1_168_715, yearly="31.85")  # fmt: skip
    assert found.differing == ()
    assert [line.key for line in found.left_out] == ["received", "instalment"]
    assert next(line.difference for line in found.lines if line.key == "sum_of_lines") == 0


def test_the_line_that_differs_is_named_with_the_amount() -> None:
    found = checked(interest=134_715, charge_of_g=30_000, total_cost=172_715, yearly="24")
    assert [(line.key, line.difference) for line in found.differing] == [
        ("charge:g", -6_000),
        ("total_cost", -6_000),
        ("yearly", Decimal("-7.8511")),
        ("sum_of_lines", 8_000),
    ]


def test_a_cent_a_payment_is_rounding_and_more_is_not() -> None:
    assert checked(interest=134_727).differing == ()
    assert [line.key for line in checked(interest=134_728).differing] == ["interest"]


def test_each_line_says_how_it_came_about() -> None:
    steps = checked(yearly="24").working
    assert [(one.key, one.result) for one in steps][-1] == ("yearly", "31.8511 %")
    assert dict(steps[-1].inputs) == {"stated": "24 %", "line": "yearly"}


@pytest.mark.parametrize(
    ("stated", "field", "reason"),
    [
        ({"charge:x": 5}, "stated.charge:x", "unknown_key"),
        ({"yearly": 24}, "stated.yearly", "wrong_type"),
        ({"yearly": "24 %"}, "stated.yearly", "not_a_rate"),
        ({"interest": 1.5}, "stated.interest", "float_refused"),
        ({"interest": "5"}, "stated.interest", "wrong_type"),
        ([], "stated", "wrong_type"),
    ],
)
def test_a_line_that_cannot_be_read_is_named(stated: object, field: str, reason: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        check_cost_sheet(GUARANTEED, "CNY", stated)  # type: ignore[arg-type]
    assert (caught.value.field, caught.value.reason) == (field, reason)
