"""Cases of card minimums, payoff times and disclosures; it must not follow a balance itself."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction

from budgeting_tools.engine.annuity import balance_after
from budgeting_tools.engine.card_disclosure import CardPart, disclose_term
from budgeting_tools.engine.cards import (
    Bill,
    CardRow,
    CardSchedule,
    Carry,
    MinimumBase,
    MinimumKind,
    MinimumRule,
    minimum_due,
    pay_minimums,
)
from budgeting_tools.engine.daily import BillBasis, EndDay, bill_segments, daily_interest
from budgeting_tools.engine.errors import InvalidInput
from budgeting_tools.engine.money import Rounding
from budgeting_tools.engine.rates import Daily, NominalYearly, period_rate

from .figures import ORDINALS, by_period, money, whole_units
from .inputs import CENTS, Inputs, cents, day
from .registry import Figures, kind

DISCLOSED_MONTHS = 36
SAMPLE_RULE = MinimumRule(MinimumKind.PERCENT_OR_FLOOR, percent=Decimal(3), floor=20 * CENTS)
"""The rule behind the 2010 sample statement of the US disclosure: 3 % of the balance before interest, at least 20."""


class RuleRounding(Enum):
    HALF_UP = "half_up"
    HALF_EVEN = "half_even"
    UP = "up"


ROUNDINGS = {
    RuleRounding.HALF_UP: Rounding.HALF_UP,
    RuleRounding.HALF_EVEN: Rounding.HALF_EVEN,
    RuleRounding.UP: Rounding.CEIL,
}


@kind("card_minimum_schedule")
def minimum_schedule(given: Inputs, wanted: frozenset[str]) -> Figures:
    """Without a rounding in its rule a case carries exact balances and shows cents."""
    rounded = given.inner("minimum_rule").has("rounding") or given.inner("minimum_rule").has("round_to")
    made = _followed(given, Carry.ROUNDED if rounded else Carry.EXACT)
    balances = by_period(wanted, "balance", made.months, lambda month: money(made.rows[month - 1].balance))
    return {**_singles(made, wanted), **balances, **_totals(made)}


@kind("card_payoff")
def payoff(given: Inputs, wanted: frozenset[str]) -> Figures:
    """On its minimum, or over `n` months beside that minimum (the rule of the US disclosure when none is told)."""
    if given.has("minimum_rule") and not given.has("n"):
        made = _followed(given, Carry.ROUNDED)
        left = {row.month: row.balance for row in made.rows}
        asked = _asked(made.months, lambda month: left.get(month, 0), wanted)
        return {**_singles(made, wanted), **_totals(made), **asked}
    balance, rate = given.cents("balance"), NominalYearly(given.percent("apr"))
    months = given.whole("n", DISCLOSED_MONTHS)
    found = disclose_term([CardPart(balance, rate)], months)

    def after(month: int) -> Fraction:
        return balance_after(balance, period_rate(rate), found.exact, min(month, months))

    return {
        **_asked(months, after, wanted),
        "months": months,
        "payment": money(found.payment),
        "payment_rounded": whole_units(found.exact),
        "total_paid": money(found.total),
        "total_paid_rounded": whole_units(found.total),
        "total_interest": money(found.interest),
        "interest_rounded": whole_units(found.interest),
        "working": found.working,
        "savings_vs_minimum": lambda: _minimum_total(given) - whole_units(found.total),
    }


def _minimum_total(given: Inputs) -> Decimal:
    rule = _rule(given.inner("minimum_rule")) if given.has("minimum_rule") else SAMPLE_RULE
    return whole_units(
        pay_minimums(given.cents("balance"), NominalYearly(given.percent("apr")), rule).total_paid
    )


@kind("card_disclosure_36m")
def disclosure(given: Inputs, wanted: frozenset[str]) -> Figures:
    """The promotion, where there is one, belongs to the first balance; fractions of 1 become per cent."""
    balances = [cents(f"balances.{place}", item) for place, item in enumerate(given.items("balances"))]
    rates = given.numbers("aprs")
    if len(balances) != len(rates):
        raise InvalidInput("aprs", "too_many", {"maximum": len(balances)})
    promo = given.whole("promo_months_remaining_first", 0)
    after = given.percent("post_promo_apr") if promo else None
    parts = [
        CardPart(balance, NominalYearly(rate * 100), 0 if place else promo, None if place else after)
        for place, (balance, rate) in enumerate(zip(balances, rates, strict=True))
    ]
    days = given.ratio("days_per_month", Fraction(365, 12))
    found = disclose_term(parts, given.whole("n", DISCLOSED_MONTHS), days_per_month=days)
    return {
        "payment_36m": money(found.payment),
        "total_36m": money(found.total_of_rounded),
        "working": found.working,
    }


@kind("card_minimum_due")
def due(given: Inputs, wanted: frozenset[str]) -> Figures:
    """The minimum of one statement; our own kind, for the rule that adds all that is due in full."""
    parts = ("interest", "instalments", "fees", "overdue")
    bill = Bill(given.cents("opening"), *(given.cents(part, 0) for part in parts))
    return {
        "minimum": money(minimum_due(_rule(given.inner("minimum_rule")), bill)),
        "owed": money(Fraction(bill.owed)),
    }


@kind("card_bill_interest")
def bill_interest(given: Inputs, wanted: frozenset[str]) -> Figures:
    """Interest to the next statement of a bill not paid in full; our own kind."""
    purchases, advances = _postings(given, "purchases"), _postings(given, "advances")
    segments = bill_segments(
        purchases,
        _posted("paid", given.raw("paid")),
        given.day("statement"),
        due=given.day("due"),
        advances=advances,
        basis=given.choice("basis", BillBasis, BillBasis.FULL_BILL),
        grace_days=given.whole("grace_days", 0),
        grace_amount=given.cents("grace_amount", 0),
        end_day=given.choice("end_day", EndDay, EndDay.EXCLUDED),
    )
    interest = daily_interest(segments, Daily(given.percent("daily_rate")))
    return {
        "interest": money(interest.interest),
        "segments": len(segments),
        "working": interest.working,
    }


def _postings(given: Inputs, name: str) -> list[tuple[date, int]]:
    items = given.items(name) if given.has(name) else []
    return [_posted(f"{name}.{place}", item) for place, item in enumerate(items)]


def _posted(field: str, item: object) -> tuple[date, int]:
    if not isinstance(item, list) or len(item) != 2:
        raise InvalidInput(field, "bad_format")
    return day(field, item[0]), cents(field, item[1])


def _followed(given: Inputs, carry: Carry) -> CardSchedule:
    stop = given.inner("stop_when").cents("balance_at_most") if given.has("stop_when") else 0
    return pay_minimums(
        given.cents("balance"),
        NominalYearly(given.percent("apr")),
        _rule(given.inner("minimum_rule")),
        new_purchases=given.cents("new_purchases", 0),
        stop_at=stop,
        carry=carry,
    )


def _rule(rule: Inputs) -> MinimumRule:
    return MinimumRule(
        rule.choice("kind", MinimumKind),
        amount=rule.cents("amount", 0),
        percent=rule.number("percent", 0),
        floor=rule.cents("floor", 0),
        base=rule.choice("base", MinimumBase, MinimumBase.BALANCE_BEFORE_INTEREST),
        round_to=rule.cents("round_to", 1),
        rounding=ROUNDINGS[rule.choice("rounding", RuleRounding, RuleRounding.HALF_UP)],
    )


def _singles(made: CardSchedule, wanted: frozenset[str]) -> dict[str, object]:
    """Single payments by bare word (`first`, `last`), and payment or interest of a month by its name."""
    ends = {"last_but_one": made.months - 1, "last": made.months, **ORDINALS}
    payments = {word: money(made.rows[at - 1].payment) for word, at in ends.items() if 1 <= at <= made.months}
    return {
        **payments,
        **by_period(wanted, "payment", made.months, lambda month: money(made.rows[month - 1].payment)),
        **by_period(wanted, "interest", made.months, lambda month: money(made.rows[month - 1].interest)),
        "rows": lambda: [_shown(row) for row in made.rows],
    }


def _totals(made: CardSchedule) -> dict[str, object]:
    years = Fraction(made.months, 12)
    return {
        "months": made.months,
        "years_rounded": whole_units(years * CENTS),
        "total_paid": money(made.total_paid),
        "total_paid_rounded": whole_units(made.total_paid),
        "total_interest": money(made.total_interest),
        "interest_rounded": whole_units(made.total_interest),
        "payment_rounded": whole_units(made.rows[0].payment),
        "working": made.working,
    }


def _asked(
    months: int, balance: Callable[[int], int | Fraction], wanted: frozenset[str]
) -> dict[str, object]:
    """`balance_12` in whole units after that month, `less_than_24_months`."""
    found: dict[str, object] = {}
    for key in wanted:
        if at := re.fullmatch(r"balance_(\d{1,4})", key):
            found[key] = whole_units(balance(int(at[1])))
        elif at := re.fullmatch(r"less_than_(\d{1,4})_months", key):
            found[key] = months < int(at[1])
    return found


def _shown(row: CardRow) -> list[object]:
    return [row.month, money(row.interest), money(row.payment), money(row.balance)]
