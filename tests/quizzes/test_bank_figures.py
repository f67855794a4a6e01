"""Every figure of the bank is given by its question, worked out by the engine, or a sum that is right."""

from decimal import Decimal

import pytest

from home.numerals import read_decimal
from quizzes.kinds.calc import KIND as CALC

from .bank import BANK, LANGUAGES, amounts, given, of_kind, sums, texts, value_of, worked
from .test_bank_shape import content_of

CURRENCY = {"en": "GBP", "zh-hans": "CNY"}
in_each = pytest.mark.parametrize("language", LANGUAGES)


@in_each
def test_sums_by_hand_are_right(language):
    for question in BANK[language]:
        for written, result in sums(question):
            assert value_of(written) == result, (question["key"], written)


@in_each
def test_every_figure_that_is_said_was_given_or_worked_out(language):
    for question in BANK[language]:
        if question["kind"] == "calc":
            continue
        engine = {
            value for answer, slips in worked(question, CURRENCY[language]) for value in (answer, *slips)
        }
        known = given(question) | {result.normalize() for _, result in sums(question)}
        known |= {round(value, places).normalize() for value in engine for places in (0, 1, 2)}
        said = amounts(" ".join(texts(question)))
        assert said - known == set(), question["key"]


@in_each
def test_the_engine_gives_each_answer_that_is_a_number(language):
    for question in of_kind(language, "number"):
        (answer, slips), *_ = worked(question, CURRENCY[language])
        reach = Decimal(question["tolerance"])
        assert question["unit"] == CURRENCY[language]
        assert Decimal(question["answer"]) == answer, question["key"]
        known = {Decimal(result) for _, result in sums(question)} | slips | given(question)
        for slip in question["known_wrong"]:
            value = Decimal(slip["value"])
            assert value in {one.normalize() for one in known} or value in known, (question["key"], value)
            assert abs(value - answer) > 2 * reach, (question["key"], value)


@in_each
def test_a_computed_sum_tells_right_from_each_slip_whatever_is_drawn(language):
    for question in of_kind(language, "calc"):
        for seed in range(60):
            body = CALC.settle(content_of(question), f"s{seed}", language)["body"]
            if "options" in body:
                texts_ = [option["text"] for option in body["options"]]
                assert len(set(texts_)) == len(texts_)
            else:
                assert len(body["known_wrong"]) == len(question["slips"]), (question["key"], seed)
                assert Decimal(body["answer"]) > 0


@in_each
def test_a_right_answer_is_understood_as_readers_type_it(language):
    for question in of_kind(language, "number"):
        assert read_decimal(question["answer"], language) == Decimal(question["answer"])


@in_each
def test_each_language_keeps_to_its_own_money(language):
    foreign = {"en": ("¥", "元", "CNY"), "zh-hans": ("£", "pence", "GBP")}[language]
    for question in BANK[language]:
        words = " ".join([*texts(question), question.get("currency", ""), question.get("unit", "")])
        assert not any(sign in words for sign in foreign), question["key"]
