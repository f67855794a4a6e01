"""Laws that every schedule keeps, whatever was borrowed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from budgeting_tools.engine.errors import NeverRepaid
from budgeting_tools.engine.irr import irr
from budgeting_tools.engine.money import Rounding
from budgeting_tools.engine.prepayment import fixed_payment, with_prepayments
from budgeting_tools.engine.rates import FlatPerPeriod, NominalYearly
from budgeting_tools.engine.schedules import (
    OddFirst,
    Schedule,
    balloon,
    equal_instalment,
    equal_principal,
    flat_fee,
    interest_only,
)

principals = st.integers(1, 10**9)
rates = st.integers(0, 90_000).map(lambda basis: NominalYearly(Decimal(basis) / 100))
terms = st.integers(1, 120)
roundings = st.sampled_from(list(Rounding))
fees = st.sampled_from([0, 0, 150])
few = settings(max_examples=20, deadline=None)
many = settings(max_examples=4000, deadline=None)


@st.composite
def schedules(draw: st.DrawFn) -> Schedule:
    principal, rate, count = draw(principals), draw(rates), draw(terms)
    interest = draw(roundings)
    kind = draw(st.sampled_from(["level", "odd", "principal", "only", "balloon", "flat", "prepaid"]))
    if kind == "level":
        return equal_instalment(
            principal,
            rate,
            count,
            interest_rounding=interest,
            payment_rounding=draw(roundings),
            fee=draw(fees),
        )
    if kind == "odd":
        return equal_instalment(principal, rate, count, odd_first=OddFirst(draw(st.integers(1, 90))))
    if kind == "principal":
        return equal_principal(principal, rate, count, interest_rounding=interest, fee=draw(fees))
    if kind == "only":
        return interest_only(principal, rate, count, interest_rounding=interest)
    if kind == "balloon":
        return balloon(principal, rate, count, amortised_over=count + draw(st.integers(0, 60)))
    if kind == "flat":
        return flat_fee(principal, FlatPerPeriod(Decimal(draw(st.integers(0, 5000))) / 1000, 12, count))
    return with_prepayments(
        principal, rate, count, extra_each_period=draw(st.integers(0, principal))
    ).schedule


def keeps_the_books(made: Schedule) -> None:
    balance = made.principal
    for row in made.rows:
        assert row.payment == row.interest + row.principal + row.fee
        assert row.balance == balance - row.principal >= 0
        assert row.interest >= 0
        balance = row.balance
    assert balance == 0
    assert made.total_paid == made.principal + made.total_interest + made.total_fees


def returns_its_rate(principal: int, rate: NominalYearly, count: int) -> None:
    """Rounding to the cent moves the rate by about a cent over what is owed, so the loan must be of some size."""
    found = irr(equal_instalment(principal, rate, count).flows()).rate
    room = Decimal(2 * count) / principal + Decimal("1e-12")
    assert abs(found - rate.percent / 1200) <= room


@few
@given(schedules())
def test_every_cent_paid_is_interest_principal_or_fee(made: Schedule) -> None:
    keeps_the_books(made)


@few
@given(st.integers(10**6, 10**9), rates, terms)
def test_the_apr_of_a_schedule_is_the_rate_it_was_made_at(
    principal: int, rate: NominalYearly, count: int
) -> None:
    returns_its_rate(principal, rate, count)


@few
@given(principals, rates, st.integers(1, 10**9))
def test_a_fixed_payment_ends_or_names_one_that_does(
    principal: int, rate: NominalYearly, payment: int
) -> None:
    try:
        keeps_the_books(fixed_payment(principal, rate, payment))
    except NeverRepaid as never:
        keeps_the_books(fixed_payment(principal, rate, never.payment_that_would_work))


@few
@given(principals, rates, terms, st.integers(1, 10**6))
def test_paying_more_each_time_never_costs_more(
    principal: int, rate: NominalYearly, count: int, extra: int
) -> None:
    found = with_prepayments(principal, rate, count, extra_each_period=extra)
    assert found.interest_saved >= 0
    assert found.periods_saved >= 0


@pytest.mark.soak
@many
@given(schedules())
def test_every_cent_of_many_schedules(made: Schedule) -> None:
    keeps_the_books(made)


@pytest.mark.soak
@many
@given(st.integers(10**6, 10**9), rates, st.integers(1, 1200))
def test_the_apr_of_many_schedules(principal: int, rate: NominalYearly, count: int) -> None:
    returns_its_rate(principal, rate, count)


@pytest.mark.soak
@many
@given(principals, rates, st.integers(1, 10**9))
def test_many_fixed_payments(principal: int, rate: NominalYearly, payment: int) -> None:
    try:
        keeps_the_books(fixed_payment(principal, rate, payment))
    except NeverRepaid as never:
        keeps_the_books(fixed_payment(principal, rate, never.payment_that_would_work))
