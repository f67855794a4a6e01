"""The stories told to lenders' staff are true: what the text claims about its sums is what the engine computes."""

import pytest

from budgeting_tools.engine.quotes import PricedQuote

from .course_files import priced, read

in_both = pytest.mark.parametrize(
    ("language", "unit"), [("en", 1), ("zh-hans", 10)]
)  # pence, and tenths of a yuan: the Chinese sums are ten times as large


def staff(stem: str, language: str) -> dict[str, PricedQuote]:
    return priced(read(f"reminders-that-respect/{stem}", language))


@pytest.mark.parametrize(("language", "soon", "silent"), [("en", 105, 1875), ("zh-hans", 1050, 12750)])
def test_silence_costs_the_interest_of_45_days_and_a_fee(language: str, soon: int, silent: int) -> None:
    figures = staff("01-why-shame-backfires", language)

    assert [figures["soon"].cost, figures["silent"].cost] == [soon, silent]


@in_both
def test_moving_the_date_costs_far_less_than_borrowing_for_it(language: str, unit: int) -> None:
    figures = staff("02-early-gentle-useful", language)

    assert figures["moved"].cost == 75 * unit
    assert figures["app"].cash_received == figures["app"].quote.amount == 30000 * unit
    assert figures["app"].cost > 20 * figures["moved"].cost


@in_both
def test_one_night_costs_a_few_coins(language: str, unit: int) -> None:
    assert staff("03-hours-counts-and-others", language)["night"].cost == 15 * unit


@pytest.mark.parametrize(("language", "month"), [("en", 11000), ("zh-hans", 110000)])
def test_only_six_parts_fit_the_month_and_they_cost_the_most(language: str, month: int) -> None:
    figures = staff("04-time-parts-waivers", language)
    grace, three, six = figures["grace"], figures["parts3"], figures["parts6"]

    assert six.first_instalment <= month < three.first_instalment < grace.total_repaid
    assert 0 < grace.cost < three.cost < six.cost


@in_both
def test_a_pause_of_a_month_costs_little(language: str, unit: int) -> None:
    pause = staff("05-complaints-and-danger", language)["pause"]

    assert 0 < pause.cost * 60 < pause.quote.amount == 60000 * unit


@in_both
def test_a_month_is_far_from_doubling_the_debt(language: str, unit: int) -> None:
    truth = staff("06-message-makeover", language)["truth"]

    assert truth.cost * 50 < truth.quote.amount == 60000 * unit
