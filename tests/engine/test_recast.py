"""A plan, some months on: what was really paid decides the rest."""

from dataclasses import replace
from datetime import date

import pytest

from budgeting_tools.engine import Case, InvalidInput, LogEntry, Recast, recast

from .cast import debt, promo

DEBTS = (debt("card", 100000, "24", 5000, late_fee=1000), promo("shop", 60000, 4, "30", 5000))
CASE = Case("CNY", "2025-03-10", debts=DEBTS)


def later(today: str, *log: LogEntry) -> Recast:
    return recast(replace(CASE, log=log), 20000, date.fromisoformat(today))


def test_paid_as_planned_changes_nothing() -> None:
    found = later("2025-06-15")
    assert (found.months_gone, found.months_change, found.cost_change) == (3, 0, 0)
    assert found.case.as_of == "2025-06-10"
    assert found.case.debts[0].balance == found.before.rows[2].debts[0].balance
    assert {row.assumed for row in found.months} == {True}


def test_a_promotion_is_shorter_by_the_months_gone() -> None:
    assert [(span.rate, span.months) for span in later("2025-06-15").case.debts[1].rates] == [
        ("0", 1),
        ("30", None),
    ]
    assert [(span.rate, span.months) for span in later("2025-08-15").case.debts[1].rates] == [("30", None)]


def test_paying_more_ends_sooner_and_costs_less() -> None:
    found = later("2025-04-15", LogEntry("2025-03-20", "card", "paid", 60000))
    assert (found.months[0].planned, found.months[0].paid) == (15000, 60000)
    assert found.months_change < 0
    assert found.cost_change < 0


def test_a_missed_payment_is_overdue_and_costs_its_fee() -> None:
    found = later("2025-05-15", LogEntry("2025-03-20", "card", "missed"))
    assert found.months[0].paid == 0
    assert [row.fees for row in found.months[:2]] == [0, 1000]
    assert found.cost_change > 1000


def test_the_statement_wins_and_the_difference_stays_visible() -> None:
    found = later("2025-04-15", LogEntry("2025-04-09", "card", "balance", 90000))
    assert found.months[0].off == 90000 - (100000 + 2000 - 15000)
    assert found.case.debts[0].balance == 90000


def test_what_the_lender_really_posted_replaces_what_was_counted() -> None:
    log = (LogEntry("2025-03-31", "card", "interest", 2600), LogEntry("2025-03-31", "card", "charged", 4000))
    row = later("2025-04-15", *log).months[0]
    assert (row.interest, row.charged, row.balance) == (2600, 4000, 100000 + 2600 + 4000 - 15000)


def test_the_running_month_waits() -> None:
    found = later("2025-04-15", LogEntry("2025-04-11", "card", "paid", 60000))
    assert (found.waiting, found.months[0].paid, found.months[0].assumed) == (1, 15000, True)


def test_before_the_case_began_there_is_nothing_to_recast() -> None:
    with pytest.raises(InvalidInput) as caught:
        later("2025-03-09")
    assert caught.value.field == "today"
