"""Each kind of question about a case gets the engine's own figures as JSON."""

import pytest

from budgeting_tools.engine import Case, compare_orders, price_quote, stress_test
from tests.budgeting_tools.api.asking import CARD, LOAN, MONTH, OFFER, case

pytestmark = pytest.mark.django_db


@pytest.fixture
def ask(client):
    def send(kind, body):
        return client.post(f"/api/tools/v1/{kind}", body, content_type="application/json")

    return send


def test_the_rates_of_an_offer(ask):
    answer = ask("apr", {"case": case(quotes=[OFFER])})
    priced = price_quote(Case.from_dict(case(quotes=[OFFER])).quotes[0], "GBP")
    assert answer.json() == {
        "rates": [
            {
                "quote": "q1",
                "nominal_yearly": str(priced.nominal_yearly),
                "effective_yearly": str(priced.effective_yearly),
            }
        ]
    }


def test_an_offer_with_its_month(ask):
    (answer,) = ask("quote", {"case": case(quotes=[OFFER], **MONTH)}).json()["quotes"]
    assert (answer["price"]["cash_received"], answer["price"]["total_repaid"]) == (950_000, 1_166_400)
    assert answer["affordability"]["fits"] is True
    (alone,) = ask("quote", {"case": case(quotes=[OFFER])}).json()["quotes"]
    assert alone["affordability"] is None


def test_orders_side_by_side(ask):
    body = case(debts=[CARD, LOAN])
    answer = ask("plan", {"case": body, "monthly_budget": 50_000, "with_best": True}).json()
    debts = Case.from_dict(body).debts
    orders = compare_orders(
        debts, "GBP", 50_000, ["card", "loan"], strategies=("snowball", "avalanche", "own")
    )
    assert {plan["strategy"]: plan["total_paid"] for plan in answer["plans"]} == {
        plan.strategy: plan.total_paid for plan in orders.plans
    }
    assert answer["best"]["plan"]["total_paid"] <= min(plan["total_paid"] for plan in answer["plans"])


def test_what_the_month_leaves_is_the_budget_of_the_plan(ask):
    assert ask("plan", {"case": case(debts=[CARD, LOAN], **MONTH)}).json()["monthly_budget"] == 130_000
    assert ask("plan", {"case": case(debts=[CARD, LOAN])}).json()["monthly_budget"] == 35_000


def test_the_smallest_ask_and_what_is_left_when_there_is_none(ask):
    tight = {"incomes": [{"id": "pay", "amount": 135_000}], "outgoings": MONTH["outgoings"]}
    late = CARD | {"arrears": 20_000}
    found = ask("ask", {"case": case(debts=[late], opening_cash=5_000, **tight)}).json()
    assert [(one["kind"], one["value"]) for one in found["ask"]["proposals"]] == [("spread_arrears", 3)]
    bare = {"incomes": [{"id": "pay", "amount": 100_000}], "outgoings": MONTH["outgoings"]}
    none = ask("ask", {"case": case(debts=[late], **bare), "part_payments_customary": True}).json()
    assert (none["ask"]["status"], none["last_resort"]["kind"]) == ("not_found", "token")


def test_the_same_seed_gives_the_same_futures(ask):
    body = case(quotes=[OFFER], **MONTH)
    first, second = (ask("stress", {"case": body, "quote": "q1"}).json() for _ in range(2))
    known = Case.from_dict(body)
    assert first == second
    assert first["unharmed"] == stress_test(known, quote=known.quotes[0]).unharmed


def test_a_calendar_and_a_pause(ask):
    dated = {"incomes": [{"id": "pay", "amount": 250_000, "next_date": "2026-11-28"}]}
    days = ask("calendar", {"case": case(debts=[CARD | {"due_day": 25}], **dated), "days": 31}).json()["days"]
    assert (len(days), days[0]["day"]) == (31, "2026-11-23")
    exits = ask("grace", {"case": case(debts=[CARD]), "debt": "card", "months": 3}).json()["exits"]
    assert [one["kind"] for one in exits] == ["keep_end", "extend", "longer_tail", "interest_paid", "frozen"]


def test_nothing_is_stored_and_nothing_is_set(ask, django_assert_num_queries):
    with django_assert_num_queries(0):
        answer = ask("apr", {"case": case(quotes=[OFFER])})
    assert (answer["Cache-Control"], dict(answer.cookies)) == ("no-store", {})
