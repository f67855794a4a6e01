"""What being late does to a debt, month by month."""

from budgeting_tools.engine import plan_debts

from .cast import debt


def test_arrears_are_paid_after_every_due_and_before_spare_money() -> None:
    debts = [debt("late", 100000, "0", 10000, arrears=20000), debt("dear", 100000, "30", 10000)]
    first = plan_debts(debts, "CNY", 45000).rows[0]
    assert [one.paid for one in first.debts] == [30000, 15000]
    assert [one.arrears for one in first.debts] == [0, 0]


def test_a_missed_minimum_becomes_arrears_and_costs_a_fee_next_month() -> None:
    plan = plan_debts([debt("card", 100000, "0", 30000, late_fee=2000)], "CNY", 20000)
    assert [(row.debts[0].fees, row.debts[0].arrears) for row in plan.rows[:3]] == [
        (0, 10000),
        (2000, 20000),
        (2000, 30000),
    ]
    assert plan.months_short[:3] == (1, 2, 3)
    assert plan.total_paid == 100000 + plan.total_fees


def test_the_overdue_part_bears_the_penalty_rate() -> None:
    late = debt("loan", 120000, "12", 10000, arrears=60000, penalty_rate="18")
    row = plan_debts([late], "CNY", 130000).rows[0].debts[0]
    assert row.interest == 600 + 900


def test_priority_debts_are_brought_up_to_date_first() -> None:
    debts = [debt("card", 50000, "30", 20000), debt("rent", 50000, "0", 20000, priority=True)]
    first = plan_debts(debts, "CNY", 30000).rows[0]
    assert [one.paid for one in first.debts] == [10000, 20000]


def test_fees_and_new_charges_each_have_their_column() -> None:
    card = debt("card", 100000, "12", monthly_fee=500, new_charges=3000)
    row = plan_debts([card], "CNY", 40000).rows[0].debts[0]
    assert (row.interest, row.fees, row.charged, row.balance) == (1000, 500, 3000, 64500)
