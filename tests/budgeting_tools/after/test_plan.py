"""The after door: a plan the month can carry, orders side by side, and what would work when it does not reach."""

import re
from datetime import date

import pytest

from budgeting_tools.engine import Debt, RateSpan, compare_orders, ways_out
from tests.budgeting_tools.forms_filled import AFTER, debts, month, one, words

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("fixed_day")]
THREE = (
    {"label": "Card", "kind": "card", "balance": "1500", "instalment": "35", "rate": "20"},
    {"label": "Shop", "kind": "store", "balance": "200", "instalment": "25", "rate": "8"},
    {"label": "Loan", "balance": "500", "instalment": "25", "rate": "10"},
)
ENGINE_THREE = (
    Debt("d1", 150000, rates=(RateSpan("20"),), instalment=3500),
    Debt("d2", 20000, rates=(RateSpan("8"),), instalment=2500),
    Debt("d3", 50000, rates=(RateSpan("10"),), instalment=2500),
)


def test_three_numbers_give_an_end_a_total_and_the_interest(client):
    said = words(client.post(AFTER["en"], debts(one(balance="1000", instalment="100", rate="12"))))
    assert "If you keep to this, this debt ends in September 2027." in said
    assert "£100 a month, for 11 months" in said
    assert "You pay £1,058.98 in all. £58.98 of it is interest and fees." in said


def test_three_orders_stand_side_by_side_with_the_engines_figures(client):
    response = client.post(AFTER["en"], debts(*THREE) | month(income="1185", rent="1000"))
    orders = compare_orders(ENGINE_THREE, "GBP", 18500, ["d1", "d2", "d3"], as_of=date(2026, 11, 23))
    said = words(response)
    for title, name in (
        ("Smallest debt first", "snowball"),
        ("Dearest debt first", "avalanche"),
        ("Your own order", "own"),
    ):
        assert title in said
        assert f"£{orders[name].total_paid / 100:,.2f}" in said
    assert (orders["avalanche"].total_interest, orders["snowball"].total_interest) == (21596, 25140)


def test_the_cheapest_order_is_shown_and_explained(client):
    said = words(client.post(AFTER["en"], debts(*THREE[1:], THREE[0]) | month(income="1185", rent="1000")))
    assert "Dearest debt first costs least of the three" in said
    assert "It saves £35.44 compared with “Smallest debt first”." in said
    assert "“Smallest debt first” ends a first debt sooner, in December 2026 instead of July 2027." in said


def test_two_orders_that_cost_the_same_are_named_together(client):
    figures = [("5000", "150", "24"), ("1200", "100", "36"), ("8000", "260", "9.9")]
    rows = [dict(zip(("balance", "instalment", "rate"), row, strict=True)) for row in figures]
    said = words(client.post(AFTER["en"], debts(*rows) | month(income="3000", rent="1800")))
    assert "Here “Smallest debt first” and “Dearest debt first” cost the same" in said
    assert "It saves £61.88 compared with “Your own order”." in said


def test_another_order_can_be_shown(client):
    typed = debts(*THREE) | month(income="1185", rent="1000") | {"order": "snowball"}
    response = client.post(AFTER["en"], typed)
    assert response.context["result"].shown.strategy == "snowball"
    assert "£251.40 of it is interest" in words(response)


def test_the_months_are_listed_to_the_last(client):
    response = client.post(AFTER["en"], debts(*THREE) | month(income="1185", rent="1000"))
    rows = response.context["months"]["rows"]
    assert len(rows) == 14
    assert rows[0][:2] == ["November 2026", "£185"]
    assert rows[-1][-1] == "£0"


def test_the_picture_has_title_description_and_table(client):
    page = client.post(AFTER["en"], debts(*THREE)).content.decode()
    svg = page[page.index('<svg class="line-chart"') : page.index("</figure>")]
    assert 'role="img"' in svg
    assert '<title id="owed-svg-title">What you owe, month by month</title>' in svg
    assert '<desc id="owed-svg-desc">What you owe falls from £2,200 now to nothing in' in svg
    assert 'id="owed-table"' in svg
    assert "style=" not in svg


def test_priority_debts_are_paid_first_this_month(client):
    rows = (
        one(label="Card"),
        {"label": "Flat", "kind": "rent", "balance": "600", "instalment": "100", "rate": "0"},
    )
    said = words(client.post(AFTER["en"], debts(*rows)))
    assert said.index("Pay £100 to Flat") < said.index("Pay £150 to Card")
    assert "your home, energy or tax depends on it" in said


def test_a_payment_below_the_interest_gets_the_payment_that_works(client):
    said = words(client.post(AFTER["en"], debts(one(balance="5000", instalment="50", rate="24"))))
    works = dict(ways_out((Debt("d", 500000, rates=(RateSpan("24"),), instalment=5000),)).clear_in)[60]
    assert "A payment that works: this ends the debt within 5 years." in said
    assert f"£{works / 100:.2f} a month" in said
    assert "Interest and fees come to £100, so more than that is needed" in said
    assert not re.search(r"never (pay|end|clear)", said)


def test_bills_above_income_put_home_heat_and_food_first(client):
    said = words(client.post(AFTER["en"], debts() | month(income="900", rent="1000")))
    assert "Your bills take all that comes in, so home, heat and food come first." in said
    assert "£100 missing each month, before any debt" in said
    assert "Payments that would work" in said


def test_a_rate_is_worked_out_from_the_payments_left(client):
    said = words(
        client.post(
            AFTER["en"], debts(one(label="Car", balance="1000", instalment="88.85", rate="", left="12"))
        )
    )
    assert "Car: from the payments left, the rate is about 12.0\u202f% a year." in said


def test_a_name_without_a_blank_may_break(client):
    said = words(client.post(AFTER["en"], debts(one(label="W" * 40))))
    assert f"Pay £150 to {'W' * 12}\u200b{'W' * 12}\u200b{'W' * 12}\u200b{'W' * 4}" in said


def test_a_daily_rate_is_a_yearly_one_times_365(client):
    response = client.post(AFTER["en"], debts(one(rate="0.05", rate_per="day")))
    assert response.context["result"].debts[0].rates[0].rate == "18.25"


def test_overdue_money_says_when_it_is_caught_up(client):
    said = words(client.post(AFTER["en"], debts(one(arrears="400")) | month(income="1300", rent="1000")))
    assert "What is overdue is caught up by January 2027." in said


def test_the_same_in_chinese_with_yuan(client):
    assert 'value="CNY" selected' in client.get(AFTER["zh-hans"]).content.decode()
    typed = debts(one(balance="1000", instalment="100", rate="12")) | {"currency": "CNY"}
    said = words(client.post(AFTER["zh-hans"], typed))
    assert "照这样还，这些欠款会在 2027年9月 还清。" in said
    assert "一共还 ¥1,058.98，其中利息和费用 ¥58.98。" in said
