"""Whatever is typed gets a message beside its field, in the language of the page, and is still there."""

import pytest

from tests.budgeting_tools.forms_filled import AFTER, BEFORE, debts, fields, month, offer, one, rated, words

pytestmark = pytest.mark.django_db

NUMBER = {"en": "Type a number in figures, such as 1,234.50.", "zh-hans": "请用数字填写，例如 1,234.50。"}
NOUGHT = {"en": "Type zero or more, without a minus sign.", "zh-hans": "请填零或大于零的数，不要带负号。"}
TERM = {"en": "Type a whole number from 1 to 1,200.", "zh-hans": "请填 1 到 1,200 之间的整数。"}
EMPTY = {"en": "Type the amount you would borrow.", "zh-hans": "请填打算借的金额。"}
LANGUAGES = ["en", "zh-hans"]


def refused(response, name, message):
    """The message stands beside the field and in the summary, linked to the field."""
    page = response.content.decode()
    assert response.status_code == 200
    assert f'id="id_{name}-error"' in page
    assert f'href="#id_{name}"' in page
    assert words(response).count(message) == 2


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("name", "typed", "messages"),
    [
        ("amount", "", EMPTY),
        ("amount", "-100", NOUGHT),
        ("amount", "abc", NUMBER),
        ("amount", "ten thousand", NUMBER),
        ("amount", "1,23,4,5", NUMBER),
        ("fees", "1e5", NUMBER),
        ("instalments", "0", TERM),
        ("instalments", "5000", TERM),
        ("instalments", "5,000", TERM),
    ],
)
def test_a_figure_that_cannot_be_used_gets_its_sentence(client, language, name, typed, messages):
    response = client.post(BEFORE[language], offer(**{name: typed}))
    refused(response, f"offer-0-{name}", messages[language])
    assert fields(response)[f"offer-0-{name}"] == typed
    assert fields(response)["offer-0-payment"] == "12 × 972"


@pytest.mark.parametrize("typed", ["1,234.50", "1.234,50", "１２３４.50", "1 234.50", "¥1,234.50", "1234.5"])
def test_an_amount_is_read_however_it_is_written(client, typed):
    response = client.post(BEFORE["zh-hans"], offer(amount=typed, payment="12 × 120", fees=""))
    assert response.context["result"].engine.quote.amount == 123450


def test_every_decimal_place_counts_and_none_is_rounded_away(client):
    refused(
        client.post(BEFORE["en"], offer(amount="100.005")),
        "offer-0-amount",
        "An amount has at most 2 decimals.",
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_meaning_of_a_price_is_never_guessed(client, language):
    wanted = {"en": "Choose what the rate means, so that nothing is guessed.", "zh-hans": "我们不替你猜"}
    assert wanted[language] in words(client.post(BEFORE[language], rated("", "24")))


def test_an_unknown_choice_is_refused(client):
    response = client.post(BEFORE["en"], rated("weekly_magic", "24"))
    assert response.status_code == 200
    assert 'id="id_offer-0-kind-error"' in response.content.decode()


def test_fees_that_leave_nothing_are_named(client):
    message = "These fees leave nothing of the ¥10,000. Please check the fees and the amount."
    refused(client.post(BEFORE["en"], offer(fees="10000")), "offer-0-fees", message)


def test_payments_that_repay_too_little_are_named(client):
    message = "These payments come to ¥9,600, less than the ¥10,000 borrowed. Please check both figures."
    refused(client.post(BEFORE["en"], offer(payment="12 × 800")), "offer-0-payment", message)


def test_a_rate_too_large_to_state_is_named(client):
    message = "At this price the yearly rate is too large to write down. Please check what the figure means."
    refused(client.post(BEFORE["en"], rated("daily", "900")), "offer-0-price", message)


def test_a_daily_debt_rate_beyond_all_bounds_is_named(client):
    message = "Rates up to 100,000 % can be worked out. Please check this one."
    refused(client.post(AFTER["en"], debts(one(rate="900", rate_per="day"))), "debt-0-rate", message)


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_hundred_debts_are_refused_in_a_sentence_and_kept(client, language):
    response = client.post(AFTER[language], debts(*[one() for _ in range(200)]))
    said = {
        "en": "You listed 200 debts. We can plan 50 at once",
        "zh-hans": "你填了 200 笔欠款，一次最多能计划 50 笔",
    }
    assert said[language] in words(response)
    assert fields(response)["debt-199-balance"] == "5000"


def test_fifty_debts_are_planned(client):
    response = client.post(AFTER["en"], debts(*[one() for _ in range(50)]))
    assert len(response.context["result"].debts) == 50


def test_a_month_of_bills_asks_what_comes_in(client):
    response = client.post(AFTER["en"], debts() | month(income=""))
    refused(response, "income-0-amount", "Type what comes in, so that we can see what is left.")


def test_an_empty_list_of_debts_asks_for_one(client):
    assert "Tell us about one debt at least." in words(client.post(AFTER["en"], {"do": "show"}))


def test_a_debt_without_rate_or_term_asks_for_either(client):
    response = client.post(AFTER["en"], debts(one(rate="")))
    assert (
        "Type the rate (0 if there is none), or the monthly payment and how many payments are left."
        in words(response)
    )


def test_more_overdue_than_owed_is_refused(client):
    response = client.post(AFTER["en"], debts(one(arrears="6000")))
    refused(response, "debt-0-arrears", "The overdue part cannot be more than what you owe.")


def test_payments_left_that_cannot_repay_are_named_at_that_field(client):
    response = client.post(AFTER["en"], debts(one(), one(rate="", left="12")))
    refused(
        response,
        "debt-1-left",
        "These payments come to £1,800, less than the £5,000 borrowed. Please check both figures.",
    )


def test_a_name_longer_than_a_line_is_refused_and_kept(client):
    response = client.post(AFTER["en"], debts(one(label="x" * 121)))
    assert 'id="id_debt-0-label-error"' in response.content.decode()
    assert fields(response)["debt-0-label"] == "x" * 121


def test_marks_of_html_are_shown_as_typed(client):
    page = client.post(AFTER["en"], debts(one(label="<b>&'\""))).content.decode()
    assert "<b>&" not in page
    assert "&lt;b&gt;&amp;" in page


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_other_methods_are_not_allowed(client, method):
    assert getattr(client, method)(BEFORE["en"]).status_code == 405
