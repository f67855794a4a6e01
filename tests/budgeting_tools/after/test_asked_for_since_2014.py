"""What users of other planners asked for, some since 2014: one test for each wish that concerns a plan."""

import time

import pytest

from tests.budgeting_tools.forms_filled import AFTER, debts, fields, month, one, words

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("fixed_day")]
MONTH = month(income="1400", rent="1000")


def post(client, typed):
    return client.post(AFTER["en"], typed)


def test_a_debt_never_repaid_gets_the_payment_that_works(client):
    page = post(client, debts(one(balance="5000", instalment="90", rate="24")))
    assert "A payment that works: this ends the debt within 5 years." in words(page)
    assert [row[0] for row in page.context["ways"]["rows"]] == [
        "12 months",
        "24 months",
        "36 months",
        "60 months",
    ]


def test_both_methods_stand_together(client):
    said = words(post(client, debts() | MONTH))
    assert "Smallest debt first" in said
    assert "Dearest debt first" in said


def test_a_rate_may_change_on_a_day(client):
    row = one(balance="2000", instalment="50", rate="0", promo_until="2027-11-23", rate_after="24.99")
    plan = post(client, debts(row)).context["result"].shown
    assert (plan.months, plan.total_interest) == (55, 72255)


def test_a_raise_may_come_later(client):
    rise = {"income-1-id": "i2", "income-1-amount": "300", "income-1-next_date": "2027-03-01"}
    now, later = (post(client, debts(one()) | month("1200", "1000") | extra) for extra in ({}, rise))
    assert "From 1 March 2027 on, £300 more comes in" in words(later)
    assert later.context["result"].money.for_debts == now.context["result"].money.for_debts == 20000
    assert later.context["result"].shown.months < now.context["result"].shown.months
    budgets = [row.budget for row in later.context["result"].shown.rows]
    assert budgets[2:5] == [20000, 50000, 50000]  # the fourth month begins on 23 February


def test_the_first_month_already_counts_interest(client):
    plan = post(client, debts(one(balance="5000", rate="24"))).context["result"].shown
    assert plan.rows[0].debts[0].interest == 10000


def test_the_total_paid_is_shown_not_only_the_interest(client):
    assert "You pay £1,058.98 in all." in words(
        post(client, debts(one(balance="1000", instalment="100", rate="12")))
    )


def test_nineteen_debts_are_no_trouble(client):
    rows = tuple(one(label=f"D{n}", balance=str(500 + 100 * n), instalment="40") for n in range(19))
    start = time.process_time()
    page = post(client, debts(*rows))
    assert len(page.context["debts_ends"]["rows"]) == 19
    assert time.process_time() - start < 3


def test_pay_may_come_every_two_weeks(client):
    page = post(client, debts() | month("700", "1000") | {"income-0-cycle": "fortnightly"})
    assert page.context["result"].money.budget.income == 151667


def test_new_spending_on_a_card_has_a_field(client):
    row = one(balance="1000", instalment="100", rate="0", new_charges="50")
    assert post(client, debts(row)).context["result"].shown.total_paid == 200000


def test_a_card_pays_by_its_own_rule(client):
    row = one(
        balance="5000", instalment="", rate="19.99", minimum="interest_plus_percent_or_floor",
        minimum_percent="1", minimum_floor="25",
    )  # fmt: skip
    assert post(client, debts(row)).context["result"].week.due == ()
    assert post(client, debts(row)).context["result"].money.asked == 13329


def test_pay_dates_that_do_not_fit_are_named(client):
    told = {"income-0-next_date": "2026-12-01", "reserve-cash": "50"}
    page = post(client, debts(one(label="Card", due_day="25")) | MONTH | told)
    assert "Your money runs out on 25 November 2026" in words(page)


def test_help_is_one_tap_away_from_the_plan(client):
    assert "I can’t pay this month: what to do today" in words(post(client, debts()))


def test_a_step_says_what_it_changed(client):
    first = post(client, debts(one()))
    typed = fields(first) | {"debt-0-instalment": "200"}
    said = words(post(client, typed | {"do": "show"}))
    assert "With what you changed, the end went from" in said
    assert "and interest and fees from" in said


def test_what_was_told_of_a_debt_survives_the_way_back(client):
    row = one(
        promo_until="2027-05-23",
        rate_after="29.99",
        grants_grace="30",
        grants_known="on",
        last_paid="2026-01-02",
    )
    shown = fields(post(client, {"state": fields(post(client, debts(row)))["state"], "do": "edit"}))
    told = {
        name: shown[f"debt-0-{name}"] for name in ("promo_until", "rate_after", "grants_grace", "last_paid")
    }
    assert told == {
        "promo_until": "2027-05-23",
        "rate_after": "29.99",
        "grants_grace": "30",
        "last_paid": "2026-01-02",
    }


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ({"promo_until": "2027-05-23"}, "Type the rate from that day on. It may be the same."),
        ({"rate_after": "20"}, "Type the last day of the rate above."),
        ({"minimum": "percent_or_floor"}, "Type the share that the least payment is."),
        ({"promo_until": "05/06"}, "Type the year, the month and the day, such as 2026-03-01."),
        ({"grants_grace": "a week"}, "Type a number in figures, such as 12."),
        (
            {"instalment": "12 × 150", "left": "10"},
            "You typed 12 payments above and 10 here. Which one is right?",
        ),
    ],
)
def test_what_cannot_be_read_is_asked_about(client, typed, message):
    assert message in words(post(client, debts(one(**typed))))
