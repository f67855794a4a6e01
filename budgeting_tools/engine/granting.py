"""Answers what a case becomes once lenders agree to what was asked; it must not say that they will."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol, cast

from .admission import admitted
from .case import Agreement, Case, Concession, Debt
from .case.parts import AgreementKind
from .errors import InvalidInput

__all__ = ["Granted", "grant", "grant_one"]


class Granted(Protocol):
    """What was asked of a lender: a proposal of the smallest ask is one."""

    @property
    def debt(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def value(self) -> int: ...


def grant(case: Case, asked: Sequence[Granted | Concession]) -> Case:
    """The case with every proposal granted, counted from its own day: plans, calendars and futures then follow it.

    A concession is granted to its limit.
    """
    case = admitted(Case, case, "case")
    debts = {debt.id: debt for debt in case.debts}
    for i, one in enumerate(asked):
        if one.debt not in debts:
            raise InvalidInput(f"asked.{i}.debt", "unknown_debt", {"value": one.debt})
        value = one.limit if isinstance(one, Concession) else one.value
        debts[one.debt] = grant_one(debts[one.debt], one.kind, value)
    return admitted(Case, replace(case, debts=tuple(debts.values())), "case")


def grant_one(debt: Debt, kind: str, value: int) -> Debt:
    """A waived fee leaves the balance at once; the rest is kept with the debt, one agreement of a kind."""
    if not kind:
        return debt
    if kind == "waive_fee":
        fee = min(value, debt.arrears)
        return replace(debt, balance=debt.balance - fee, arrears=debt.arrears - fee)
    others = tuple(one for one in debt.agreed if one.kind != kind)
    return replace(debt, agreed=(*others, Agreement(cast(AgreementKind, kind), value)))
