"""Answers whether an offer's stated rate and stated instalment agree; it must not decide which of them is true."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from .case import PriceKind, Quote
from .errors import NoRate
from .money import minor_digits
from .quote_rows import Rhythm, implied_rate, rows_of
from .rates import LARGEST_PERCENT


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two stated figures that cannot both hold: per instalment and over the whole loan, minor units.

    `rate_of_instalment` is the simple yearly per cent the stated instalment amounts to before fees.
    """

    stated_rate: str
    stated_kind: str
    stated_instalment: int
    instalment_at_rate: int
    difference: int
    difference_in_all: int
    rate_of_instalment: Decimal


def disagreement(quote: Quote, currency: str) -> Disagreement | None:
    """None when only one is stated, or they differ by no more than one whole unit or half a per cent."""
    stated = quote.price.instalment
    if quote.price.rate == "" or not stated or quote.method == "at_will":
        return None
    rate_only = replace(quote.price, kind=_kind(quote), instalment=None)
    rows = rows_of(replace(quote, price=rate_only))
    computed = rows[0].payment
    difference = stated - computed
    if abs(difference) <= max(10 ** minor_digits(currency), computed // 200):
        return None
    total = stated * quote.instalments - sum(row.payment for row in rows)
    per_year = Rhythm.of(quote).per_year
    yearly = implied_rate(quote) * per_year.numerator / per_year.denominator * 100
    if yearly > LARGEST_PERCENT:
        raise NoRate("rate_out_of_range")
    return Disagreement(
        quote.price.rate,
        rate_only.kind,
        stated,
        computed,
        difference,
        total,
        yearly.quantize(Decimal("0.01"), ROUND_HALF_UP),
    )


def _kind(quote: Quote) -> PriceKind:
    """A rate beside a ruling instalment is read as a simple yearly one."""
    return "nominal_yearly" if quote.price.kind == "instalment" else quote.price.kind
