"""A contract is within, above, or cannot be judged, on the basis that each rule prescribes."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from budgeting_tools.engine import Charge, Price, Quote, price_quote
from budgeting_tools.engine.ceilings import (
    Above,
    CannotJudge,
    CeilingRule,
    Contract,
    Overdue,
    Part,
    Within,
    contract_of,
    judge_contract,
    judge_rule,
)
from budgeting_tools.engine.errors import InvalidInput
from tests.engine.ceiling_cast import BY_NAME, LPR, RULES, SIGNED, contract, level, parts, payday


def side(name: str, given_contract: Contract) -> tuple[str, str]:
    found = judge_rule(BY_NAME[name], given_contract)
    if isinstance(found, CannotJudge):
        return ("CannotJudge", found.reason)
    return (type(found).__name__, str(found.figure))


def names(given_contract: Contract, place: str) -> list[tuple[str, str]]:
    found = judge_contract(RULES, given_contract, place)
    return [
        (type(one).__name__, one.reason if isinstance(one, CannotJudge) else one.rule.id) for one in found
    ]


REPORTED = contract("TWD", 10_500_000, level(526_500, 36))


def test_the_reported_judgment_is_reproduced() -> None:
    (found,) = judge_contract(RULES, REPORTED, "TW")
    assert isinstance(found, Above)
    assert (found.figure, found.limit, found.margin) == (Decimal("43.4484"), Decimal(16), Decimal("-27.4484"))
    assert (found.unit, found.counted, found.left_out) == ("percent_a_year", 8_454_000, 0)
    assert found.working[0].rule == "tw-16"


def test_the_same_flows_are_effective_in_hong_kong() -> None:
    here = replace(REPORTED, currency="HKD")
    assert names(here, "HK") == [("Above", "hk-crime"), ("Above", "hk-extortionate")]
    assert side("hk-crime", here) == ("Above", "53.2350")


def test_a_flat_24_per_cent_is_not_24_per_cent() -> None:
    flat = contract("CNY", 1_200_000, level(124_000, 12), lender="bank")
    assert side("cn-court", flat) == ("Above", "41.7031")


def test_a_private_loan_is_held_to_four_times_the_reference_of_its_day() -> None:
    year = contract(
        "CNY", 1_000_000, parts(("principal", 1_000_000, 1), ("interest", 120_000, 1)), per_year=1
    )
    assert side("cn-private", year) == ("Within", "12.0000")
    dearer = replace(year, parts=parts(("principal", 1_000_000, 1), ("interest", 120_100, 1)))
    assert side("cn-private", dearer) == ("Above", "12.0100")
    earlier = replace(dearer, signed=date(2025, 5, 19))
    found = judge_rule(BY_NAME["cn-private"], earlier)
    assert isinstance(found, Within)
    assert (found.limit, dict(found.working[1].inputs)["value"]) == (Decimal("12.4"), "3.1")


def test_interest_kept_back_lowers_the_principal() -> None:
    def repaid_in_full(kept_back: int) -> Contract:
        taken = parts(("withheld", kept_back, 0), ("principal", 1_000_000, 1))
        return contract("CNY", 1_000_000, taken, per_year=1)

    assert side("cn-private", repaid_in_full(100_000)) == ("Within", "11.1111")
    assert side("cn-private", repaid_in_full(110_000)) == ("Above", "12.3596")


def test_roll_overs_are_held_to_the_first_principal_and_the_whole_time() -> None:
    taken = parts(("withheld", 100_000, 0), ("instalment", 1_116_000, 2))
    two_years = contract("CNY", 1_000_000, taken, per_year=1)
    assert side("cn-rollover", two_years) == ("Within", "1116000.0000")
    more = replace(two_years, parts=parts(("withheld", 100_000, 0), ("instalment", 1_116_001, 2)))
    assert side("cn-rollover", more) == ("Above", "1116001.0000")


@pytest.mark.parametrize(
    ("charge", "days", "verdict"),
    [
        (2_400, 30, ("Within", "0.8000")),
        (2_401, 30, ("Above", "0.8003")),
        (10_000, 125, ("Within", "0.8000")),
    ],
)
def test_high_cost_credit_is_counted_by_the_day(charge: int, days: int, verdict: tuple[str, str]) -> None:
    assert side("uk-daily", payday(charge, days)) == verdict


def test_high_cost_default_fees_and_the_whole_cost_have_their_own_lines() -> None:
    late = payday(2_400, 30)
    dear = replace(late, parts=late.parts + parts(("default_fee", 1_500, 2)))
    dearest = replace(late, parts=late.parts + parts(("default_fee", 7_601, 2)))
    assert [side("uk-default", one)[0] for one in (late, dear, dearest)] == ["Within", "Within", "Above"]
    assert [side("uk-total", one) for one in (dear, dearest)] == [
        ("Within", "39.0000"),
        ("Above", "100.0100"),
    ]


def test_a_cheaper_or_longer_loan_is_not_high_cost_credit() -> None:
    assert names(payday(100, 30), "UK") == [("CannotJudge", "outside_every_rule")]
    assert names(payday(60_000, 400), "UK") == [("CannotJudge", "outside_every_rule")]


def test_credit_at_the_edge_of_high_cost_is_covered() -> None:
    """100 % effective over 12 months to the day: 10000 on 10000 after 365 days."""
    assert names(payday(10_000, 365), "UK") == [
        ("Within", "uk-daily"),
        ("Within", "uk-default"),
        ("Within", "uk-total"),
    ]
    assert names(payday(10_100, 366), "UK") == [("CannotJudge", "outside_every_rule")]


def test_what_a_rule_leaves_out_does_not_move_its_figure() -> None:
    late = replace(REPORTED, parts=REPORTED.parts + parts(("late_fee", 50_000, 5), ("penalty", 9_000, 36)))
    found = judge_rule(BY_NAME["tw-16"], late)
    assert isinstance(found, Above)
    assert (found.figure, found.counted, found.left_out) == (Decimal("43.4484"), 8_454_000, 59_000)


def test_simple_interest_by_the_week_and_by_the_year() -> None:
    loan = contract("EUR", 100_000, level(4_800, 26), per_year=52)
    assert side("ie-weekly", loan) == ("Within", "0.9538")
    assert side("ie-yearly", loan) == ("Above", "49.6000")


def test_monthly_interest_is_held_against_what_is_still_owed() -> None:
    taken = parts(
        ("interest", 400, 1), ("principal", 5_000, 1), ("interest", 201, 2), ("principal", 5_000, 2)
    )
    loan = contract("SGD", 10_000, (*taken, *parts(("admin", 1_000, 0))))
    found = judge_rule(BY_NAME["sg-interest"], loan)
    assert isinstance(found, Within)
    assert (found.figure, found.by_rounding) == (Decimal("4.02"), True)
    assert side("sg-admin", loan) == ("Within", "10.0000")
    assert side("sg-total", loan) == ("Within", "16.0100")
    assert side("sg-interest", replace(loan, parts=level(6_000, 2))) == ("CannotJudge", "split_unknown")


def test_late_fees_are_counted_by_the_month_and_late_interest_on_what_is_overdue() -> None:
    taken = (
        *level(6_000, 3),
        *parts(("late_fee", 6_000, 2), ("late_fee", 6_001, 3), ("late_interest", 120, 3)),
    )
    loan = contract("SGD", 10_000, taken)
    assert side("sg-late", loan) == ("Above", "6001.0000")
    assert side("sg-overdue", loan) == ("CannotJudge", "overdue_unknown")
    assert side("sg-overdue", replace(loan, overdue=Overdue(3_000, 365))) == ("Within", "0.3333")


def test_the_military_rate_counts_what_the_plain_one_leaves_out() -> None:
    taken = (
        *level(9_200, 12),
        *parts(("application", 5_000, 0), ("voluntary_insurance", 2_000, 0), ("tax", 9_000, 0)),
    )
    loan = contract("USD", 100_000, taken, borrower=("service_member",))
    found = judge_rule(BY_NAME["us-mapr"], loan)
    assert isinstance(found, Within)
    assert (found.counted, found.left_out) == (17_400, 9_000)
    plain = replace(BY_NAME["us-mapr"], counts=("interest",))
    cheaper = judge_rule(plain, loan)
    assert isinstance(cheaper, Within)
    assert (cheaper.figure, found.figure) == (Decimal("18.6718"), Decimal("32.9113"))


def test_bands_by_amount_and_quarter() -> None:
    loan = contract("EUR", 300_000, level(27_000, 12))
    assert names(loan, "FR") == [("Within", "fr-small")]
    larger = replace(loan, amount=300_001)
    assert names(larger, "FR") == [("Above", "fr-large")]
    assert names(replace(loan, signed=date(2025, 6, 30)), "FR") == [("Within", "fr-small")]
    assert names(replace(loan, signed=date(2025, 7, 1)), "FR") == [("CannotJudge", "no_rule_at_date")]


def test_monthly_effective_and_daily_simple() -> None:
    loan = contract("PHP", 1_000_000, parts(("fee", 50_000, 0), ("instalment", 1_064_000, 1)))
    assert side("ph-month", loan) == ("Within", "12.0000")
    assert side("ph-month", replace(loan, amount=1_000_001)) == ("CannotJudge", "outside_every_rule")
    daily = contract("USD", 100_000, parts(("instalment", 109_000, 1)), Fraction(365, 30))
    assert side("id-daily", daily) == ("Within", "0.3000")


def test_an_unknown_lender_cannot_be_judged_and_says_what_to_look_for() -> None:
    found = judge_contract(RULES, replace(REPORTED, lender="", currency="CNY"), "CN")
    keys = ("lender_named_on_contract", "payer_of_the_loan_on_statement", "licence_register")
    assert found == (CannotJudge("", "lender_unknown", keys),)


@pytest.mark.parametrize(
    ("changed", "place", "reason"),
    [
        ({"signed": None}, "TW", "date_unknown"),
        ({"signed": date(2021, 7, 19)}, "TW", "no_rule_at_date"),
        ({}, "DE", "no_rule_for_place"),
        ({"lender": "pawnshop"}, "CN", "no_rule_for_lender"),
        ({"signed": date(2026, 2, 25)}, "CN", "reference_not_known"),
        ({"currency": "USD", "borrower": None}, "US", "borrower_unknown"),
        ({"currency": "USD", "borrower": ()}, "US", "outside_every_rule"),
        ({"currency": "CNY"}, "FR", "other_currency"),
        ({"parts": parts(("withheld", 10_500_000, 0), ("instalment", 1, 1))}, "TW", "nothing_received"),
        ({"parts": parts(("instalment", 0, 1))}, "TW", "no_rate"),
    ],
)
def test_what_is_not_known_is_not_judged(changed: dict[str, object], place: str, reason: str) -> None:
    found = judge_contract(RULES, replace(REPORTED, **changed), place)  # type: ignore[arg-type]
    assert reason in [one.reason for one in found if isinstance(one, CannotJudge)]
    assert not any(isinstance(one, Above) for one in found)


def test_who_lends_and_when_choose_the_rule() -> None:
    bank = replace(REPORTED, currency="CNY", lender="bank")
    assert names(bank, "CN") == [("Above", "cn-court")]
    assert names(replace(bank, signed=date(2025, 10, 1)), "CN") == [
        ("Above", "cn-platform"),
        ("Above", "cn-court"),
    ]
    assert names(replace(bank, lender="private"), "CN") == [("Above", "cn-private"), ("Above", "cn-rollover")]


def test_a_rule_for_the_whole_country_covers_its_states() -> None:
    loan = replace(REPORTED, currency="USD", borrower=("service_member",))
    assert names(loan, "US-IL") == [("Above", "us-mapr")]


def test_an_approximate_rule_says_nothing_close_to_its_limit() -> None:
    near = contract("HKD", 100_000, parts(("instalment", 148_400, 1)), per_year=1)
    clear = contract("HKD", 100_000, parts(("instalment", 147_400, 1)), per_year=1)
    assert side("hk-crime", near) == ("CannotJudge", "too_close_to_tell")
    assert side("hk-crime", clear) == ("Within", "47.4000")


def test_a_payment_rounded_up_does_not_put_a_loan_above_its_own_rate() -> None:
    quote = Quote(
        "q", 123_400, 36, Price("nominal_yearly", "24"), lender_kind="bank", contract_date="2025-11-03"
    )
    (found, _) = judge_contract(RULES, contract_of(quote, "CNY"), "CN")
    assert isinstance(found, Within)
    assert (found.by_rounding, found.figure) == (True, Decimal("24.0005"))


def test_a_charge_free_to_refuse_counts_only_where_a_rule_names_it() -> None:
    cover = Charge("c", "insurance", 50_000, when="deducted", compulsory=False)
    quote = Quote("q", 1_000_000, 12, Price("instalment", instalment=95_000), charges=(cover,))
    loan = contract_of(quote, "USD", signed=SIGNED, borrower=("service_member",))
    assert ("voluntary_insurance", 50_000, Fraction(0)) in loan.parts
    plain, military = (judge_rule(BY_NAME[name], loan) for name in ("tw-16", "us-mapr"))
    assert not isinstance(plain, CannotJudge)
    assert not isinstance(military, CannotJudge)
    assert (plain.counted, military.counted) == (140_000, 190_000)


@pytest.mark.parametrize(
    ("field", "changed"),
    [
        ("limit", {"limit": 16.0}),
        ("limit", {"limit": Decimal("NaN")}),
        ("limit", {"limit": Decimal(-1)}),
        ("basis", {"basis": "fair"}),
        ("counts.0", {"counts": ("everything",)}),
        ("effective_from", {"effective_from": "2021-07-20"}),
        ("id", {"id": "a b"}),
        ("currency", {"basis": "money_total"}),
    ],
)
def test_a_rule_with_a_slip_is_refused(field: str, changed: dict[str, object]) -> None:
    with pytest.raises(InvalidInput) as refused:
        replace(BY_NAME["tw-16"], **changed)  # type: ignore[arg-type]
    assert refused.value.field in (field, "currency")


@pytest.mark.parametrize(
    ("field", "changed"),
    [
        ("amount", {"amount": 0}),
        ("amount", {"amount": 1.5}),
        ("parts", {"parts": ()}),
        ("parts.0.kind", {"parts": parts(("gift", 1, 1))}),
        ("parts.0.amount", {"parts": parts(("fee", -1, 1))}),
        ("parts.0.period", {"parts": (Part("fee", 1, 1.0),)}),  # type: ignore[arg-type]
        ("per_year", {"per_year": 12}),
        ("overdue.days", {"overdue": Overdue(1, 0)}),
        ("currency", {"currency": "XXX"}),
    ],
)
def test_a_contract_with_a_slip_is_refused(field: str, changed: dict[str, object]) -> None:
    with pytest.raises(InvalidInput) as refused:
        replace(REPORTED, **changed)  # type: ignore[arg-type]
    assert refused.value.field == field


def test_a_reference_says_nothing_outside_its_days() -> None:
    days = [date(2020, 4, 19), date(2020, 4, 20), date(2025, 5, 19), date(2026, 2, 24), date(2026, 2, 25)]
    assert [LPR.at(day) for day in days] == [None, Decimal("3.85"), Decimal("3.1"), Decimal(3), None]


offers = st.builds(
    Quote,
    st.just("q"),
    st.integers(10_000, 10**8),
    st.integers(1, 36),
    st.sampled_from([Price("nominal_yearly", "18"), Price("monthly", "2"), Price("daily", "0.05")]),
    every=st.sampled_from(["month", "week", "single:30days"]),
    method=st.sampled_from(["equal_instalment", "equal_principal", "interest_only", "flat"]),
    upfront_fees=st.integers(0, 900),
    fee_per_instalment=st.integers(0, 99),
)


@given(offers)
@settings(max_examples=5, deadline=None)
def test_the_rule_and_the_offer_page_find_the_same_rates(quote: Quote) -> None:
    priced, loan = price_quote(quote, "CNY"), contract_of(quote, "CNY", signed=SIGNED)
    for basis, rate in {
        "nominal_irr": priced.nominal_yearly,
        "effective_irr": priced.effective_yearly,
    }.items():
        rule = CeilingRule("cn-any", "CN", basis, Decimal(50), date(2020, 1, 1))  # type: ignore[arg-type]
        found = judge_rule(rule, loan)
        assert not isinstance(found, CannotJudge)
        assert (found.figure, found.counted) == (rate, priced.cost)
        assert isinstance(found, Above) <= (found.figure > 50)
