"""Answers what one debt does in a month (interest, fees, dues, payments); it must not choose whom to pay.

Order of a month: interest accrues, is rounded half up and posted; then fees and new charges; then payments.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from .admission import admitted, check_day
from .agreements import NO_AGREEMENT, Agreed, agreed_of
from .case import Debt, Minimum, RateSpan
from .errors import InvalidInput
from .planning_months import month_of, months_until

MAX_MONTHS = 1200
FOREVER = MAX_MONTHS + 1
MOST_DEBTS = 50
LATEST_START = 120  # months from today in which a loan may begin
Ratio = tuple[int, int]  # numerator and denominator: a rate kept exact and quick
ZERO: Ratio = (0, 1)


def times(amount: int, ratio: Ratio) -> int:
    """amount x ratio, half up; amount is never negative here."""
    return (2 * amount * ratio[0] + ratio[1]) // (2 * ratio[1])


def monthly_ratio(percent: str) -> Ratio:
    """Nominal yearly per cent to the rate of a month: one twelfth."""
    return (Fraction(Decimal(percent)) / 1200).as_integer_ratio()


@dataclass(frozen=True, slots=True)
class Terms:
    """A debt made ready for the monthly machine; `spans` are (last month in force, rate)."""

    id: str
    balance: int
    arrears: int
    spans: tuple[tuple[int, Ratio], ...]
    minimum: Minimum
    percent: Ratio
    late_fee: int = 0
    penalty: Ratio | None = None
    monthly_fee: int = 0
    new_charges: int = 0
    priority: bool = False
    agreed: Agreed = NO_AGREEMENT
    begins: int = 0  # the month that brings the balance of a loan to come; 0: it is there
    on_principal: bool = False  # unpaid interest and fees bear none themselves
    principal_first: bool = False
    unpaid_charges: int = 0
    accelerates_after: int = FOREVER
    whole_dues: bool = False

    def rate(self, month: int) -> Ratio:
        if month <= self.agreed.frozen_months:
            return ZERO
        return next((ratio for last, ratio in self.spans if month <= last), self.final_rate())

    def last_month_of_rate(self, month: int) -> int:
        """How long the rate of `month` stays in force."""
        if month <= self.agreed.frozen_months:
            return self.agreed.frozen_months
        return next((last for last, _ in self.spans if month <= last), 2 * FOREVER)

    @property
    def last_change(self) -> int:
        """The last month before all that is agreed stays as it is."""
        agreed, spans = self.agreed, self.spans
        changed = spans[-2][0] if len(spans) > 1 else 1
        return max(changed, self.begins, agreed.frozen_months, agreed.moved_to, len(agreed.later))

    def penalty_in(self, month: int) -> Ratio | None:
        """What overdue money bears: in a promotion at 0 % too, but not while interest is frozen or none was told."""
        return None if self.rate(month) is ZERO else self.penalty

    def final_rate(self) -> Ratio:
        return self.spans[-1][1]


def terms_of(debt: Debt, as_of: date | None = None) -> Terms:
    """No minimum rule means the instalment is due; neither means nothing is due until the plan pays it."""
    if debt.arrears > debt.balance:
        raise InvalidInput(f"{debt.id}.arrears", "too_large", {"maximum": debt.balance})
    rule, begins = debt.minimum or Minimum("fixed", amount=debt.instalment or 0), _begins(debt, as_of)
    agreed = agreed_of(debt, as_of)
    if agreed.most_due is not None and rule.kind == "fixed":
        rule = replace(rule, amount=min(agreed.most_due, max(rule.amount, rule.floor)), floor=0)
        agreed = replace(agreed, most_due=None)
    charges = sum(
        -charge.amount if charge.kind == "coupon" else charge.amount
        for charge in debt.charges
        if charge.when == "each_instalment"
    )
    return Terms(
        id=debt.id,
        balance=debt.balance,
        arrears=debt.arrears,
        spans=rate_spans(debt.id, debt.rates, as_of, begins),
        minimum=rule,
        percent=(Fraction(Decimal(rule.percent)) / 100).as_integer_ratio(),
        late_fee=debt.late_fee,
        penalty=monthly_ratio(debt.penalty_rate) if debt.penalty_rate else None,
        monthly_fee=max(0, debt.monthly_fee + charges),
        new_charges=debt.new_charges,
        priority=debt.priority,
        on_principal=debt.interest_on == "principal",
        principal_first=debt.allocation == "principal_first",
        unpaid_charges=min(debt.unpaid_charges, debt.balance),
        accelerates_after=debt.accelerates_after or FOREVER,
        whole_dues=debt.part_payments == "refused",
        agreed=agreed,
        begins=begins,
    )


def _begins(debt: Debt, as_of: date | None) -> int:
    if not debt.starts:
        return 0
    if as_of is None:
        raise InvalidInput("as_of", "missing")
    starts = date.fromisoformat(debt.starts)
    if debt.arrears and starts > as_of:
        raise InvalidInput(f"{debt.id}.arrears", "too_large", {"maximum": 0})
    month = month_of(starts, as_of)
    if month > LATEST_START:
        raise InvalidInput(f"{debt.id}.starts", "too_large", {"maximum": LATEST_START})
    return month if starts > as_of else 0


def all_terms(debts: Sequence[Debt], as_of: date | None = None) -> list[Terms]:
    """The door for debts built by hand: read as strictly as those that were sent."""
    check_day("as_of", as_of, optional=True)
    if not isinstance(debts, list | tuple):
        raise InvalidInput("debts", "wrong_type", {"wanted": "list"})
    if len(debts) > MOST_DEBTS:
        raise InvalidInput("debts", "too_many_debts", {"maximum": MOST_DEBTS, "given": len(debts)})
    read = [admitted(Debt, debt, f"debts.{i}", f"debts.{i}") for i, debt in enumerate(debts)]
    if len({debt.id for debt in read}) != len(read):
        raise InvalidInput("debts", "duplicate_id")
    return [terms_of(debt, as_of) for debt in read]


def rate_spans(
    name: str, rates: Sequence[RateSpan], as_of: date | None = None, begins: int = 0
) -> tuple[tuple[int, Ratio], ...]:
    """Spans follow each other from today, or from a loan's beginning; the last stays open; none told: no interest."""
    spans: list[tuple[int, Ratio]] = []
    reached = begins
    for i, span in enumerate(rates):
        last = FOREVER
        if i < len(rates) - 1:
            last = _last_month(f"{name}.rates.{i}", span, reached, as_of)
        if last > reached:
            spans.append((last, monthly_ratio(span.rate)))
            reached = last
    return tuple(spans) or ((FOREVER, ZERO),)


