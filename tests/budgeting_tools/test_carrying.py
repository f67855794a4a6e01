"""Nothing typed is lost: between the doors, languages and steps, on adding and removing rows, on a stale field."""

import pytest
import time_machine

from budgeting_tools.engine import Case, Debt, Income, Quote, RateSpan
from budgeting_tools.engine import Price as QuotedPrice
from budgeting_tools.page_state import pack
from tests.budgeting_tools.forms_filled import (
    AFTER,
    BEFORE,
    LISTS,
    debts,
    fields,
    month,
    offer,
    one,
    told,
    words,
)

pytestmark = pytest.mark.django_db


def everything():
    return offer() | debts() | month() | {"currency": "HKD", "reserve-keep": "1,000"}


def test_before_after_before_keeps_every_figure(client):
    sent = everything()
    result = client.post(BEFORE["en"], sent)
    there = client.post(AFTER["en"], fields(result) | {"do": "edit"})
    plan = client.post(AFTER["en"], fields(there) | {"do": "show"})
    back = client.post(BEFORE["en"], fields(plan) | {"do": "edit"})
    wanted = {name: text for name, text in sent.items() if name not in ("do", "rows")}
    assert {name: fields(back)[name] for name in wanted} == wanted


def test_both_doors_use_the_same_debts_and_month(client):
    result = client.post(BEFORE["en"], everything())
    there = client.post(AFTER["en"], fields(result) | {"do": "show"})
    assert there.context["result"].money.for_debts == 800000 - 300000 - 8334
    assert [debt.balance for debt in there.context["result"].debts] == [500000, 200000]


@pytest.mark.parametrize("door", [BEFORE, AFTER])
def test_the_other_language_shows_the_same_result_with_the_same_figures(client, door):
    first = client.post(door["en"], everything())
    second = client.post(door["zh-hans"], fields(first) | {"do": "language"})
    assert second.context["stage"] == "show"
    assert told(fields(second)) == told(fields(first))
    assert "HK$" in words(second)


def test_the_other_language_of_a_form_is_a_form_with_what_was_typed(client):
    typed = fields(client.get(BEFORE["en"])) | {"offer-0-amount": "half typ", "do": "language"}
    second = client.post(BEFORE["zh-hans"], typed)
    assert fields(second)["offer-0-amount"] == "half typ"
    assert "请用数字填写" not in words(second)


def test_messages_change_language_too(client):
    wrong = client.post(BEFORE["en"], offer(amount="abc"))
    second = client.post(BEFORE["zh-hans"], fields(wrong) | {"do": "language"})
    assert "请用数字填写" in words(second)
    assert fields(second)["offer-0-amount"] == "abc"


def test_a_mistake_on_one_door_waits_there(client):
    wrong = client.post(BEFORE["en"], offer(amount="abc") | debts())
    plan = client.post(AFTER["en"], fields(wrong) | {"do": "show"})
    back = client.post(BEFORE["en"], fields(plan) | {"do": "edit"})
    assert plan.context["result"].reaches
    assert fields(back)["offer-0-amount"] == "abc"


def test_change_your_answers_shows_them_as_typed(client):
    result = client.post(BEFORE["en"], offer(amount="1,234.50", payment="12 × 120", fees=""))
    form = client.post(BEFORE["en"], fields(result) | {"do": "edit"})
    assert fields(form)["offer-0-amount"] == "1,234.50"
    assert "error-summary" not in form.content.decode()


def test_a_row_is_added_without_a_script(client):
    form = client.post(AFTER["en"], debts() | {"add_debt": "1"})
    assert "debt-2-balance" in fields(form)
    assert fields(form)["debt-1-balance"] == "2000"
    assert "error-summary" not in form.content.decode()


def test_the_button_that_adds_a_row_leads_to_that_row(client):
    page = client.post(AFTER["en"], debts() | {"do": "edit"}).content.decode()
    assert f'name="add_debt" value="1" formaction="{AFTER["en"]}#debt-2"' in page
    assert 'id="debt-2"' in client.post(AFTER["en"], debts() | {"add_debt": "1"}).content.decode()


def test_an_order_that_was_chosen_stays_and_one_that_was_not_is_found_anew(client):
    chosen = client.post(AFTER["en"], debts() | {"order": "own"})
    assert fields(chosen)["order"] == "own"
    assert "order" not in fields(client.post(AFTER["en"], debts()))


