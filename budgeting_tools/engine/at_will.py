"""Answers what a loan drawn and repaid at will asks for, by the day; it must not guess when it will be repaid."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from .annuity import growth
from .case import Move, Quote
from .errors import InvalidInput
from .ledger import Row
from .money import Rounding, round_minor

__all__ = ["DAYS_A_YEAR", "draws_of", "repayment_days", "rows_at_will"]

DAYS_A_YEAR = 365
KINDS = "daily, monthly, nominal_yearly, effective_yearly"


def rows_at_will(quote: Quote) -> tuple[Row, ...]:
    """One row a repayment: the interest of each day on what is owed, paid with the principal, rounded half up.

    No repayment takes more than is owed; the last one clears what is left.
    """
    moves, rate = moves_in_order(quote), daily_rate(quote)
    owed, today, accrued, rows = quote.amount, 0, Fraction(0), list[Row]()
    for place, move in enumerate(moves, 1):
        accrued += owed * (move.day - today) * rate
        today = move.day
        if move.amount > 0:
            owed += move.amount
            continue
        interest = round_minor(accrued, Rounding.HALF_UP)
        share = owed if place == len(moves) else min(-move.amount, owed)
        owed, accrued = owed - share, Fraction(0)
        rows.append(Row(len(rows) + 1, interest + share, interest, share, 0, owed))
    return tuple(rows)


def moves_in_order(quote: Quote) -> list[Move]:
    """By day; what is drawn on a day is there before what is repaid."""
    if not quote.moves:
        raise InvalidInput("moves", "missing")
    moves = sorted(quote.moves, key=lambda move: (move.day, move.amount <= 0))
    if moves[-1].amount > 0:
        raise InvalidInput("moves", "ends_with_a_draw")
    return moves


def draws_of(quote: Quote) -> list[tuple[Fraction, int]]:
    """What is drawn after the payout: days from it, minor units."""
    if quote.method != "at_will":
        return []
    return [(Fraction(move.day), move.amount) for move in moves_in_order(quote) if move.amount > 0]


def repayment_days(quote: Quote) -> list[Fraction]:
    return [Fraction(move.day) for move in moves_in_order(quote) if move.amount <= 0]


def daily_rate(quote: Quote) -> Fraction:
    """Simple within the loan; a yearly rate is shared over the days of its year, an effective one by compounding."""
    price = quote.price
    if price.rate == "":
        raise InvalidInput("price.rate", "missing")
    rate = Fraction(Decimal(price.rate)) / 100
    simple = {"daily": rate, "nominal_yearly": rate / quote.year_days, "monthly": rate * 12 / quote.year_days}
    if price.kind == "effective_yearly":
        return growth(rate, Fraction(1, DAYS_A_YEAR)) - 1
    if price.kind not in simple:
        raise InvalidInput("price.kind", "not_a_choice", {"choices": KINDS})
    return simple[price.kind]
