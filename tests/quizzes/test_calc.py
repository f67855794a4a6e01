"""Sums with drawn figures, and with the reader's own: computed by the planner's engine, own figures never stored."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from budgeting_tools.engine import Case, Debt, Price, Quote, RateSpan
from quizzes import kinds, variants
from quizzes.recipes import RECIPES
from tests.quizzes.conftest import SPECS

CALC = kinds.get("calc")
OFFER = Quote("q", 1_000_000, 12, Price("instalment", instalment=97_200), upfront_fees=50_000)
DEBT = Debt("d", 1_000_000, rates=(RateSpan("12"),), instalment=11_000)


def body(recipe="cost_of_days", **changes):
    figures = {"amount": ["1000", "2000"], "rate": ["0.05"], "days": ["30", "60", "90"]}
    given = {"recipe": recipe, "currency": "CNY", "figures": figures, "tolerance": "", "as_choices": False}
    return {**given, "slips": {"one_day": "{one_day} is one day", "whole_year": "a year"}, **changes}


def settled(variant="s1", language="en", **changes):
    content = {
        "body": body(**changes),
        "stem": "{amount} for {days}, {odd}?",
        "hint": "",
        "explanation": "{answer}",
    }
    return CALC.settle(content, variant, language)


@pytest.mark.parametrize(
    ("recipe", "values", "answer", "slips"),
    [
        ("cost_of_days", "1000 0.05 30", "15", {"one_day": "0.5", "whole_year": "182.5"}),
        ("received", "10000 500", "9500", {"forgot_fee": "10000", "added_fee": "10500"}),
        ("cost", "10000 500 12 972", "2164", {"forgot_fee": "1664", "all_repaid": "11664"}),
        (
            "yearly",
            "10000 500 12 972",
            "47.7708",
            {"on_first_sum": "21.64", "forgot_fee": "33.7244", "fee_twice": "64.4681"},
        ),
        (
            "months",
            "10000 12 110",
            "241",
            {"forgot_interest": "91", "interest_once": "102", "interest_stays": "1000"},
        ),
        (
            "months",
            "10000 12 210",
            "65",
            {"forgot_interest": "48", "interest_once": "54", "interest_stays": "91"},
        ),
        (
            "yearly_of_days",
            "0.05",
            "18.25",
            {"twelve_times": "0.6", "thirty_times": "1.5", "ten_times": "182.5"},
        ),
        ("late", "200 12 0.05 10", "13", {"fee_alone": "12", "interest_alone": "1", "one_day": "12.1"}),
        (
            "yearly_simple",
            "10000 500 12 972",
            "39.6915",
            {"on_first_sum": "21.64", "forgot_fee": "29.4158", "fee_twice": "50.8005"},
        ),
        ("flat_cost", "1200 0.6 12", "86.4", {"one_month": "7.2", "on_what_is_left": "47.32"}),
        (
            "flat_yearly",
            "12000 0.6 12",
            "13.0342",
            {"twelve_times": "7.2", "one_month": "0.6", "doubled": "14.4"},
        ),
        ("longer", "1000 30 12 36", "358.26", {"cost_of_long": "528.10", "cost_of_short": "169.84"}),
        (
            "larger",
            "300 800 36 12",
            "102.76",
            {"cost_of_need": "61.67", "cost_of_offered": "164.43", "extra_sum": "500"},
        ),
        ("spared", "360 6 66 4 5", "16", {"forgot_waiting": "36", "waiting_alone": "20"}),
        ("month_of_interest", "730 30", "18.25", {"whole_year": "219", "one_day": "0.6"}),
        ("dearer_first", "100 30 12", "18", {"dear_alone": "30", "cheap_alone": "12"}),
        (
            "lean_month",
            "1500 200 1180 40",
            "80",
            {"normal_month": "320", "forgot_drop": "280", "forgot_aside": "120"},
        ),
        ("week_to_month", "150", "650", {"times_4": "600", "times_5": "750"}),
        ("fortnight_to_month", "300", "650", {"times_2": "600", "times_3": "900"}),
        ("months_to_save", "500 120 90", "5", {"forgot_saved": "6", "rounded_down": "4"}),
        ("runs_short", "400 150 320", "70", {"left_after_payment": "250", "payment_alone": "150"}),
    ],
)
def test_the_engine_answers_and_the_slips_have_their_values(recipe, values, answer, slips):
    named = dict(zip(RECIPES[recipe].figures, map(Decimal, values.split()), strict=True))
    outcome = RECIPES[recipe].compute(named, "CNY")
    assert outcome.answer == Decimal(answer)
    assert outcome.slips == {name: Decimal(value) for name, value in slips.items()}


def test_the_same_seed_asks_the_same_and_seeds_differ():
    stems = [settled(f"s{seed}")["stem"] for seed in range(20)]
    assert stems == [settled(f"s{seed}")["stem"] for seed in range(20)]
    assert len(set(stems)) == 6
    assert "¥1,000 for 30, {odd}?" in stems


def test_a_slip_is_told_with_its_figure_and_what_is_near_the_answer_is_none():
    made = settled("s1", figures={"amount": ["1000"], "rate": ["0.05"], "days": ["365"]})["body"]
    assert (made["answer"], made["unit"]) == ("182.50", "CNY")
    assert [slip["feedback"] for slip in made["known_wrong"]] == ["¥0.50 is one day"]


def test_answers_to_choose_from_stand_by_size_under_letters():
    made = settled("s1", as_choices=True, figures={"amount": ["1000"], "rate": ["0.05"], "days": ["30"]})
    options = [(o["id"], o["text"], o["credit"]) for o in made["body"]["options"]]
    assert options == [("a", "¥0.50", "0"), ("b", "¥15", "1"), ("c", "¥182.50", "0")]


def test_the_reader_s_own_offer_is_asked_in_its_own_currency():
    variant = variants.of_case("yearly", Case("HKD", "2026-11-23", quotes=(OFFER,)))
    made = settled(variant, recipe="yearly", slips={}, figures={})
    assert variants.name_of(variant) == "own"
    assert made["body"]["answer"] == "47.7708"
    assert made["explanation"] == "47.77\u202f%"


def test_a_payment_that_the_interest_eats_up_is_not_asked_about():
    stuck = Debt("d", 1_000_000, rates=(RateSpan("12"),), instalment=10_000)
    assert variants.of_case("months", Case("CNY", "2026-11-23", debts=(stuck,))) is None


def test_the_reader_s_own_debt_is_asked_too():
    variant = variants.of_case("months", Case("CNY", "2026-11-23", debts=(DEBT,)))
    assert settled(variant, recipe="months", slips={}, figures={})["explanation"] == "241"


@pytest.mark.parametrize(
    ("recipe", "case"),
    [
        ("yearly", Case("CNY", "2026-11-23")),
        ("months", Case("CNY", "2026-11-23", quotes=(OFFER,))),
        ("months", Case("CNY", "2026-11-23", debts=(Debt("d", 100, rates=(RateSpan("12"),)),))),
        (
            "months",
            Case("CNY", "2026-11-23", debts=(Debt("d", 10**6, rates=(RateSpan("60"),), instalment=10),)),
        ),
        ("cost_of_days", Case("CNY", "2026-11-23", quotes=(OFFER,))),
    ],
)
def test_a_case_without_the_figures_asks_nothing(recipe, case):
    assert variants.of_case(recipe, case) is None


@pytest.mark.django_db
@pytest.mark.parametrize(
    "changes",
    [
        {"figures": {"amount": ["1000"], "rate": ["0.05"]}},
        {"figures": {"amount": ["many"], "rate": ["0.05"], "days": ["30"]}},
        {"slips": [{"name": "forgot_fee", "feedback": "<p>x</p>"}]},
        {"slips": [{"name": "one_day", "feedback": "<p></p>"}]},
        {"slips": [], "as_choices": True},
        {
            "recipe": "months",
            "figures": {"balance": ["1000"], "rate": ["60"], "payment": ["1", "90"]},
            "slips": [],
        },
    ],
)
def test_a_sum_without_an_answer_is_not_published(make_question, changes):
    with pytest.raises(ValidationError) as gaps:
        make_question("calc", spec={**SPECS["calc"], **changes})
    assert "body" in gaps.value.message_dict
