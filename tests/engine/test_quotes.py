"""What an offer really costs, however it is quoted."""

from decimal import Decimal

import pytest

from budgeting_tools.engine import Charge, InvalidInput, Move, NoRate, Price, PricedQuote, Quote, price_quote

from .cast import offer


def priced(*args: str, **more: object) -> PricedQuote:
    return price_quote(offer(*args, **more), "CNY")


@pytest.mark.parametrize(
    ("kind", "rate", "instalment", "nominal", "effective"),
    [
        ("nominal_yearly", "24", 94560, "24.0001", "26.8243"),
        ("effective_yearly", "26.8242", 94560, "24.0001", "26.8243"),
        ("monthly", "2", 94560, "24.0001", "26.8243"),
        ("daily", "0.05", 91800, "18.2498", "19.8564"),
        ("flat_per_period", "0.6", 89333, "13.0342", "13.8418"),
        ("nominal_yearly", "0", 83334, "0.0000", "0.0000"),
    ],
)
def test_each_way_of_quoting_a_rate(
    kind: str, rate: str, instalment: int, nominal: str, effective: str
) -> None:
    found = priced(kind, rate)
    assert found.first_instalment == instalment
    assert (found.nominal_yearly, found.effective_yearly) == (Decimal(nominal), Decimal(effective))


def test_instalments_alone_are_enough() -> None:
    found = priced("instalment", "", instalment=97200)
    assert (found.total_repaid, found.cost) == (1166400, 166400)
    assert found.nominal_yearly == Decimal("29.4158")
    assert {row.payment for row in found.rows} == {97200}
    assert sum(row.principal for row in found.rows) == 1000000


def test_a_fee_kept_back_makes_the_same_loan_dearer() -> None:
    found = priced(upfront_fees=50000)
    assert (found.cash_received, found.total_repaid, found.cost) == (950000, 1134715, 184715)
    assert found.nominal_yearly == Decimal("34.1433")


@pytest.mark.parametrize(
    ("method", "first", "last", "cost"),
    [
        ("equal_instalment", 94560, 94555, 134715),
        ("equal_principal", 103333, 85000, 130000),
        ("interest_only", 20000, 1020000, 240000),
        ("flat", 103333, 103333, 240000),
    ],
)
def test_each_way_of_repaying(method: str, first: int, last: int, cost: int) -> None:
    found = priced(method=method)
    assert (found.first_instalment, found.last_instalment, found.cost) == (first, last, cost)


def test_charges_count_when_compulsory_and_are_listed_when_not() -> None:
    charges = (
        Charge("g", "guarantee", 3000),
        Charge("m", "membership", 20000, when="deducted"),
        Charge("c", "coupon", 5000, when="at_end"),
        Charge("i", "insurance", 1000, compulsory=False),
    )
    found = priced(charges=charges)
    assert found.cash_received == 980000
    assert found.total_repaid == 1134715 + 12 * 3000 - 5000
    assert found.optional_charges == 12000
    assert found.last_instalment == 94555 + 3000 - 5000


def test_seven_days_and_a_roll_over() -> None:
    week = priced("instalment", "", every="single:7days", instalments=1, instalment=1010000)
    assert week.nominal_yearly == Decimal("52.1429")
    rolled = priced("daily", "0.1", every="single:30days", instalments=3)
    assert [row.payment for row in rolled.rows] == [30000, 30000, 1030000]
    assert rolled.nominal_yearly == Decimal("36.5000")


def test_a_long_first_period_costs_more_money_but_not_more_rate() -> None:
    found = priced(first_period_days=45)
    assert found.cost == 146060
    assert found.nominal_yearly == Decimal("24.0087")
    assert found.flows[1].period == Decimal("1.5")


@pytest.mark.parametrize(
    ("method", "first", "cost"),
    [("equal_principal", 113333, 140000), ("interest_only", 30000, 250000), ("flat", 103333, 240000)],
)
def test_a_first_period_of_45_days_bears_interest_for_45_days(method: str, first: int, cost: int) -> None:
    """2 % a month: 3 % of 10,000 in the first 45 days; a flat charge does not look at days."""
    found = priced(method=method, first_period_days=45)
    assert (found.first_instalment, found.cost) == (first, cost)
    assert found.flows[1].period == Decimal("1.5")


def test_a_single_payment_may_come_later_than_the_rest() -> None:
    found = priced("daily", "0.1", every="single:7days", instalments=2, first_period_days=10)
    assert [row.payment for row in found.rows] == [10000, 1007000]
    assert priced("daily", "0.1", every="single:400days", instalments=1, first_period_days=90).cost == 90000


def test_interest_is_never_below_the_least_one_agreed() -> None:
    week = priced("daily", "0.05", every="single:7days", instalments=1, minimum_interest=5000)
    assert (week.cost, week.nominal_yearly) == (5000, Decimal("26.0714"))
    assert priced(minimum_interest=5000).cost == priced().cost


def test_two_stated_figures_that_cannot_both_hold() -> None:
    found = priced("instalment", "5", instalment=97200).disagreement
    assert found is not None
    assert (found.stated_rate, found.rate_of_instalment) == ("5", Decimal("29.42"))
    assert (found.instalment_at_rate, found.difference, found.difference_in_all) == (85608, 11592, 139111)
    assert priced("nominal_yearly", "24", instalment=94600).disagreement is None


@pytest.mark.parametrize(
    ("more", "field", "reason"),
    [
        ({"upfront_fees": 1000000}, "upfront_fees", "nothing_received"),
        ({"kind": "instalment", "instalment": 80000}, "price.instalment", "repays_less_than_borrowed"),
        ({"kind": "instalment"}, "price.instalment", "missing"),
        ({"rate": ""}, "price.rate", "missing"),
        ({"amount": 0}, "amount", "too_small"),
        ({"moves": (Move(9, -1),)}, "moves", "only_with_at_will"),
    ],
)
def test_an_impossible_offer_names_its_field(more: dict[str, object], field: str, reason: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        priced(**more)
    assert (caught.value.field, caught.value.reason) == (field, reason)


def test_what_must_be_put_by_each_month() -> None:
    assert priced().monthly_burden == 94560
    assert priced(method="interest_only").monthly_burden == 103334
    assert priced(every="week", instalments=52, rate="0").monthly_burden == 83335  # 52 of 192.31


def test_a_rate_too_large_to_state_is_refused_by_name() -> None:
    price = Price("daily", rate="3.6", instalment=13812)
    with pytest.raises(NoRate):
        price_quote(Quote("q", 159, 360, price, first_period_days=1), "CNY")
