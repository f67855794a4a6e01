"""Cases of loan schedules; it must not lay out a schedule itself."""

from __future__ import annotations

from fractions import Fraction

from budgeting_tools.engine.annuity import (
    balance_after,
    equal_principal_interest,
    equal_principal_period,
    level_payment,
)
from budgeting_tools.engine.errors import InvalidInput
from budgeting_tools.engine.money import Rounding
from budgeting_tools.engine.prepayment import with_prepayments
from budgeting_tools.engine.quotients import round_fraction
from budgeting_tools.engine.rates import NominalYearly, Periodic, Rate, count_of, period_rate
from budgeting_tools.engine.schedules import (
    LastPayment,
    Schedule,
    equal_instalment,
    equal_principal,
    interest_only,
)

from .figures import by_period, money
from .inputs import Inputs, cents
from .registry import Figures, kind
from .rounding import HALVES, InterestRounding

MOST_PAYMENTS = 1200
WITH_PAYMENT = "with_payment"


@kind("schedule_equal_installment")
def level(given: Inputs, wanted: frozenset[str]) -> Figures:
    """Rounded period by period where the case names a rounding, else by formula with the payment in cents."""
    fee = given.cents("fee", 0)
    figures, paid = _level_ledgered(given, wanted) if given.has("rounding") else _level_exact(given, wanted)
    principal = given.cents("principal")
    return {
        **figures,
        **_against_equal_principal(given),
        "total_paid": money(paid),
        "total_interest": money(paid - principal),
        "total_payable": money(paid + fee),
        "total_cost": money(paid + fee - principal),
    }


def _level_ledgered(given: Inputs, wanted: frozenset[str]) -> tuple[dict[str, object], int]:
    per_year = given.whole("periods_per_year", 12)
    made = equal_instalment(
        given.cents("principal"),
        _rate(given),
        _count(given),
        periods_per_year=per_year,
        payment_rounding=Rounding.HALF_UP,
        interest_rounding=HALVES[given.choice("rounding", InterestRounding)],
        last_payment=given.choice("last_payment", LastPayment, LastPayment.ADJUSTED),
    )
    after = given.whole("balance_after", made.count)
    figures = {
        "payment": money(made.level or 0),
        "final_payment": money(made.last_payment),
        "last_payment": money(made.last_payment),
        "balance": money(made.rows[min(max(after, 1), made.count) - 1].balance),
        "rows": [
            [row.period, money(row.interest), money(row.principal), money(row.balance)] for row in made.rows
        ],
        **_singles(made, wanted),
        "working": made.working,
    }
    return figures, made.total_paid


def _singles(made: Schedule, wanted: frozenset[str]) -> dict[str, object]:
    return {
        **by_period(wanted, "interest", made.count, lambda period: money(made.rows[period - 1].interest)),
        **by_period(wanted, "principal", made.count, lambda period: money(made.rows[period - 1].principal)),
        **by_period(wanted, "payment", made.count, lambda period: money(made.rows[period - 1].payment)),
        **by_period(wanted, "balance", made.count, lambda period: money(made.rows[period - 1].balance)),
    }


def _level_exact(given: Inputs, wanted: frozenset[str]) -> tuple[dict[str, object], int]:
    """Balances and shares by formula; what is paid in all is the rounded payment times n, as banks' pages print it."""
    principal, count, one = given.cents("principal"), _count(given), _one(given)
    exact = level_payment(principal, one, count)

    def balance(period: int) -> Fraction:
        return balance_after(principal, one, exact, period)

    def row(period: int) -> list[object]:
        interest = balance(period - 1) * one
        return [period, money(interest), money(exact - interest), money(balance(period))]

    figures = {
        "payment": money(exact),
        "final_payment": money(exact),
        "balance": money(balance(min(max(given.whole("balance_after", count), 0), count))),
        "rows": lambda: [row(period) for period in range(1, count + 1)],
        **by_period(wanted, "interest", count, lambda period: row(period)[1]),
        **by_period(wanted, "principal", count, lambda period: row(period)[2]),
        **by_period(wanted, "balance", count, lambda period: row(period)[3]),
        **by_period(wanted, "payment", count, lambda period: money(exact)),
    }
    return figures, round_fraction(exact) * count


def _against_equal_principal(given: Inputs) -> dict[str, object]:
    """Unrounded totals of both ways of repaying the same loan (`ei_` equal instalment, `ep_` equal principal)."""
    principal, count, one = given.cents("principal"), _count(given), _one(given)
    exact = level_payment(principal, one, count)
    share = Fraction(principal, count)
    interest = equal_principal_interest(principal, one, count)
    return {
        "ei_payment": money(exact),
        "ei_interest": money(exact * count - principal),
        "ei_total": money(exact * count),
        "ep_first": money(share + principal * one),
        "ep_last": money(share + share * one),
        "ep_decrease": money(share * one),
        "ep_interest": money(interest),
        "ep_total": money(principal + interest),
    }


