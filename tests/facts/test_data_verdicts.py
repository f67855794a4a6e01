"""Contracts held against the ceilings of the data themselves: the figures a reader of each place would see."""

from datetime import date
from decimal import Decimal

import pytest

from budgeting_tools.engine.ceilings import CannotJudge, judge_contract
from tests.engine.ceiling_cast import contract, level, parts, payday

from .test_data_ceilings import STATED, rule

RULES = [rule(record, stated) for record, stated in STATED]


def verdicts(place, held):
    """Rule to side and figure, or to the reason why it cannot be judged."""
    return dict(map(said, judge_contract(RULES, held, place)))


def said(found):
    if isinstance(found, CannotJudge):
        return found.rule_id, found.reason
    return found.rule.id, (type(found).__name__, found.figure)


def test_the_reported_judgment_in_taiwan_is_above_sixteen():
    held = contract("TWD", 10_500_000, level(526_500, 36), lender="private", signed=date(2023, 5, 2))

    assert verdicts("TW", held) == {"tw-rate-cap-16": ("Above", Decimal("43.4484"))}


@pytest.mark.parametrize(("charge", "side"), [(2_400, "Within"), (2_401, "Above")])
def test_a_hundred_pounds_for_thirty_days_may_cost_twenty_four(charge, side):
    found = verdicts("GB-WLS", payday(charge, 30))

    assert found["uk-hcstc-daily-cap"][0] == side
    assert found["uk-hcstc-total-cap"][0] == "Within"


def test_a_flat_rate_of_a_bank_in_china_is_above_its_line():
    held = contract("CNY", 1_200_000, level(124_000, 12), lender="bank", signed=date(2025, 11, 3))

    assert verdicts("CN", held) == {
        "cn-rate-financial-24-court-line": ("Above", Decimal("41.7031")),
        "cn-rate-internet-assisted-24": ("Above", Decimal("41.7031")),
    }


def test_a_private_loan_after_the_last_rate_seen_is_not_judged():
    held = contract("CNY", 1_000_000, level(90_000, 12), lender="private", signed=date(2026, 6, 1))

    assert set(verdicts("CN", held).values()) == {"reference_not_known"}


def test_hong_kong_says_nothing_within_half_a_point_of_its_line():
    near = contract(
        "HKD",
        1_000_000,
        parts(("principal", 1_000_000, 12), ("interest", 482_000, 12)),
        lender="other_licensed",
    )
    over = contract(
        "HKD",
        1_000_000,
        parts(("principal", 1_000_000, 12), ("interest", 600_000, 12)),
        lender="other_licensed",
    )

    assert verdicts("HK", near)["hk-rate-cap-48"] == "too_close_to_tell"
    assert verdicts("HK", over)["hk-rate-cap-48"] == ("Above", Decimal("60.0000"))


def test_a_licensed_moneylender_in_singapore_may_keep_back_a_tenth():
    taken = parts(("withheld", 10_000, 0), ("principal", 100_000, 1), ("interest", 4_000, 1))
    found = verdicts("SG", contract("SGD", 100_000, taken, lender="other_licensed"))

    assert found["sg-ml-rate-4.interest"] == ("Within", Decimal("4.0000"))
    assert found["sg-ml-fees.admin"] == ("Within", Decimal("10.0000"))
    assert found["sg-ml-total-100"] == ("Within", Decimal("14.0000"))


def test_a_lapsed_table_judges_nothing():
    held = contract("EUR", 200_000, level(20_000, 12), lender="bank", signed=date(2026, 6, 1))

    assert verdicts("EU-FR", held) == {"": "no_rule_at_date"}
