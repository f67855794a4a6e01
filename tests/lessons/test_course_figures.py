"""The stories of the course are true: what the text claims about its examples is what the engine computes."""

from decimal import Decimal
from typing import Any

import pytest

from .course_files import LANGUAGES, LESSONS, money_of, priced, read


def borrower(stem: str, language: str) -> dict[str, Any]:
    return read(f"before-you-borrow/{stem}", language)


in_both = pytest.mark.parametrize(
    ("language", "unit"), [("en", 10), ("zh-hans", 100)]
)  # both stories have the same digits: tenths of a pound, whole yuan


@pytest.mark.parametrize(("language", "loan", "waiting"), [("en", 3600, 18000), ("zh-hans", 18000, 90000)])
def test_borrowing_costs_more_than_asking_and_less_than_waiting(
    language: str, loan: int, waiting: int
) -> None:
    cost = priced(borrower("01-do-i-need-to", language))["loan"].cost

    assert cost == loan
    assert 0 < cost < waiting


@pytest.mark.parametrize("language", LANGUAGES)
def test_taking_the_whole_limit_costs_more_at_the_same_rate(language: str) -> None:
    figures = priced(borrower("02-how-fast-platforms-decide", language))

    assert figures["limit"].cost > 2 * figures["need"].cost
    assert round(figures["limit"].nominal_yearly, 1) == round(figures["need"].nominal_yearly, 1)


@in_both
def test_the_advertised_loan_costs_over_twice_its_headline(language: str, unit: int) -> None:
    figures = priced(borrower("03-what-low-rate-hides", language))
    offer = figures["advert"]

    assert [offer.cash_received, offer.total_repaid, offer.cost] == [9500 * unit, 11664 * unit, 2164 * unit]
    assert offer.nominal_yearly == Decimal("39.6915")
    assert offer.cost > 2 * figures["headline"].cost


@in_both
def test_a_flat_fee_of_seven_point_two_is_thirteen_a_year(language: str, unit: int) -> None:
    figures = priced(borrower("04-true-yearly-cost", language))

    assert figures["flat"].nominal_yearly == Decimal("13.0342")
    assert figures["flat"].effective_yearly == Decimal("13.8418")
    assert figures["flat"].first_instalment * 12 == figures["flat"].total_repaid == 12864 * unit
    assert figures["flat"].cost > figures["reducing"].cost
    assert figures["daily"].cost == 1825 * unit


def test_the_uk_cap_of_a_hundred_pounds_over_thirty_days_is_twenty_four() -> None:
    assert priced(borrower("04-true-yearly-cost", "en"))["cap"].cost == 2400


@pytest.mark.parametrize(("language", "normal", "lean"), [("en", 180, 50), ("zh-hans", 700, 300)])
def test_the_offer_fits_a_normal_month_and_only_the_others_fit_a_lean_one(
    language: str, normal: int, lean: int
) -> None:
    figures = priced(borrower("05-what-i-can-carry", language))
    monthly = {name: quote.monthly_burden / 100 for name, quote in figures.items()}

    assert lean < monthly["offer"] <= normal
    assert monthly["smaller"] <= lean
    assert monthly["longer"] <= lean
    assert figures["longer"].cost > figures["offer"].cost


@pytest.mark.parametrize(("language", "fees"), [("en", 9600), ("zh-hans", 96000)])
def test_the_fee_on_page_four_more_than_doubles_the_rate_of_page_one(language: str, fees: int) -> None:
    figures = priced(borrower("06-reading-the-terms", language))

    assert figures["whole"].cost - figures["front"].cost == fees
    assert figures["whole"].nominal_yearly > 2 * figures["front"].nominal_yearly


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("stem", LESSONS)
def test_no_known_slip_is_within_reach_of_the_right_number(stem: str, language: str) -> None:
    lesson = read(stem, language)
    figures = priced(lesson)

    for question in (q for q in lesson["questions"] if q["kind"] == "number"):
        right = money_of(question["answer"], figures)
        reach = int(Decimal(question["tolerance"]) * 100)
        slips = [money_of(slip["value"], figures) for slip in question["known_wrong"]]
        assert [slip for slip in slips if abs(slip - right) <= 2 * reach] == []
        assert len(set(slips)) == len(slips)