def _last_month(field: str, span: RateSpan, reached: int, as_of: date | None) -> int:
    if span.months is not None:
        return reached + span.months
    if not span.until:
        raise InvalidInput(f"{field}.months", "missing")
    if as_of is None:
        raise InvalidInput("as_of", "missing")
    return months_until(as_of, date.fromisoformat(span.until))


class Account:
    """The running state of one debt; a month is `open_month`, any number of `pay`, `close_month`.

    `due` is what the month asks for besides arrears, `asked` what it asks for in all: dues and arrears, but for those
    that the lender agreed to wait for. `moved` is a due put off. `rank` puts priority debts first, then lenders that
    take no part of a due.
    """

    __slots__ = (
        *("_half", "_later", "_rate", "_until", "arrears", "asked", "balance", "charged", "due", "fees"),
        *("interest", "missed", "moved", "paid", "rank", "terms", "unpaid"),
    )

    def __init__(self, terms: Terms) -> None:
        self.terms = terms
        self.balance = 0 if terms.begins else terms.balance
        self.arrears = terms.arrears
        self.interest = self.fees = self.charged = self.paid = self.due = self.asked = 0
        self.moved = self._later = 0
        self.unpaid = terms.unpaid_charges
        self.missed = 1 if terms.arrears else 0
        self.rank = (not terms.priority, not terms.whole_dues)
        self._until, self._rate, self._half = 0, ZERO, (0, 1, 2)

    def rate(self, month: int) -> Ratio:
        """The rate in force; months only ever move forward, so it is looked up when a span has ended."""
        if month > self._until:
            self._rate = self.terms.rate(month)
            self._until = self.terms.last_month_of_rate(month)
            self._half = (2 * self._rate[0], self._rate[1], 2 * self._rate[1])
        return self._rate

    def open_month(self, month: int) -> None:
        """Posts interest, fees and new charges, and finds what is due besides arrears."""
        terms, opening = self.terms, self.balance
        self.paid = 0
        if month <= terms.begins:
            self._wait(month)
            return
        if not opening and not terms.new_charges:
            self.interest = self.fees = self.charged = self.due = self.asked = 0
            return
        interest = self._interest(month, opening - self.unpaid if terms.on_principal else opening)
        fees = terms.monthly_fee if opening else 0
        if self.arrears > self._later and month > 1:  # the first month's late fee is in the balance already
            fees += terms.late_fee
        self.interest, self.fees, self.charged = interest, fees, terms.new_charges
        self.balance = opening + interest + fees + terms.new_charges
        self.unpaid += interest + fees
        self.due = self.balance - self.arrears
        if self.missed < terms.accelerates_after:
            least = self._minimum(opening)
            if least < self.due:
                self.due = least
        self.asked = self.due + self.arrears
        if terms.agreed is not NO_AGREEMENT:
            self._ask_as_agreed(month)

    def _wait(self, month: int) -> None:
        """The month in which a loan begins brings its balance; nothing is due before the next."""
        self.interest = self.fees = self.due = self.asked = 0
        self.balance = self.charged = self.terms.balance if month == self.terms.begins else 0

    def _ask_as_agreed(self, month: int) -> None:
        agreed = self.terms.agreed
        if agreed.most_due is not None:
            self.due = min(self.due, agreed.most_due)
        if agreed.moved_to > 1:
            if month == 1:
                self.moved, self.due = self.due, 0
            elif month == agreed.moved_to:
                self.due, self.moved = min(self.balance - self.arrears, self.due + self.moved), 0
        self._later = min(self.arrears, agreed.later[month - 1]) if month <= len(agreed.later) else 0
        self.asked = self.due + self.arrears - self._later

    def _interest(self, month: int, opening: int) -> int:
        rate = self._rate if month <= self._until else self.rate(month)
        penalty = self.terms.penalty
        if not self.arrears or penalty is None or rate is ZERO:
            top, half, bottom = self._half
            return (opening * top + half) // bottom
        overdue = min(self.arrears, opening)
        top = (opening - overdue) * rate[0] * penalty[1] + overdue * penalty[0] * rate[1]
        return times(top, (1, rate[1] * penalty[1]))

    def _minimum(self, opening: int) -> int:
        """The four rules; each is at least its floor, and what is owed caps it in `open_month`."""
        rule = self.terms.minimum
        if rule.kind == "fixed":
            return rule.amount if rule.amount > rule.floor else rule.floor
        base = opening + self.interest if rule.base == "balance_after_interest" else opening
        share = times(base, self.terms.percent)
        if rule.kind == "interest_plus_percent_or_floor":
            share += self.interest
        elif rule.kind == "percent_plus_all_due":
            share += self.interest + self.fees
        return max(share, rule.floor)

    def pay(self, amount: int) -> int:
        """Takes at most what is owed, and no part of a due where part payments are refused; says what it took."""
        taken = amount if amount < self.balance else self.balance
        if self.terms.whole_dues and self.paid + taken < self.due:
            return 0
        if self.terms.principal_first:
            self.unpaid -= max(0, taken - (self.balance - self.unpaid))
        elif self.unpaid:
            self.unpaid = self.unpaid - taken if taken < self.unpaid else 0
        self.balance -= taken
        self.paid += taken
        return taken

    def close_month(self) -> None:
        """What was due or overdue and not paid is overdue next month."""
        missing = self.arrears + self.due - self.paid
        self.arrears = min(self.balance, missing) if missing > 0 else 0
        self._later = min(self._later, self.arrears)
        self.missed = self.missed + 1 if self.arrears > self._later else 0


def first_dues(terms: Sequence[Terms]) -> int:
    """What the first month asks for besides arrears."""
    accounts = [Account(one) for one in terms]
    for account in accounts:
        account.open_month(1)
    return sum(account.due for account in accounts)
