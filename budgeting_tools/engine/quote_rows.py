"""Answers what an offer asks for, instalment by instalment, before charges; it must not judge the price."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from .annuity import growth
from .case import Price, Quote
from .errors import InvalidInput
from .irr import solve_rate
from .ledger import Row
from .money import Rounding, round_minor
from .rates import FlatPerPeriod, Periodic
from .schedules import OddFirst, equal_instalment, equal_principal, flat_fee, interest_only

PER_YEAR = {"week": 52, "fortnight": 26, "month": 12}
PERIOD_DAYS = {"week": 7, "fortnight": 14, "month": 30}


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How far apart payments are: `per_year` of them, or `days` apart for a single payment and its roll-overs."""

    per_year: Fraction
    days: int

    @classmethod
    def of(cls, quote: Quote) -> Rhythm:
        if quote.every in PER_YEAR:
            return cls(Fraction(PER_YEAR[quote.every]), PERIOD_DAYS[quote.every])
        days = int(quote.every.removeprefix("single:").removesuffix("days"))
        return cls(Fraction(365, days), days)

    @property
    def single(self) -> bool:
        return self.per_year not in map(Fraction, PER_YEAR.values())


def payment_times(quote: Quote, count: int) -> list[Fraction]:
    """When each instalment falls, in periods from the payout; an odd first period shifts them all."""
    first = Fraction(1)
    if quote.first_period_days is not None:
        first = Fraction(quote.first_period_days, Rhythm.of(quote).days)
    return [first + place for place in range(count)]


def rows_of(quote: Quote) -> tuple[Row, ...]:
    """Each instalment on the contract's principal: interest half up, a level instalment rounded up."""
    if quote.amount < 1:
        raise InvalidInput("amount", "too_small", {"minimum": 1})
    if quote.price.kind == "instalment":
        return _stated_instalments(quote)
    rate = rate_per_period(quote.price, quote)
    flat = quote.method == "flat" or quote.price.kind == "flat_per_period"
    if quote.first_period_days is not None and (flat or quote.method != "equal_instalment"):
        raise InvalidInput("first_period_days", "only_with_equal_instalments")
    if quote.every not in PER_YEAR:
        return interest_only(quote.amount, rate, quote.instalments).rows
    if flat:
        even = FlatPerPeriod(rate.percent, 12, quote.instalments)
        return flat_fee(quote.amount, even).rows
    if quote.method == "equal_principal":
        return equal_principal(quote.amount, rate, quote.instalments).rows
    if quote.method == "interest_only":
        return interest_only(quote.amount, rate, quote.instalments).rows
    return equal_instalment(quote.amount, rate, quote.instalments, odd_first=_odd_first(quote)).rows


def rate_per_period(price: Price, quote: Quote) -> Periodic:
    """The price as per cent of one instalment's period, simple unless it was quoted as effective."""
    if price.rate == "":
        raise InvalidInput("price.rate", "missing")
    rhythm = Rhythm.of(quote)
    percent = Decimal(price.rate)
    simple = {
        "nominal_yearly": Fraction(percent) / rhythm.per_year,
        "instalment": Fraction(percent) / rhythm.per_year,  # a rate stated beside an instalment is yearly
        "monthly": Fraction(percent) * 12 / rhythm.per_year,
        "daily": Fraction(percent) * quote.year_days / rhythm.per_year,
        "flat_per_period": Fraction(percent),
    }
    if rhythm.single:
        simple["nominal_yearly"] = Fraction(percent) * rhythm.days / quote.year_days
        simple["monthly"] = Fraction(percent) * rhythm.days / 30
        simple["daily"] = Fraction(percent) * rhythm.days
    if price.kind == "effective_yearly":
        return _periodic(_effective_share(percent, rhythm))
    return _periodic(simple[price.kind])


def _effective_share(percent: Decimal, rhythm: Rhythm) -> Fraction:
    years = Fraction(rhythm.days, 365) if rhythm.single else 1 / rhythm.per_year
    return (growth(Fraction(percent) / 100, years) - 1) * 100


def _periodic(percent: Fraction) -> Periodic:
    return Periodic(Decimal(percent.numerator) / Decimal(percent.denominator), 12)


def _odd_first(quote: Quote) -> OddFirst | None:
    if quote.first_period_days is None:
        return None
    return OddFirst(quote.first_period_days, Rhythm.of(quote).days)


def _stated_instalments(quote: Quote) -> tuple[Row, ...]:
    """The instalments as stated; the rate they imply splits each into interest and principal."""
    payment, count = quote.price.instalment, quote.instalments
    if not payment:
        raise InvalidInput("price.instalment", "missing")
    if payment * count < quote.amount:
        raise InvalidInput(
            "price.instalment",
            "repays_less_than_borrowed",
            {"repaid": payment * count, "amount": quote.amount},
        )
    rate, owed, rows = Fraction(implied_rate(quote)), quote.amount, []
    for period, time in enumerate(payment_times(quote, count), 1):
        gone = time if period == 1 else Fraction(1)
        interest = min(payment, round_minor(owed * rate * gone, Rounding.HALF_UP))
        share = owed if period == count else min(payment - interest, owed)
        owed -= share
        rows.append(Row(period, payment, payment - share, share, 0, owed))
    return tuple(rows)


def implied_rate(quote: Quote) -> Decimal:
    """The rate of one period, as a fraction of 1, at which the stated instalments repay the principal."""
    count = quote.instalments
    amounts = [-quote.amount, *[quote.price.instalment or 0] * count]
    return solve_rate(amounts, [Fraction(0), *payment_times(quote, count)]).rate
