"""Answers what an offer asks for, instalment by instalment, before charges; it must not judge the price."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from .annuity import OddInterest, growth
from .at_will import DAYS_A_YEAR, repayment_days, rows_at_will
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
    """How far apart payments are: `per_year` of them, or `days` apart for a single payment and its roll-overs.

    A loan repaid at will counts in days.
    """

    per_year: Fraction
    days: int

    @classmethod
    def of(cls, quote: Quote) -> Rhythm:
        if quote.method == "at_will":
            return cls(Fraction(DAYS_A_YEAR), 1)
        if quote.every in PER_YEAR:
            return cls(Fraction(PER_YEAR[quote.every]), PERIOD_DAYS[quote.every])
        days = int(quote.every.removeprefix("single:").removesuffix("days"))
        return cls(Fraction(365, days), days)

    @property
    def single(self) -> bool:
        return self.per_year not in map(Fraction, PER_YEAR.values())


def payment_times(quote: Quote, count: int) -> list[Fraction]:
    """When each instalment falls, in periods from the payout; an odd first period shifts them all."""
    if quote.method == "at_will":
        return repayment_days(quote)
    first = Fraction(1)
    if quote.first_period_days is not None:
        first = Fraction(quote.first_period_days, Rhythm.of(quote).days)
    return [first + place for place in range(count)]


def rows_of(quote: Quote) -> tuple[Row, ...]:
    """Each instalment on the contract's principal: interest half up, a level instalment rounded up.

    An odd first period bears interest for its days; a flat charge is the same however long it is.
    """
    if quote.amount < 1:
        raise InvalidInput("amount", "too_small", {"minimum": 1})
    if quote.method == "at_will":
        if quote.first_period_days is not None:
            raise InvalidInput("first_period_days", "not_with_at_will")
        return _at_least(rows_at_will(quote), quote.minimum_interest)
    if quote.moves:
        raise InvalidInput("moves", "only_with_at_will")
    if quote.price.kind == "instalment":
        return _stated_instalments(quote)
    return _at_least(_by_rate(quote), quote.minimum_interest)


def _by_rate(quote: Quote) -> tuple[Row, ...]:
    """A level instalment keeps the rate of its periods; other ways pay the interest of the days as they are."""
    rate, odd = rate_per_period(quote.price, quote), _odd_first(quote, OddInterest.BY_THE_DAY)
    if quote.every in PER_YEAR and (quote.method == "flat" or quote.price.kind == "flat_per_period"):
        return flat_fee(quote.amount, FlatPerPeriod(rate.percent, 12, quote.instalments)).rows
    if quote.every not in PER_YEAR or quote.method == "interest_only":
        return interest_only(quote.amount, rate, quote.instalments, odd_first=odd).rows
    if quote.method == "equal_principal":
        return equal_principal(quote.amount, rate, quote.instalments, odd_first=odd).rows
    level = _odd_first(quote, OddInterest.SIMPLE)
    return equal_instalment(quote.amount, rate, quote.instalments, odd_first=level).rows


def _at_least(rows: tuple[Row, ...], minimum: int) -> tuple[Row, ...]:
    """What the interest falls short of the least one is asked for with the last payment."""
    short = minimum - sum(row.interest for row in rows)
    if short <= 0:
        return rows
    last = rows[-1]
    return (*rows[:-1], last._replace(interest=last.interest + short, payment=last.payment + short))


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


def _odd_first(quote: Quote, interest: OddInterest) -> OddFirst | None:
    if quote.first_period_days is None:
        return None
    return OddFirst(quote.first_period_days, Rhythm.of(quote).days, interest)


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
