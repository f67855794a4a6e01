"""Who came by a lender's link may count with its standing offers, for the debts they themselves say are with it."""

import pytest

from budgeting_tools import concessions
from budgeting_tools.concessions import KnownLender, StandingOffer
from tests.budgeting_tools.forms_filled import AFTER, debts, fields, month, one, words

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("fixed_day")]
LINK = {"via": "k4m9x2bq"}
TICK = {"debt-0-theirs": "on"}
FURTHER = {"do": "further"}
WHOSE = "FastCash offers this to anyone who asks, from 1 November 2026."
SHORT = debts(one(label="Card", balance="3000", instalment="200", rate="0")) | month("1100", "1000")


@pytest.fixture(autouse=True)
def fastcash_offers(monkeypatch):
    offers = (
        StandingOffer("lower_instalment", 2500, "A monthly payment from £25", WHOSE),
        StandingOffer("grace", 60, "Up to 60 days of grace", WHOSE),
    )

    def known(code, currency, on):
        return KnownLender("FastCash", offers) if code == LINK["via"] and currency == "GBP" else None

    monkeypatch.setattr(concessions, "_providers", {"test": known})


def answer(client, *parts):
    return client.post(AFTER["en"], dict(item for part in parts for item in part.items()))


def test_the_form_asks_which_debt_is_with_the_lender(client):
    page = client.get(AFTER["en"], LINK)
    assert "This debt is with FastCash" in words(page)
    assert "debt-0-theirs" not in fields(page)


def test_without_a_campaign_nothing_is_asked(client):
    assert "FastCash" not in words(client.get(AFTER["en"]))
    assert "FastCash" not in words(answer(client, SHORT, TICK, FURTHER))


def test_the_plan_counts_with_the_offer_and_says_whose_it_is(client):
    page = answer(client, SHORT, LINK, TICK, FURTHER)
    proposal = page.context["further"]["ask"].wishes[0]
    assert proposal.hint.startswith(WHOSE)


def test_nothing_is_counted_by_name_alone(client):
    same_name = debts(one(label="FastCash", balance="3000", instalment="200", rate="0"))
    page = answer(client, same_name, month("1100", "1000"), LINK, FURTHER)
    assert page.context["further"]["ask"].wishes[0].hint.startswith("Lenders may say yes or no.")
    assert "Is one of these debts with FastCash?" in words(page)


def test_a_button_of_the_result_says_it_and_another_takes_it_back(client):
    asked = answer(client, SHORT, LINK)
    said = answer(client, fields(asked), TICK)
    assert "we count with this for your debts with FastCash." in words(said)
    assert fields(said)["debt-0-theirs"] == "on"
    taken_back = answer(client, fields(said), {"debt-0-theirs": ""})
    assert "Is one of these debts with FastCash?" in words(taken_back)


def test_what_the_borrower_typed_wins(client):
    page = answer(
        client, SHORT, LINK, TICK, FURTHER, {"debt-0-grants_lower": "150", "debt-0-grants_known": "on"}
    )
    asked = page.context["further"]["ask"].wishes
    assert not any("FastCash offers" in wish.hint for wish in asked if "a month instead" in wish.text)


def test_the_tick_survives_the_other_door_and_the_letters(client):
    said = fields(answer(client, SHORT, LINK, TICK))
    for path in ("/en/plan/before/", "/en/plan/letters/"):
        assert fields(client.post(path, said | {"do": "edit"}))["debt-0-theirs"] == "on"


def test_a_debt_without_a_name_is_called_by_its_lender(client):
    bare = debts(one(balance="3000", instalment="200", rate="0")) | month("1100", "1000")
    page = answer(client, bare, LINK, TICK, FURTHER)
    assert "Ask FastCash to take £100 a month instead of £200." in words(page)
    assert "Ask Loan to take" in words(answer(client, bare, LINK, FURTHER))
