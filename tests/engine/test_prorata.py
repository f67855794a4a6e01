"""One sum shared among lenders, to the cent."""

import pytest

from budgeting_tools.engine import InvalidInput, prorata_offers, token_payments

LENDERS = [("bank", 455000), ("card", 670000), ("store", 120000)]


def test_the_whole_sum_is_shared() -> None:
    assert [one.offer for one in prorata_offers(LENDERS, 16000)] == [5847, 8611, 1542]


def test_rounding_each_alone_may_lose_a_cent() -> None:
    assert [one.offer for one in prorata_offers(LENDERS, 16000, "each_half_up")] == [5847, 8610, 1542]


def test_nobody_is_offered_more_than_is_owed() -> None:
    assert [one.offer for one in prorata_offers(LENDERS, 10**9)] == [455000, 670000, 120000]


def test_tokens_skip_what_is_paid_and_never_exceed_it() -> None:
    found = token_payments([("a", 50), ("b", 0), ("c", 9000)], 100)
    assert [(one.id, one.offer) for one in found] == [("a", 50), ("c", 100)]


@pytest.mark.parametrize(("lenders", "available"), [([], 5), ([("a", 0)], 5), (LENDERS, -1)])
def test_nothing_to_share_is_said(lenders: list[tuple[str, int]], available: int) -> None:
    with pytest.raises(InvalidInput):
        prorata_offers(lenders, available)
