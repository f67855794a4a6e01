"""Answers what an offer really costs: cash received, total repaid, nominal and effective rate; it must not rank offers.

A charge the borrower must take counts in every figure; one that is free to refuse is listed and left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction

from .admission import admitted
from .at_will import draws_of
from .case import Charge, Quote
from .errors import InvalidInput, NoRate
from .irr import solve_rate
from .ledger import Row
from .money import format_minor, minor_digits
from .quote_checks import Disagreement, disagreement
from .quote_rows import Rhythm, payment_times, rows_of
from .working import Working, step

PLACES = Decimal("0.0001")
LARGEST_PERCENT = Decimal(10) ** 15
LEVEL = "interest half up each period; a level instalment rounded up, the last one adjusts"
BY_THE_DAY = "interest = Σ owed × days × daily rate since the last repayment, half up; the last one clears"


@dataclass(frozen=True, slots=True)
class Flow:
    """Money the borrower gets (positive) or pays; `period` counts instalment periods from the payout."""

    period: Fraction
    amount: int


@dataclass(frozen=True, slots=True)
class PricedQuote:
    """Minor units; rates are per cent a year to four decimals, over all compulsory costs.

    `nominal_yearly` is the rate of a period times the periods of a year, `effective_yearly` compounds it.
    """

    quote: Quote
    currency: str
    cash_received: int
    total_repaid: int
    cost: int
    first_instalment: int
    last_instalment: int
    count: int
    nominal_yearly: Decimal
    effective_yearly: Decimal
    flows: tuple[Flow, ...]
    rows: tuple[Row, ...]
    optional_charges: int
    disagreement: Disagreement | None
    working: Working

    @property
    def monthly_burden(self) -> int:
        return monthly_burden(self.quote, self.rows)


def price_quote(quote: Quote, currency: str) -> PricedQuote:
    """Raises InvalidInput for a figure that is missing or leaves nothing to receive, NoRate when none fits."""
    quote = admitted(Quote, quote, "quote")
    minor_digits(currency)
    must = [charge for charge in quote.charges if charge.compulsory]
    rows = rows_with_fees(quote)
    received = quote.amount - quote.upfront_fees - _total(must, "deducted")
    at_start = _total(must, "at_start")
    if received - at_start <= 0:
        raise InvalidInput("upfront_fees", "nothing_received", {"amount": quote.amount})
    flows = _flows(quote, rows, received - at_start)
    received += sum(amount for _, amount in draws_of(quote))
    repaid = at_start + sum(row.payment for row in rows)
    nominal, effective = yearly_rates(flows, Rhythm.of(quote).per_year)
    return PricedQuote(
        quote=quote,
        currency=currency,
        cash_received=received,
        total_repaid=repaid,
        cost=repaid - received,
        first_instalment=rows[0].payment,
        last_instalment=rows[-1].payment,
        count=len(rows),
        nominal_yearly=nominal,
        effective_yearly=effective,
        flows=flows,
        rows=rows,
        optional_charges=_optional(quote, len(rows)),
        disagreement=disagreement(quote, currency),
        working=_working(quote, currency, received, repaid, rows, nominal, effective),
    )


def _amount(charge: Charge) -> int:
    return -charge.amount if charge.kind == "coupon" else charge.amount


def _total(charges: list[Charge], when: str) -> int:
    return sum(_amount(charge) for charge in charges if charge.when == when)


def _optional(quote: Quote, count: int) -> int:
    free = [charge for charge in quote.charges if not charge.compulsory]
    return sum(_amount(charge) * (count if charge.when == "each_instalment" else 1) for charge in free)


def rows_with_fees(quote: Quote) -> tuple[Row, ...]:
    """The instalments with every compulsory charge that is paid along with them."""
    must = [charge for charge in quote.charges if charge.compulsory]
    each = quote.fee_per_instalment + _total(must, "each_instalment")
    rows = [row._replace(fee=each, payment=row.payment + each) for row in rows_of(quote)]
    end = _total(must, "at_end")
    rows[-1] = rows[-1]._replace(fee=each + end, payment=rows[-1].payment + end)
    return tuple(rows)


def monthly_burden(quote: Quote, rows: tuple[Row, ...]) -> int:
    """The least sum that, put by every month, meets each payment when it falls due (rounded up).

    Largest of (paid so far) / (months so far, at least one): level instalments give themselves, a loan with its
    principal at the end gives what must be saved for it.
    """
    per_year, paid, burden = Rhythm.of(quote).per_year, 0, 0
    for time, row in zip(payment_times(quote, len(rows)), rows, strict=True):
        paid += row.payment
        months = max(Fraction(1), time * 12 / per_year)
        burden = max(burden, -(-paid * months.denominator // months.numerator))
    return burden


def _flows(quote: Quote, rows: tuple[Row, ...], first: int) -> tuple[Flow, ...]:
    times = payment_times(quote, len(rows))
    later = [Flow(day, amount) for day, amount in draws_of(quote)]
    paid = [Flow(time, -row.payment) for time, row in zip(times, rows, strict=True)]
    return (Flow(Fraction(0), first), *sorted((*later, *paid), key=lambda flow: flow.period))


def yearly_rates(flows: tuple[Flow, ...], per_year: Fraction) -> tuple[Decimal, Decimal]:
    """Per cent a year from the rate i of one period: nominal i x m, effective (1 + i)^m - 1."""
    solved = solve_rate([flow.amount for flow in flows], [flow.period for flow in flows])
    with localcontext() as context:
        context.prec = 50
        periods = Decimal(per_year.numerator) / Decimal(per_year.denominator)
        try:
            nominal = solved.rate * periods * 100
            effective = ((1 + solved.rate) ** periods - 1) * 100
        except ArithmeticError:
            raise NoRate("rate_out_of_range") from None
        if max(nominal, effective) > LARGEST_PERCENT:
            raise NoRate("rate_out_of_range")
        return nominal.quantize(PLACES, ROUND_HALF_UP), effective.quantize(PLACES, ROUND_HALF_UP)


def _working(
    quote: Quote,
    currency: str,
    received: int,
    repaid: int,
    rows: tuple[Row, ...],
    nominal: Decimal,
    effective: Decimal,
) -> Working:
    def shown(minor: int) -> str:
        return format_minor(minor, currency)

    drawn = quote.amount + sum(amount for _, amount in draws_of(quote))
    kept = shown(drawn - received)
    level = LEVEL if quote.method != "at_will" else BY_THE_DAY
    first, last = shown(rows[0].payment), shown(rows[-1].payment)
    formula = "payments at the start + all instalments with their fees"
    taken = step(
        "cash_received",
        "amount − what is kept back",
        shown(received),
        amount=shown(drawn),
        kept_back=kept,
    )
    total = step(
        "total_repaid",
        formula,
        shown(repaid),
        convention=level,
        instalments=len(rows),
        first=first,
        last=last,
    )
    cost = step("cost", "total repaid − cash received", shown(repaid - received))
    return taken, total, cost, *_rate_steps(nominal, effective, Rhythm.of(quote).per_year)


def _rate_steps(nominal: Decimal, effective: Decimal, per_year: Fraction) -> Working:
    simple = "rate of one period × periods in a year, where received = Σ paid ÷ (1 + rate)^period"
    compound = "(1 + rate of one period)^periods in a year − 1"
    return (
        step(
            "nominal_yearly",
            simple,
            f"{nominal} %",
            convention="simple: not compounded",
            periods_in_a_year=per_year,
        ),
        step(
            "effective_yearly",
            compound,
            f"{effective} %",
            convention="compounded",
            periods_in_a_year=per_year,
        ),
    )
