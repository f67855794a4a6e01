"""Numbers are read as people type them, and asked about when they have two readings."""

from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from home.numerals import AmbiguousNumber, NotANumber, read_decimal

READ = {
    "1,234.50": "1234.50",
    "1.234,50": "1234.50",
    "１２３４": "1234",
    "１，２３４．５": "1234.5",
    "١٢٣٤": "1234",
    "£1 234": "1234",
    "¥10,000元": "10000",
    "HK$500": "500",
    "0.05%": "0.05",
    "12,5": "12.5",
    "1,00,000": "100000",
    "1’234’567.80": "1234567.80",
    "-5": "-5",
    "−5": "-5",
    "0": "0",
}


@pytest.mark.parametrize("text", READ)
def test_every_common_way_of_writing_is_read(text):
    assert read_decimal(text, "en") == Decimal(READ[text])


@pytest.mark.parametrize(
    "text", ["", " ", "abc", "1,2,3", "..", ",", "1.2.3", "--5", "1e5", "½", "NaN", "1" * 41]
)
def test_what_is_no_number_is_refused(text):
    with pytest.raises(NotANumber):
        read_decimal(text, "en")


def test_a_lone_comma_groups_where_the_language_groups_with_it():
    assert read_decimal("1,234", "zh-hans") == 1234


def test_a_lone_comma_is_asked_about_where_it_could_be_the_decimal_sign():
    with pytest.raises(AmbiguousNumber) as asked:
        read_decimal("1,234", "de")
    assert asked.value.readings == (Decimal("1.234"), Decimal(1234))


@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_a_number_written_with_groups_is_read_back(number):
    assert read_decimal(f"{number:,.2f}", "en") == number


@given(st.text(max_size=60))
def test_no_text_brings_another_error(text):
    with suppress(NotANumber, AmbiguousNumber):
        assert read_decimal(text, "en").is_finite()
