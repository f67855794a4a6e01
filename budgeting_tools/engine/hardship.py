"""Answers what is left to offer when no set of concessions makes the months hold; it must not say that nothing is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from .admission import admitted
from .ask_options import options_for
from .budget import summary_of
from .case import Case, Debt
from .debts import Account, terms_of
from .prorata import Offer, prorata_offers, token_payments

Kind = Literal["pro_rata", "token", "write"]


@dataclass(frozen=True, slots=True)
class WrittenRequest:
    """What to ask one lender for in writing, where part payments are not customary."""

    debt: str
    lender: str
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LastResort:
    """Bills and priority debts first; `available` a month is for the other debts, below zero when short."""

    kind: Kind
    available: int
    priority: tuple[tuple[str, int], ...]
    offers: tuple[Offer, ...]
    requests: tuple[WrittenRequest, ...]


def last_resort(case: Case, *, part_payments_customary: bool, token: int = 100) -> LastResort:
    """Pro-rata or token offers only where a dated rule says that lenders customarily take part payments."""
    case = admitted(Case, case, "case")
    start = date.fromisoformat(case.as_of)
    priority = tuple((debt.id, due_now(debt, start)) for debt in case.debts if debt.priority and debt.balance)
    others = [debt for debt in case.debts if not debt.priority and debt.balance]
    available = summary_of(case).surplus - sum(due for _, due in priority)
    if not part_payments_customary or not others:
        requests = tuple(_request(case, debt, start) for debt in others)
        return LastResort("write", available, priority, (), requests)
    owed = [(debt.id, debt.balance) for debt in others]
    if available > 0:
        return LastResort("pro_rata", available, priority, prorata_offers(owed, available), ())
    return LastResort("token", available, priority, token_payments(owed, token), ())


def due_now(debt: Debt, start: date) -> int:
    """The first month's due and everything overdue."""
    account = Account(terms_of(debt, start))
    account.open_month(1)
    return account.asked


def _request(case: Case, debt: Debt, start: date) -> WrittenRequest:
    kinds = (option.kind for option in options_for(debt, case.concessions, start) if option.kind)
    return WrittenRequest(debt.id, debt.lender, tuple(dict.fromkeys(kinds)))
