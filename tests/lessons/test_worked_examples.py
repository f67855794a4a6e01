"""A worked example shows what the engine computes, in the reader's language, and never a figure that was typed."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation
from wagtail_localize.segments import StringSegmentValue

from budgeting_tools.engine import Price, Quote, price_quote
from lessons.blocks import QuoteBlock
from lessons.figures import CannotPrice, fill, number_of, price, priced_by_name
from lessons.working import key_figures, steps_of
from tests.lessons.conftest import lesson

ADVERT = {
    "name": "advert",
    "currency": "CNY",
    "amount": Decimal("10000.00"),
    "instalments": 12,
    "every": "month",
    "method": "equal_instalment",
    "price_kind": "instalment",
    "price_value": Decimal("972"),
    "upfront_fees": Decimal("500"),
    "fee_per_instalment": Decimal(0),
    "single_days": 30,
}


def test_an_offer_is_priced_as_the_engine_prices_it():
    quote = Quote("advert", 1_000_000, 12, Price("instalment", instalment=97_200), upfront_fees=50_000)
    assert price(ADVERT) == price_quote(quote, "CNY")
    assert (price(ADVERT).cost, price(ADVERT).nominal_yearly) == (216_400, Decimal("39.6915"))


def test_one_payment_after_some_days_is_priced_by_the_day():
    values = ADVERT | {
        "every": "single",
        "instalments": 1,
        "price_kind": "daily",
        "price_value": Decimal("0.5"),
    }
    assert price(values | {"upfront_fees": Decimal(0)}).cost == 150_000


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "¥9,500 then ¥11,664: ¥2,164, 39.7\u202f% for 12"),
        ("zh-hans", "¥9,500 then ¥11,664: ¥2,164, 39.7% for 12"),
    ],
)
def test_placeholders_are_written_as_the_language_writes_them(language, expected):
    text = "{advert.received} then {advert.repaid}: {advert.cost}, {advert.nominal} for {advert.count}"
    with translation.override(language):
        assert fill(text, priced_by_name([ADVERT])) == expected


def test_a_placeholder_that_nothing_fills_stays_visible():
    assert fill("{other.cost} {advert.sum}", priced_by_name([ADVERT])) == "{other.cost} {advert.sum}"


@pytest.mark.parametrize(
    ("text", "number"),
    [("{advert.cost}", "2164.00"), ("{advert.count}", "12"), ("{advert.nominal}", "39.6915"), ("1.5", "1.5")],
)
def test_an_answer_to_be_marked_is_a_plain_number(text, number):
    assert number_of(text, priced_by_name([ADVERT])) == number


def test_of_a_sum_owed_already_nobody_receives_anything():
    figure = price(ADVERT | {"upfront_fees": Decimal(0)})
    with translation.override("en"):
        labels = [item["label"] for item in key_figures(figure, owed=True)]
        first, *rest = steps_of(figure, owed=True)
    assert labels[:2] == ["Owed today", "Paid in all"]
    assert (first["label"], first["result"], first.get("formula")) == ("Owed today", "¥10,000", None)
    assert not any("receive" in str(value) for step in rest for value in step.values())


def test_key_figures_and_working_hold_the_same_amounts():
    figure = price(ADVERT)
    with translation.override("en"):
        shown = {item["label"]: item["value"] for item in key_figures(figure)}
        worked = {step["label"]: step["result"] for step in steps_of(figure)}
    assert shown["You receive"] == worked["Cash received"] == "¥9,500"
    assert shown["It costs"] == worked["Cost in money"] == "¥2,164"
    assert worked["Yearly rate, effective"] == "47.77\u202f%"


def test_the_last_instalment_that_adjusts_stands_apart():
    figure = price(ADVERT | {"price_kind": "monthly", "price_value": Decimal(1), "upfront_fees": Decimal(0)})
    with translation.override("en"):
        steps = {step["label"]: step["formula"] for step in steps_of(figure)}
    assert steps["Total repaid"] == "11 × ¥888.49 + ¥888.47"


def test_an_offer_that_leaves_nothing_to_receive_names_the_field():
    with pytest.raises(CannotPrice) as refused:
        price(ADVERT | {"upfront_fees": Decimal(10_000)})
    assert refused.value.field == "upfront_fees"


def test_instalments_below_the_principal_are_refused_in_the_editor():
    with pytest.raises(ValidationError) as refused:
        QuoteBlock().clean(QuoteBlock().to_python({**ADVERT, "price_value": "10"}))
    assert list(refused.value.block_errors) == ["price_value"]


def test_every_figure_of_an_offer_takes_part_in_translation():
    segments = QuoteBlock().get_translatable_segments(QuoteBlock().to_python(ADVERT))
    texts = {segment.path: segment.render_text() for segment in segments}
    assert texts == {
        "currency": "CNY",
        "amount": "10000",
        "instalments": "12",
        "every": "month",
        "method": "equal_instalment",
        "price_kind": "instalment",
        "price_value": "972",
        "upfront_fees": "500",
        "fee_per_instalment": "0",
        "single_days": "30",
    }


def test_a_translator_can_tell_the_story_in_other_money():
    value = QuoteBlock().to_python(ADVERT)
    given = {"currency": "GBP", "amount": "1000", "price_value": " 97.20 ", "upfront_fees": "50"}
    segments = [StringSegmentValue(path, text) for path, text in given.items()]
    restored = QuoteBlock().restore_translated_segments(value, segments)
    assert (price(restored).currency, price(restored).cost) == ("GBP", 21_640)


@pytest.mark.parametrize("text", ["a thousand", "1,234.50", "1.234,50", ""])
def test_a_translated_figure_that_is_no_plain_number_is_refused(text):
    value = QuoteBlock().to_python(ADVERT)
    with pytest.raises(ValidationError):
        QuoteBlock().restore_translated_segments(value, [StringSegmentValue("amount", text)])


@pytest.mark.usefixtures("small_course")
@pytest.mark.parametrize(
    ("language", "figures"),
    [("en", ["£950", "£1,166.40", "£216.40"]), ("zh-hans", ["¥9,500", "¥11,664", "¥2,164"])],
)
def test_the_page_shows_the_engines_figures(client, language, figures):
    html = client.get(lesson(language).url).content.decode()
    priced = lesson(language).figures["loan"]
    assert [priced.cash_received, priced.total_repaid, priced.cost] == [
        int(Decimal(text[1:].replace(",", "")) * 100) for text in figures
    ]
    for text in figures:
        assert f'key-figures__value">{text}' in html
    assert "{loan." not in html
