"""The registry of what known lenders grant; rooms above register here, and what the borrower typed always wins.

A lender is known by the campaign that the visit came by. Which debts are with it, the borrower says.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from budgeting_tools.engine import Case, Concession
from budgeting_tools.engine.case.parts import ConcessionKind


@dataclass(frozen=True, slots=True)
class StandingOffer:
    """What a lender grants to anyone who asks; `limit` as a concession has it.

    `text` says what it is ("Up to 30 days of grace"), `words` whose it is and how long it holds.
    """

    kind: ConcessionKind
    limit: int
    text: str
    words: str


@dataclass(frozen=True, slots=True)
class KnownLender:
    """The lender whose campaign brought this visit, with its offers in force."""

    name: str
    offers: tuple[StandingOffer, ...]


@dataclass(frozen=True, slots=True)
class Theirs:
    """Debts (by id) that the borrower says are with this lender."""

    lender: KnownLender
    debts: frozenset[str]

    def offer(self, debt: str, kind: str) -> StandingOffer | None:
        """The offer behind a concession of this kind on this debt."""
        found = (one for one in self.lender.offers if one.kind == kind)
        return next(found, None) if debt in self.debts else None


# (code of the campaign, currency, day) -> None where no lender with offers in force stands behind the code
Provider = Callable[[str, str, date], KnownLender | None]

_providers: dict[str, Provider] = {}


def register(key: str, provider: Provider) -> None:
    """Adds or replaces the provider of this key (so that a reload registers once)."""
    _providers[key] = provider


def lender_of(code: str, currency: str, on: date) -> KnownLender | None:
    """Who stands behind a campaign's code; None for a visit without one, which costs nothing."""
    if not code:
        return None
    found = (provider(code, currency, on) for _key, provider in sorted(_providers.items()))
    return next((lender for lender in found if lender is not None), None)


def with_known(case: Case, theirs: Theirs | None) -> Case:
    """The case with the lender's offers on its debts, where the borrower told none of that kind on that debt."""
    if theirs is None:
        return case
    found = {(one.debt, one.kind): one for one in case.concessions}
    for debt in case.debts:
        for one in theirs.lender.offers if debt.id in theirs.debts else ():
            found.setdefault((debt.id, one.kind), Concession(debt.id, one.kind, one.limit, known=True))
    return replace(case, concessions=tuple(found.values()))