@kind("schedule_equal_principal")
def same_principal(given: Inputs, wanted: frozenset[str]) -> Figures:
    """Shares and balances are unrounded unless the case names a rounding; rows: period, interest, payment, balance."""
    principal, fee = given.cents("principal"), given.cents("fee", 0)
    one = _one(given)
    share, count = _share(given, principal)
    parts = [equal_principal_period(principal, one, share, period) for period in range(1, count + 1)]
    if given.has("rounding"):
        parts = _rounded_parts(given, principal, count)
    interest = sum((part[0] for part in parts), Fraction(0))
    return {
        "n": count,
        "monthly_decrease": money(share * one),
        "rows": [[k, money(i), money(i + p), money(left)] for k, (i, p, left) in enumerate(parts, 1)],
        "total_interest": money(interest),
        "total_paid": money(principal + interest),
        "total_payable": money(principal + interest + fee),
        "total_cost": money(interest + fee),
        **by_period(
            wanted, "payment", count, lambda period: money(parts[period - 1][0] + parts[period - 1][1])
        ),
        **by_period(wanted, "interest", count, lambda period: money(parts[period - 1][0])),
        **by_period(wanted, "principal", count, lambda period: money(parts[period - 1][1])),
        **by_period(wanted, "balance", count, lambda period: money(parts[period - 1][2])),
    }


def _share(given: Inputs, principal: int) -> tuple[Fraction, int]:
    if not given.has("principal_per_period"):
        count = _count(given)
        return Fraction(principal, count), count
    share = Fraction(given.cents("principal_per_period"))
    if share <= 0:
        raise InvalidInput("principal_per_period", "too_small", {"minimum": 1})
    return share, count_of("n", -(-principal // int(share)), MOST_PAYMENTS)


def _rounded_parts(given: Inputs, principal: int, count: int) -> list[tuple[Fraction, Fraction, Fraction]]:
    made = equal_principal(
        principal,
        _rate(given),
        count,
        principal_per_period=given.cents("principal_per_period")
        if given.has("principal_per_period")
        else None,
        periods_per_year=given.whole("periods_per_year", 12),
        interest_rounding=HALVES[given.choice("rounding", InterestRounding)],
    )
    return [(Fraction(row.interest), Fraction(row.principal), Fraction(row.balance)) for row in made.rows]


@kind("schedule_interest_only")
def only_interest(given: Inputs, wanted: frozenset[str]) -> Figures:
    principal, fee = given.cents("principal"), given.cents("fee", 0)
    per_year = given.whole("periods_per_year", 12)
    made = interest_only(principal, _rate(given), _count(given), periods_per_year=per_year)
    return {
        "payment": money(made.rows[0].interest),
        "working": made.working,
        **_singles(made, wanted),
        "final_payment": money(made.last_payment),
        "last_payment": money(made.last_payment),
        "total_interest": money(made.total_interest),
        "total_paid": money(made.total_paid),
        "total_payable": money(made.total_paid + fee),
        "total_cost": money(made.total_interest + fee),
    }


@kind("schedule_balloon")
def with_balloon(given: Inputs, wanted: frozenset[str]) -> Figures:
    """The balance right after the payment of the balloon month, from the unrounded payment."""
    principal, one = given.cents("principal"), _one(given)
    over = count_of("amortisation_months", given.whole("amortisation_months"), MOST_PAYMENTS)
    month = count_of("balloon_month", given.whole("balloon_month"), over)
    exact = level_payment(principal, one, over)
    balloon = balance_after(principal, one, exact, month)
    return {
        "payment": money(exact),
        "balloon": money(balloon),
        "total_interest": money(exact * month + balloon - principal),
        "total_paid": money(exact * month + balloon),
    }


@kind("schedule_prepayment")
def prepaid(given: Inputs, wanted: frozenset[str]) -> Figures:
    if given.text("timing", WITH_PAYMENT) != WITH_PAYMENT:
        raise InvalidInput("timing", "not_a_choice", {"choices": WITH_PAYMENT})
    found = with_prepayments(
        given.cents("principal"),
        _rate(given),
        _count(given),
        extra_each_period=given.cents("extra_each_month", 0),
        lump_sums=_lumps(given),
        periods_per_year=given.whole("periods_per_year", 12),
        payment_rounding=Rounding.HALF_UP,
        interest_rounding=HALVES[given.choice("rounding", InterestRounding, InterestRounding.HALF_UP)],
    )
    made = found.schedule
    return {
        "n": made.count,
        "payment": money(made.level or 0),
        "final_principal": money(made.rows[-1].principal),
        "final_payment": money(made.last_payment),
        "total_interest": money(made.total_interest),
        "total_paid": money(made.total_paid),
        "interest_saved": money(found.interest_saved),
        "periods_saved": found.periods_saved,
        "baseline_interest": money(found.baseline.total_interest),
        "rows": [
            [row.period, money(row.interest), money(row.principal), money(row.balance)] for row in made.rows
        ],
        **_singles(made, wanted),
        "working": made.working,
    }


def _lumps(given: Inputs) -> dict[int, int]:
    if not given.has("lump_sums"):
        return {}
    lumps: dict[int, int] = {}
    for period, amount in given.inner("lump_sums").values.items():
        if not period.isdecimal():
            raise InvalidInput("lump_sums", "bad_format")
        lumps[int(period)] = cents(f"lump_sums.{period}", amount)
    return lumps


def _rate(given: Inputs) -> Rate:
    per_year = given.whole("periods_per_year", 12)
    if given.has("period_rate"):
        return Periodic(given.percent("period_rate"), per_year)
    return NominalYearly(given.percent("annual_rate"), per_year)


def _one(given: Inputs) -> Fraction:
    return period_rate(_rate(given), given.whole("periods_per_year", 12))


def _count(given: Inputs) -> int:
    return count_of("n", given.whole("n"), MOST_PAYMENTS)
