"""Money, rates and dates are written as each language writes them."""

from datetime import date
from decimal import Decimal

import pytest
from django.utils import translation

from home.templatetags.figures import count, day, money, money_exact, month, percent

MONEY = {"CNY": "¥1,234.50", "HKD": "HK$1,234.50", "TWD": "NT$1,234.50", "USD": "US$1,234.50"} | {
    "GBP": "£1,234.50",
    "EUR": "€1,234.50",
    "SGD": "S$1,234.50",
}


@pytest.mark.parametrize("language", ["en", "zh-hans"])
@pytest.mark.parametrize("currency", MONEY)
def test_each_currency_shows_its_own_sign(language, currency):
    with translation.override(language):
        assert money(123450, currency) == MONEY[currency]


def test_whole_sums_go_without_cents_except_in_columns():
    assert money(1_000_000, "GBP") == "£10,000"
    assert money_exact(1_000_000, "GBP") == "£10,000.00"
    assert money(-500, "GBP") == "-£5"


def test_rates_round_half_up():
    assert percent(Decimal("13.05")) == "13.1\u202f%"
    assert percent(Decimal("0.125"), 2) == "0.13\u202f%"


def test_chinese_writes_the_sign_close_and_the_year_first():
    with translation.override("zh-hans"):
        assert percent(Decimal("13.0342")) == "13.0%"
        assert day(date(2029, 3, 3)) == "2029年3月3日"
        assert month(date(2029, 3, 1)) == "2029年3月"


def test_english_dates_are_in_full():
    assert day(date(2029, 3, 3)) == "3 March 2029"
    assert count(12345) == "12,345"


def test_nothing_known_is_a_dash():
    assert [money(None, "GBP"), percent(None), day(None), count(None)] == ["–"] * 4
