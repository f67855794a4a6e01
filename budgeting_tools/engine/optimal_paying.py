"""Answers how money is handed out in the search for the best order, by thumb or as found; it must not search."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from .debts import Account, Terms
from .orders import chooser
from .replay import Payer, pay_dues

NEARLY = 3  # minor units a month by which rounding may leave a debt short of what the search meant to pay


def keep_up(terms: Sequence[Terms]) -> Payer:
    """While dues cannot all be met, meet whole dues where a fee and penalty interest are saved most cheaply."""
    choose = chooser("lookahead", terms)

    def saved_per_unit(account: Account) -> Fraction:
        one, asked = account.terms, account.asked
        penalty = Fraction(*one.penalty) * asked if one.penalty else Fraction(0)
        return (one.late_fee + penalty) / max(1, asked)

    def pay(accounts: Sequence[Account], month: int, budget: int) -> Sequence[Account]:
        ordered = choose(accounts, month)
        left = budget
        for account in sorted(ordered, key=saved_per_unit, reverse=True):
            left -= _meet_due(account, account.asked, left)
        left = pay_dues(ordered, left)
        for account in ordered:
            left -= account.pay(left)
        return ordered

    return pay


def follow(terms: Sequence[Terms], payments: Mapping[tuple[int, int], int], late_months: range) -> Payer:
    """Pays what the solver found; cents that rounding leaves over go to the dearest debt to come."""
    place = {one.id: d for d, one in enumerate(terms)}
    choose = chooser("lookahead", terms)

    def pay(accounts: Sequence[Account], month: int, budget: int) -> Sequence[Account]:
        ordered = choose(accounts, month)
        wanted = {a.terms.id: payments.get((place[a.terms.id], month), 0) for a in ordered}
        left = budget
        if month not in late_months:
            left = pay_dues(ordered, budget)
        else:
            for account in ordered:
                left -= _meet_due(account, wanted[account.terms.id] + NEARLY * month, left)
        for account in ordered:
            left -= account.pay(min(left, max(0, wanted[account.terms.id] - account.paid)))
        left = pay_dues(ordered, left)
        for account in ordered:
            left -= account.pay(left)
        return ordered

    return pay


def _meet_due(account: Account, wanted: int, left: int) -> int:
    """A due that the solver met but for rounding is met in full, before others take the cents it lacks."""
    asked = account.asked
    return account.pay(asked) if asked <= min(wanted, left) else 0
