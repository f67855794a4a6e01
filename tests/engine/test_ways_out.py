"""There is always a payment that would work."""

from budgeting_tools.engine import NeverRepaid, plan_debts, ways_out

from .cast import THREE, debt, promo


def test_each_payment_clears_in_time_and_one_unit_less_does_not() -> None:
    for months, payment in ways_out(THREE).clear_in:
        assert plan_debts(THREE, "USD", payment).months <= months
        try:
            assert plan_debts(THREE, "USD", payment - 1).months > months
        except NeverRepaid:
            assert months == 60


def test_the_payment_that_stops_growth() -> None:
    found = ways_out(
        [debt("a", 100000, "12", 500, arrears=300), promo("b", 100000, 3, "24", monthly_fee=100)]
    )
    assert (found.due_now, found.arrears) == (500, 300)
    assert found.stop_growth == 1000 + 2000 + 100


def test_clearing_in_twelve_months_at_no_interest_is_a_twelfth() -> None:
    assert ways_out([debt("a", 120001, "0")]).clear_in[0] == (12, 10001)


def test_even_nine_hundred_per_cent_has_a_way_out() -> None:
    debts = [debt("a", 100000, "900")]
    payment = dict(ways_out(debts).clear_in)[24]
    assert payment == 75001
    assert plan_debts(debts, "USD", payment).months == 21
