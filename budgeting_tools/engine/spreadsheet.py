"""Gives the annuity functions by their spreadsheet names and signs; it must not round or judge a result.

Money paid out is negative; `due` is 0 for the end of a period and 1 for its beginning.
"""

from __future__ import annotations

from decimal import Decimal, InvalidOperation, localcontext

from .errors import InvalidInput, NoRate
from .irr import solve_rate

__all__ = ["cumipmt", "fv", "ipmt", "nper", "pmt", "ppmt", "rate_of"]

DIGITS = 50
LONGEST = 10_000


def fv(rate: Decimal, n: int, payment: Decimal, pv: Decimal, due: int = 0) -> Decimal:
    """-(pv (1+r)^n + pmt (1 + r due) ((1+r)^n - 1) / r)"""
    with localcontext() as context:
        context.prec = DIGITS
        _check(rate, n, due)
        if rate == 0:
            return -(pv + payment * n)
        grown = (1 + rate) ** n
        return -(pv * grown + payment * (1 + rate * due) * (grown - 1) / rate)


def pmt(rate: Decimal, n: int, pv: Decimal, future: Decimal = Decimal(0), due: int = 0) -> Decimal:
    with localcontext() as context:
        context.prec = DIGITS
        _check(rate, n, due)
        if n == 0:
            raise InvalidInput("n", "too_small", {"minimum": 1})
        if rate == 0:
            return -(pv + future) / n
        grown = (1 + rate) ** n
        return -(pv * grown + future) * rate / ((1 + rate * due) * (grown - 1))


def ipmt(
    rate: Decimal, period: int, n: int, pv: Decimal, future: Decimal = Decimal(0), due: int = 0
) -> Decimal:
    """Interest within payment number `period`."""
    if not 1 <= period <= n:
        raise InvalidInput("per", "too_large" if period > n else "too_small", {"minimum": 1, "maximum": n})
    if due and period == 1:
        return Decimal(0)
    payment = pmt(rate, n, pv, future, due)
    with localcontext() as context:
        context.prec = DIGITS
        interest = fv(rate, period - 1, payment, pv, due) * rate
        return interest / (1 + rate) if due else interest


def ppmt(
    rate: Decimal, period: int, n: int, pv: Decimal, future: Decimal = Decimal(0), due: int = 0
) -> Decimal:
    """Principal within payment number `period`."""
    interest = ipmt(rate, period, n, pv, future, due)
    with localcontext() as context:
        context.prec = DIGITS
        return pmt(rate, n, pv, future, due) - interest


def cumipmt(rate: Decimal, n: int, pv: Decimal, start: int, end: int, due: int = 0) -> Decimal:
    if not 1 <= start <= end <= n:
        raise InvalidInput("start", "too_large", {"maximum": n})
    with localcontext() as context:
        context.prec = DIGITS
        return sum((ipmt(rate, period, n, pv, due=due) for period in range(start, end + 1)), Decimal(0))


def nper(rate: Decimal, payment: Decimal, pv: Decimal, future: Decimal = Decimal(0), due: int = 0) -> Decimal:
    """ln((pmt(1+r due) - fv r) / (pmt(1+r due) + pv r)) / ln(1+r).

    As in a spreadsheet the answer is negative when payment and debt have the same sign; a loan must refuse that.
    """
    with localcontext() as context:
        context.prec = DIGITS
        _check(rate, 1, due)
        try:
            if rate == 0:
                return -(pv + future) / payment
            paid = payment * (1 + rate * due)
            return ((paid - future * rate) / (paid + pv * rate)).ln() / (1 + rate).ln()
        except (InvalidOperation, ZeroDivisionError):
            raise NoRate("payment_below_interest") from None


def rate_of(n: int, payment: Decimal, pv: Decimal, future: Decimal = Decimal(0), due: int = 0) -> Decimal:
    """The rate per period that makes pv, n payments and fv balance."""
    _check(Decimal(0), n, due)
    flows = [pv] + [Decimal(0)] * n
    for k in range(n):
        flows[k if due else k + 1] += payment
    flows[n] += future
    return solve_rate(flows, range(n + 1)).rate


def _check(rate: Decimal, n: int, due: int) -> None:
    if rate <= -1:
        raise InvalidInput("rate", "too_small", {"minimum": -1})
    if not 0 <= n <= LONGEST:
        raise InvalidInput("n", "too_large" if n > 0 else "too_small", {"minimum": 0, "maximum": LONGEST})
    if due not in (0, 1):
        raise InvalidInput("type", "not_a_choice", {"choices": "0, 1"})
