"""The before door: what an offer costs, and whether the month carries it."""

import pytest

from budgeting_tools.engine import Case, Income, Outgoing, Price, Quote, afford, price_quote
from tests.budgeting_tools.forms_filled import BEFORE, month, offer, rated, words

pytestmark = pytest.mark.django_db


def test_an_empty_form_asks_and_says_nothing_is_wrong(client):
    response = client.get(BEFORE["en"])
    assert response.status_code == 200
    assert "error-summary" not in response.content.decode()
    assert 'name="offer-0-amount"' in response.content.decode()


def test_three_numbers_are_enough(client):
    said = words(client.post(BEFORE["en"], offer(fees="")))
    assert "This loan costs you ¥1,664." in said
    assert "You receive ¥10,000. You repay 12 × ¥972 = ¥11,664." in said


def test_cash_total_cost_and_both_rates_are_the_engines(client):
    said = words(client.post(BEFORE["en"], offer()))
    priced = price_quote(
        Quote("q", 1000000, 12, Price("instalment", instalment=97200), upfront_fees=50000), "CNY"
    )
    assert (priced.cash_received, priced.total_repaid, priced.cost) == (950000, 1166400, 216400)
    assert "You receive ¥9,500. You repay 12 × ¥972 = ¥11,664." in said
    assert f"{priced.nominal_yearly:.1f}\u202f% a year, nominal" in said
    assert f"{priced.effective_yearly:.1f}\u202f% effective" in said


@pytest.mark.parametrize(
    ("kind", "price", "repaid"),
    [
        ("nominal_yearly", "24", "11,347.15"),
        ("monthly", "2", "11,347.15"),
        ("daily", "0.05", "11,015.86"),
        ("flat_per_period", "0.6", "10,720"),
    ],
)
def test_each_way_of_quoting_is_worked_out(client, kind, price, repaid):
    quote = Quote(
        "q",
        1000000,
        12,
        Price(kind, price),
    )
    total = price_quote(quote, "CNY").total_repaid
    said = words(client.post(BEFORE["en"], rated(kind, price, fees="")))
    assert total == round(float(repaid.replace(",", "")) * 100)
    assert f"¥{repaid}" in said


@pytest.mark.parametrize(
    ("every", "days", "count"), [("week", "", "12"), ("fortnight", "", "12"), ("once", "30", "")]
)
def test_weeks_and_a_single_day_are_worked_out_too(client, every, days, count):
    typed = rated("nominal_yearly", "24", every=every, days=days, instalments=count)
    response = client.post(BEFORE["en"], typed)
    assert "This loan costs you" in words(response)
    assert response.context["result"].engine.count == int(count or 1)


def test_the_month_says_yes_with_what_is_left(client):
    said = words(client.post(BEFORE["en"], offer() | month(income="8000", rent="3000")))
    assert "Yes, by these figures: ¥4,028 is left each month." in said


def test_the_month_says_not_yet_and_what_would_fit(client):
    said = words(client.post(BEFORE["en"], offer() | month(income="3600", rent="3000")))
    case = Case(
        "CNY",
        "2026-11-23",
        incomes=(Income("i", 360000),),
        outgoings=(Outgoing("o", 300000, category="home"),),
    )
    quote = Quote("q", 1000000, 12, Price("instalment", instalment=97200), upfront_fees=50000)
    able = afford(case, quote)
    assert "Not yet: your month would be ¥372 short." in said
    assert f"this amount in {able.shortest_count} payments" in said
    assert f"¥{able.largest_amount / 100:,.2f} in 12 payments".replace(".00 ", " ") in said


def test_debts_of_the_same_list_lower_what_fits(client):
    owed = {"debt-0-id": "d1", "debt-0-balance": "9000", "debt-0-instalment": "4100", "debt-0-rate": "10"}
    said = words(client.post(BEFORE["en"], offer() | month() | owed))
    assert "Not yet: your month would be ¥72 short." in said


def test_a_weekly_bill_counts_fifty_two_weeks(client):
    weekly = {"bill-0-cycle": "weekly"}
    said = words(client.post(BEFORE["en"], offer() | month(income="8000", rent="300") | weekly))
    assert "¥5,728 is left each month" in said  # 8000 - 300 x 52 / 12 - 972


def test_figures_that_disagree_are_named(client):
    said = words(client.post(BEFORE["en"], offer(kind="nominal_yearly", price="5")))
    assert (
        "Two of their figures do not agree. At 5 % a year, each payment would be ¥856.08, but they state ¥972."
        in said
    )


def test_what_stood_in_the_form_by_itself_is_said(client):
    said = words(client.post(BEFORE["en"], rated("monthly", "2")))
    assert "Way of repaying the same sum each time" in said
    assert "You pay every month" in said


def test_a_rate_of_nought_costs_the_fees_alone(client):
    assert "This loan costs you ¥500." in words(client.post(BEFORE["en"], rated("nominal_yearly", "0")))
    assert "This loan costs nothing" in words(client.post(BEFORE["en"], rated("monthly", "0", fees="")))


def test_a_rate_of_nine_hundred_is_worked_out(client):
    said = words(client.post(BEFORE["en"], rated("nominal_yearly", "900", fees="")))
    assert "900.0\u202f% a year, nominal" in said


def test_the_working_is_one_tap_away(client):
    said = words(client.post(BEFORE["en"], offer()))
    assert "Yearly rate, nominal rate of one period × periods in a year" in said
    assert "= 39.6915 %" in said


def test_the_same_in_chinese_with_yuan(client):
    assert 'value="CNY" selected' in client.get(BEFORE["zh-hans"]).content.decode()
    said = words(client.post(BEFORE["zh-hans"], offer()))
    assert "借这笔钱，成本是 ¥2,164。" in said
    assert "39.7% 年化综合融资成本（单利，IRR×12）" in said
    assert "按复利口径是 47.8%" in said