def test_the_row_asked_for_is_removed(client):
    typed = debts(one(balance="1"), one(balance="2"), one(balance="3"))
    form = fields(client.post(AFTER["en"], typed | {"remove_debt": "1"}))
    assert [form["debt-0-balance"], form["debt-1-balance"]] == ["1", "3"]
    assert "debt-2-balance" not in form


def test_a_row_moves_up_and_with_it_the_own_order(client):
    typed = debts(one(balance="1"), one(balance="2"))
    form = fields(client.post(AFTER["en"], typed | {"up_debt": "1"}))
    assert [form["debt-0-balance"], form["debt-0-id"], form["debt-1-balance"]] == ["2", "d2", "1"]


@pytest.mark.parametrize("value", ["99", "-1", "x", "", "٣"])
def test_removing_a_row_that_is_not_there_changes_nothing(client, value):
    form = client.post(AFTER["en"], debts() | {"remove_debt": value})
    assert fields(form)["debt-1-balance"] == "2000"


def test_an_emptied_list_stays_empty(client):
    state = pack(Case("GBP", "2026-11-23", debts=(Debt("d1", 5000),)))
    form = client.post(AFTER["en"], LISTS | {"state": state, "do": "edit"})
    assert fields(form)["debt-0-balance"] == ""


def test_a_page_may_start_from_a_state_alone(client):
    quote = Quote("q", 1000000, 12, QuotedPrice("daily", "0.05"), upfront_fees=50000)
    case = Case("HKD", "2026-11-23", incomes=(Income("i", 1250),), quotes=(quote,), debts=(Debt("d1", 99),))
    form = fields(client.post(BEFORE["en"], {"state": pack(case), "do": "edit"}))
    assert [form[f"offer-0-{name}"] for name in ("amount", "price", "kind", "fees")] == [
        "10000",
        "0.05",
        "daily",
        "500",
    ]
    assert (form["currency"], form["income-0-amount"], form["debt-0-balance"]) == ("HKD", "12.50", "0.99")


def test_what_no_field_shows_rides_along(client):
    promo = Debt(
        "d1", 500000, rates=(RateSpan("0", 12), RateSpan("24.99")), instalment=50000, penalty_rate="36"
    )
    state = pack(Case("GBP", "2026-11-23", debts=(promo,)))
    plan = client.post(AFTER["en"], {"state": state, "do": "show"})
    again = client.post(AFTER["en"], fields(plan) | {"debt-0-balance": "4000", "do": "show"})
    debt = again.context["result"].debts[0]
    assert (debt.balance, debt.rates, debt.penalty_rate) == (400000, promo.rates, "36")


@pytest.mark.parametrize("state", ["forged", "e30:1abc:def", "x" * 500_000, "\u0660:\ud7ff"])
def test_a_forged_state_keeps_all_that_was_typed(client, state):
    response = client.post(AFTER["en"], debts() | {"state": state})
    assert "This page has expired. Your figures are below" in words(response)
    assert fields(response)["debt-1-balance"] == "2000"


@pytest.mark.parametrize(
    ("language", "said"), [("en", "This page has expired."), ("zh-hans", "这个页面已经过期。")]
)
def test_a_stale_state_gives_the_figures_back_to_check(client, language, said):
    with time_machine.travel("2026-11-20 10:00", tick=False):
        state = pack(Case("GBP", "2026-11-20", debts=(Debt("d1", 123400, label="Old"),)))
    with time_machine.travel("2026-11-23 10:00", tick=False):
        response = client.post(AFTER[language], {"state": state, "do": "show"})
    assert said in words(response)
    assert fields(response)["debt-0-balance"] == "1234"


def test_a_state_of_a_day_ago_is_as_good_as_new(client):
    with time_machine.travel("2026-11-22 10:00", tick=False):
        state = pack(
            Case("GBP", "2026-11-22", debts=(Debt("d1", 123400, rates=(RateSpan("0"),), instalment=10000),))
        )
    with time_machine.travel("2026-11-23 10:00", tick=False):
        response = client.post(AFTER["en"], {"state": state, "do": "show"})
    assert "If you keep to this, this debt ends in November 2027." in words(response)


def test_clearing_leads_to_an_empty_form(client):
    assert (
        f'<a class="target" href="{AFTER["en"]}">Clear everything</a>'
        in client.post(AFTER["en"], debts()).content.decode()
    )
