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


def test_a_loan_that_accelerates_falls_due_as_a_whole() -> None:
    loan = debt("loan", 100000, "0", 10000, accelerates_after=2)
    rows = plan_debts([loan], "CNY", 5000).rows
    assert [row.debts[0].due for row in rows[:3]] == [10000, 10000, 80000]


def test_a_lender_that_refuses_parts_gets_a_due_whole_or_not_at_all() -> None:
    strict = debt("strict", 50000, "0", 20000, part_payments="refused")
    lax = debt("lax", 50000, "0", 20000)
    first = plan_debts([strict, lax], "CNY", 30000).rows[0]
    assert [one.paid for one in first.debts] == [20000, 10000]
    alone = plan_debts([strict], "CNY", 15000, extras={2: 25000}).rows
    assert [row.debts[0].paid for row in alone[:2]] == [0, 40000]


def test_unpaid_interest_bears_interest_only_where_the_contract_says_so() -> None:
    compound = debt("a", 100000, "24", 1000)
    simple = debt("a", 100000, "24", 1000, interest_on="principal")
    assert [
        row.debts[0].interest for row in plan_debts([compound], "CNY", 1000, extras={4: 200000}).rows
    ] == [
        2000,
        2020,
        2040,
        2061,
    ]
    assert {row.debts[0].interest for row in plan_debts([simple], "CNY", 1000, extras={4: 200000}).rows} == {
        2000
    }


def test_payments_that_count_on_principal_first_save_interest() -> None:
    loan = debt("a", 100000, "24", 1000, interest_on="principal", unpaid_charges=10000)
    kinder = debt(
        "a", 100000, "24", 1000, interest_on="principal", unpaid_charges=10000, allocation="principal_first"
    )
    usual, kind = (plan_debts([one], "CNY", 10000) for one in (loan, kinder))
    assert usual.rows[0].debts[0].interest == kind.rows[0].debts[0].interest == 1800
    assert kind.total_interest < usual.total_interest
