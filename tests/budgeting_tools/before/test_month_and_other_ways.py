"""The month in trial runs, a late payment, saving first, and other help for the need."""

import pytest
import time_machine

from tests.budgeting_tools.forms_filled import AFTER, BEFORE, debts, fields, month, offer, words

pytestmark = pytest.mark.django_db


def result(client, *parts, **extra):
    typed = offer()
    for part in parts:
        typed |= part
    return client.post(BEFORE["en"], typed | extra).context["result"]


def test_trial_runs_are_told_in_one_sentence_and_compared(client):
    found = result(client, month(income="5000", rent="3400")).futures
    assert found.sentences[0] == "In 29 of 100 trial runs, at least one payment in 12 months would be late."
    assert found.sentences[1] == "Without this loan it would be 13 of 100."
    assert found.sentences[2].endswith("it would be 5 of 100 at most.")
    assert found.tone == "care"


def test_the_same_figures_draw_the_same_runs(client):
    first, second = (result(client, month()).futures for _ in range(2))
    assert (first.rows, first.chart) == (second.rows, second.chart)


def test_the_picture_has_a_table_behind_it(client):
    response = client.post(BEFORE["en"], offer() | month())
    assert len(response.context["result"].futures.rows) == 12
    page = response.content.decode()
    assert '<svg class="band-chart" role="img" aria-labelledby="futures-svg-title futures-svg-desc"' in page
    assert 'id="futures-table"' in page
    assert "style=" not in page[page.index("<main") :]


def test_without_a_month_there_are_no_runs(client):
    assert result(client).futures is None


def test_a_late_payment_costs_what_the_contract_says(client):
    late = result(client, {"offer-0-late_fee": "50", "offer-0-late_rate": "0.1"}).late
    assert late == (
        "One payment of ¥972 that comes 30 days late costs ¥79.16 more: ¥50 as a fee and ¥29.16 as interest."
    )


def test_where_the_contract_is_not_told_the_reader_hears_where_to_look(client):
    assert result(client).late.startswith("What a late payment costs stands in the contract")


def test_saving_first_takes_what_the_month_leaves(client):
    saving = result(client, month(income="5000", rent="3400")).other_ways.saving
    assert "with the ¥1,600 that your month leaves, you would have ¥9,500 after 6 months" in saving
    assert "keep the ¥2,164" in saving


def test_a_month_that_leaves_nothing_is_told_kindly(client):
    saving = result(client, month(income="3000", rent="3000")).other_ways.saving
    assert saving == "Saving first: your month leaves nothing to put by at the moment."


@pytest.mark.usefixtures("known_places")
def test_help_for_the_need_comes_from_facts_of_the_place(client):
    with time_machine.travel("2026-11-24 10:00", tick=False):
        found = result(client, {"place": "CN", "need-purpose": "medical"}).other_ways
        assert {fact.record for fact in found.help} == {"cn-alt-medical-aid", "cn-alt-temporary-aid"}
        assert result(client, {"place": "CN"}).other_ways.help == []


def test_without_a_place_the_need_asks_for_one(client):
    none = result(client, {"need-purpose": "medical"}).other_ways.none
    assert none == "Choose where you live, and you see which help there answers this need."


def test_repaying_a_loan_leads_to_the_plan_for_it_with_every_figure(client):
    page = client.post(BEFORE["en"], offer() | debts() | {"need-purpose": "repay_loan"})
    assert "A new loan to repay an old one can cost more in the end." in words(page)
    there = fields(client.post(AFTER["en"], fields(page) | {"do": "edit"}))
    assert (there["debt-1-balance"], there["offer-0-payment"]) == ("2000", "12 × 972")
    assert there["need-purpose"] == "repay_loan"
