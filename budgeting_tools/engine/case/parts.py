"""Answers which figures a person may give on income, bills, offers and debts; it must not compute them.

Every field beyond the first few has a default, and the default means "not told": nothing is guessed from it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from .limits import (
    Amount,
    AtMost,
    Day,
    DayOfMonth,
    Id,
    Label,
    Months,
    OptionalDay,
    OptionalPercent,
    Percent,
    SignedAmount,
    Text,
    Whole,
)

Cycle = Literal["weekly", "fortnightly", "four_weekly", "monthly", "quarterly", "yearly", "irregular", "once"]
Category = Literal[
    "home", "council_tax", "energy", "water", "food", "tax", "care", "transport", "school", "family",
    "insurance", "essential", "communications", "personal", "leisure", "savings", "other",
]  # fmt: skip
Every = Annotated[str, Text(20, r"week|fortnight|month|single:[1-9][0-9]{0,3}days")]
Method = Literal["equal_instalment", "equal_principal", "interest_only", "flat", "at_will"]
PriceKind = Literal["nominal_yearly", "effective_yearly", "monthly", "daily", "flat_per_period", "instalment"]
ChargeKind = Literal["guarantee", "membership", "insurance", "service", "withheld", "coupon", "other"]
ChargeTime = Literal["deducted", "at_start", "each_instalment", "at_end"]
MinimumKind = Literal["fixed", "percent_or_floor", "interest_plus_percent_or_floor", "percent_plus_all_due"]
MinimumBase = Literal["balance_before_interest", "balance_after_interest", "principal"]
ConcessionKind = Literal["grace", "spread_arrears", "lower_instalment", "freeze_interest", "waive_fee"]
AgreementKind = Literal["grace", "spread_arrears", "lower_instalment", "freeze_interest"]
LogKind = Literal["paid", "charged", "fee", "interest", "missed", "balance"]


@dataclass(frozen=True, slots=True)
class Income:
    """`amount` per `cycle`; when irregular, what a usual month brings and `lowest` what a thin one does."""

    id: Id
    amount: Amount
    label: Label = ""
    cycle: Cycle = "monthly"
    next_date: OptionalDay = ""
    lowest: Amount | None = None
    dates: Annotated[tuple[Day, ...], AtMost(60)] = ()


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A bill or living cost; `priority` None means: as its category says."""

    id: Id
    amount: Amount
    label: Label = ""
    cycle: Cycle = "monthly"
    next_date: OptionalDay = ""
    category: Category = "other"
    priority: bool | None = None
    dates: Annotated[tuple[Day, ...], AtMost(60)] = ()


@dataclass(frozen=True, slots=True)
class Charge:
    """A stream of its own beside interest; a coupon counts for the borrower."""

    id: Id
    kind: ChargeKind
    amount: Amount
    when: ChargeTime = "each_instalment"
    label: Label = ""
    payee: Label = ""
    refundable: bool = False
    compulsory: bool = True


@dataclass(frozen=True, slots=True)
class Price:
    """`kind` says which figure rules; a second figure that the offer also states is checked against it.

    `rate` is per cent (per year, month, day or instalment, by kind); `instalment` is minor units.
    """

    kind: PriceKind
    rate: OptionalPercent = ""
    instalment: Amount | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """Money drawn (positive) or principal repaid (negative), `day` days after the payout."""

    day: Annotated[int, Whole(1, 3650)]
    amount: SignedAmount


@dataclass(frozen=True, slots=True)
class Quote:
    """A loan as its lender advertises it; `amount` is the principal on the contract.

    Drawn and repaid `at_will`, `amount` is what is drawn first and `moves` what follows: the last one clears what is
    left. `minimum_interest` is the least the loan ever costs in interest.
    """

    id: Id
    amount: Amount
    instalments: Months
    price: Price
    label: Label = ""
    lender: Label = ""
    lender_kind: Literal["", "bank", "consumer_finance", "micro_loan", "other_licensed", "private"] = ""
    purpose: Label = ""
    every: Every = "month"
    method: Method = "equal_instalment"
    upfront_fees: Amount = 0
    fee_per_instalment: Amount = 0
    first_period_days: Annotated[int, Whole(1, 400)] | None = None
    moves: Annotated[tuple[Move, ...], AtMost(200)] = ()
    minimum_interest: Amount = 0
    year_days: Literal[360, 365] = 365
    contract_date: OptionalDay = ""
    charges: Annotated[tuple[Charge, ...], AtMost(20)] = ()


@dataclass(frozen=True, slots=True)
class RateSpan:
    """Nominal yearly per cent for `months` (or up to the day `until`); the last span stays open."""

    rate: Percent
    months: Months | None = None
    until: OptionalDay = ""


@dataclass(frozen=True, slots=True)
class Minimum:
    """How the least payment is found; `percent` of `base`, never below `floor`, never above what is owed."""

    kind: MinimumKind
    amount: Amount = 0
    percent: Percent = "0"
    floor: Amount = 0
    base: MinimumBase = "balance_before_interest"


@dataclass(frozen=True, slots=True)
class Agreement:
    """What a lender has granted, or would, counted from the case's day: `value` is days (grace), months
    (spread_arrears, freeze_interest) or minor units (lower_instalment)."""

    kind: AgreementKind
    value: Amount


@dataclass(frozen=True, slots=True)
class Debt:
    """A debt as it is now. `balance` is all that is owed, `arrears` the part of it already overdue. A loan that
    `starts` later brings its balance then, and its first due the month after.

    `unpaid_charges` is the interest and fees in the balance, `interest_on` says whether they bear interest too;
    `accelerates_after` so many months overdue in a row, all falls due; `part_payments` refused: a due whole or not.
    `told_by` names the lender whose figures these are, as long as the person changed none of them.
    """

    id: Id
    balance: Amount
    label: Label = ""
    lender: Label = ""
    kind: Literal["loan", "card", "store", "family", "tax", "rent", "utility", "other"] = "loan"
    rates: Annotated[tuple[RateSpan, ...], AtMost(12)] = ()
    instalment: Amount | None = None
    instalments_left: Months | None = None
    minimum: Minimum | None = None
    due_day: DayOfMonth | None = None
    arrears: Amount = 0
    late_fee: Amount = 0
    penalty_rate: OptionalPercent = ""
    monthly_fee: Amount = 0
    new_charges: Amount = 0
    auto_debit: bool = False
    priority: bool = False
    interest_on: Literal["balance", "principal"] = "balance"
    allocation: Literal["charges_first", "principal_first"] = "charges_first"
    unpaid_charges: Amount = 0
    accelerates_after: Months | None = None
    part_payments: Literal["accepted", "refused"] = "accepted"
    contract_date: OptionalDay = ""
    last_paid: OptionalDay = ""
    charges: Annotated[tuple[Charge, ...], AtMost(20)] = ()
    starts: OptionalDay = ""
    agreed: Annotated[tuple[Agreement, ...], AtMost(4)] = ()
    told_by: Label = ""


@dataclass(frozen=True, slots=True)
class Concession:
    """What a lender may grant on a debt.

    `limit` counts days (grace), months (spread_arrears, freeze_interest) or minor units (the others);
    for lower_instalment it is the lowest instalment the lender accepts.
    """

    debt: Id
    kind: ConcessionKind
    limit: Amount
    known: bool = False


@dataclass(frozen=True, slots=True)
class LogEntry:
    """What was really paid or charged on a debt."""

    date: Day
    debt: Id
    kind: LogKind
    amount: SignedAmount = 0
    note: Label = ""
