"""Every refusal and every step of working of the engine has words here, in both languages."""

import pytest
from django.utils import translation

from budgeting_tools import refusals, working_words
from budgeting_tools.choices import ORDERS
from budgeting_tools.engine import (
    Case,
    Debt,
    EngineError,
    Income,
    InvalidInput,
    Outgoing,
    Price,
    Quote,
    RateSpan,
    afford,
    plan_debts,
    price_quote,
    prorata_offers,
    summarise_budget,
)
from budgeting_tools.next_lessons import NextLesson, find, register

PARAMS = {
    "digits": 2,
    "minimum": 1,
    "maximum": 9,
    "given": 60,
    "repaid": 960000,
    "amount": 1000000,
    "count": 2,
}


@pytest.mark.parametrize("language", ["en", "zh-hans"])
@pytest.mark.parametrize("reason", sorted(refusals.SENTENCES))
def test_a_refusal_is_one_whole_sentence(language, reason):
    with translation.override(language):
        said = refusals.sentence(InvalidInput("x", reason, PARAMS), "CNY")
    assert said.endswith("。" if language == "zh-hans" else ".")
    assert "%" not in said.replace("%(", "")
    assert "_" not in said


def test_money_in_a_refusal_is_written_as_money():
    said = refusals.sentence(InvalidInput("x", "repays_less_than_borrowed", PARAMS), "CNY")
    assert said == "These payments come to ¥9,600, less than the ¥10,000 borrowed. Please check both figures."


def test_a_refusal_that_is_not_known_or_lacks_a_figure_still_speaks():
    for refusal in (EngineError("brand_new"), InvalidInput("x", "too_large")):
        assert refusals.sentence(refusal, "GBP") == refusals.GENERAL


def steps():
    """The working of every figure that the two doors show."""
    quote = Quote("q", 1000000, 12, Price("monthly", "2"))
    outgoings = (Outgoing("o", 100, cycle="weekly"),)
    case = Case("GBP", "2026-11-23", buffer=500, incomes=(Income("i", 500000),), outgoings=outgoings)
    debt = Debt("d", 10000, rates=(RateSpan("12"),), instalment=5000)
    offers = prorata_offers([("a", 1), ("b", 2)], 2)
    return (
        *price_quote(quote, "GBP").working,
        *afford(case, quote).working,
        *summarise_budget(case).working,
        *plan_debts([debt], "GBP", 5000).working,
        *(offer.working for offer in offers),
    )


def test_every_step_and_each_of_its_figures_has_a_name():
    for step in steps():
        assert step.key in working_words.LABELS
        assert step.key in working_words.FORMULAS
        assert {name for name, _ in step.inputs} - {"order"} <= set(working_words.INPUTS), step.key


def test_in_chinese_no_english_is_left_in_the_working():
    with translation.override("zh-hans"):
        told = working_words.worded(steps(), "GBP")
    for step in told:
        words = " ".join([step.label, step.formula, step.convention, *(name for name, _ in step.inputs)])
        assert not [letter for letter in words if letter.isascii() and letter.isalpha()], step


def test_an_offer_in_the_working_is_money_and_not_cents():
    offer = prorata_offers([("a", 10000), ("b", 20000)], 10000)[0]
    (step,) = working_words.worded((offer.working,), "GBP")
    assert (step.result, step.inputs[0]) == ("33.33", ("what you can offer", "100.00"))


def test_every_order_has_a_name():
    assert set(ORDERS) == {"snowball", "avalanche", "own", "best"}


def test_a_lesson_comes_from_whoever_has_one(monkeypatch):
    monkeypatch.setattr("budgeting_tools.next_lessons._providers", {})
    register("none", lambda topic, language: None)
    register("some", lambda topic, language: NextLesson(f"{topic} {language}", "/x/"))
    assert find("price", "en") == NextLesson("price en", "/x/")
