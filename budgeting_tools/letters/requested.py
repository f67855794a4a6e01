"""Answers which letters a request asks for and to whom; it must not read what they are to say.

`letter` is "kind:value:debt", as the buttons beside a plan's proposals send it; a letter without a debt ends in ":".
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from django.http import QueryDict

from budgeting_tools.engine import Ask, Case, Debt, LastResort
from budgeting_tools.letters.kinds import KINDS

MOST_LETTERS = 50
ALL = "all"  # one letter for each of the plan's proposals
_WANTED = re.compile(r"([a-z_]{1,20}):(\d{1,13}):([A-Za-z0-9_.-]{0,40})")
_PLACE = re.compile(r"letter-(\d{1,3})-kind")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A letter of this kind about this debt (None: no debt of the list); `value` counts by the kind's need."""

    kind: str
    value: int
    debt: Debt | None = None

    @property
    def text(self) -> str:
        return f"{self.kind}:{self.value}:{self.debt.id if self.debt else ''}"


def of_ask(ask: Ask, case: Case) -> list[Wanted]:
    """One letter for each proposal of the smallest ask."""
    debts = {debt.id: debt for debt in case.debts}
    return [Wanted(one.kind, one.value, debts[one.debt]) for one in ask.proposals]


def of_last_resort(last: LastResort, case: Case) -> list[Wanted]:
    """A letter to each lender: with its share, with a token, or asking for its options in writing."""
    debts = {debt.id: debt for debt in case.debts}
    kind = "token" if last.kind == "token" else "offer"
    offers = [Wanted(kind, one.offer, debts[one.id]) for one in last.offers if one.offer]
    return offers + [Wanted("options", 0, debts[one.debt]) for one in last.requests]


def first_asked(post: QueryDict, case: Case) -> list[Wanted]:
    """What a button or the list of kinds asked for; `to` names further debts that get the same letter."""
    texts = [post.get("letter", "")]
    if texts == [ALL]:
        texts = [str(text) for text in post.getlist("propose")]
    found = [one for text in texts if (one := read(text, case))]
    debts = {debt.id: debt for debt in case.debts}
    others = [debts[str(name)] for name in post.getlist("to") if name in debts]
    if len(found) == 1 and others:
        found = [Wanted(found[0].kind, found[0].value, debt) for debt in others]
    return found[:MOST_LETTERS]


def read(text: str, case: Case) -> Wanted | None:
    match = _WANTED.fullmatch(text)
    if not match or match[1] not in KINDS:
        return None
    return Wanted(match[1], int(match[2]), _debt(match[3], case))


def carried(post: QueryDict, case: Case) -> list[Wanted]:
    """The letters that the page's own fields name, in their order."""
    places: Sequence[int] = sorted(int(match[1]) for key in post if (match := _PLACE.fullmatch(key)))
    found = [(post[f"letter-{n}-kind"], _debt(post.get(f"letter-{n}-debt", ""), case)) for n in places]
    return [Wanted(str(kind), 0, debt) for kind, debt in found if kind in KINDS][:MOST_LETTERS]


def _debt(name: str, case: Case) -> Debt | None:
    return next((debt for debt in case.debts if debt.id == name), None)
