"""Told figures that cannot hold together, each read against the others."""

from decimal import Decimal

import pytest

from budgeting_tools.engine import Contradiction, InvalidInput, contradictions


def readings(found: Contradiction) -> dict[str, tuple[object, object]]:
    return {reading.key: (reading.implied, reading.difference) for reading in found.readings}


def test_twelve_times_972_of_ten_thousand_is_not_five_per_cent() -> None:
    (found,) = contradictions("CNY", amount=1_000_000, count=12, payment=97_200, rate="5")
    assert readings(found) == {
        "amount": (1_135_414, -135_414),
        "count": (11, 1),
        "payment": (85_608, 11_592),
        "rate": (Decimal("29.4158"), Decimal("-24.4158")),
    }


def test_the_total_may_be_what_clashes() -> None:
    (product,) = contradictions("CNY", count=12, payment=97_200, total=1_200_000)
    assert readings(product) == {
        "payment": (100_000, -2_800),
        "count": (13, -1),
        "total": (1_166_400, 33_600),
    }
    (by_rate,) = contradictions("CNY", amount=1_000_000, count=12, total=1_166_400, rate="5")
    assert readings(by_rate)["total"] == (1_027_289, 139_111)


def test_repaying_less_than_was_borrowed_is_a_clash_of_its_own() -> None:
    (found,) = contradictions("CNY", amount=1_000_000, count=12, payment=80_000)
    assert found.between == ("amount", "payment", "count")
    assert readings(found)["payment"] == (83_334, -3_334)
    (short,) = contradictions("CNY", amount=1_000_000, total=999_999)
    assert readings(short) == {"amount": (999_999, 1), "total": (1_000_000, -1)}


def test_a_rate_that_no_payment_could_have_is_read_as_none() -> None:
    found = contradictions("CNY", amount=1_000_000, count=12, payment=80_000, rate="24")
    assert [one.between for one in found] == [
        ("amount", "payment", "count"),
        ("amount", "count", "payment", "rate"),
    ]
    assert readings(found[1])["rate"] == (None, None)


def test_a_payment_below_the_interest_has_no_count() -> None:
    (found,) = contradictions("CNY", amount=1_000_000, count=60, payment=19_000, rate="24")
    assert readings(found)["count"] == (None, None)
    assert readings(found)["payment"] == (28_768, -9_768)


@pytest.mark.parametrize(
    "told",
    [
        {"amount": 1_000_000, "count": 12, "payment": 97_200, "rate": "29.4"},
        {"amount": 1_000_000, "count": 12, "payment": 94_600, "rate": "24", "total": 1_135_200},
        {"amount": 1_000_000, "rate": "24"},
        {"total": 1_166_400, "payment": 97_200, "amount": 1_000_000, "rate": "29.4"},
        {},
    ],
)
def test_figures_that_agree_or_do_not_meet_are_no_clash(told: dict[str, object]) -> None:
    assert contradictions("CNY", **told) == ()  # type: ignore[arg-type]


def test_a_currency_without_cents_is_read_in_whole_units() -> None:
    assert contradictions("JPY", count=12, payment=9_720, total=116_641) == ()
    assert contradictions("JPY", count=12, payment=9_720, total=116_642) != ()


@pytest.mark.parametrize(
    ("told", "field"),
    [
        ({"amount": 0}, "amount"),
        ({"rate": "5 %"}, "rate"),
        ({"count": True}, "count"),
        ({"total": 2.5}, "total"),
    ],
)
def test_a_figure_that_is_none_is_named(told: dict[str, object], field: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        contradictions("CNY", **told)  # type: ignore[arg-type]
    assert caught.value.field == field
