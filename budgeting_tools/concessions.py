"""The registry of what known lenders grant; rooms above register here, and what the borrower typed always wins."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from budgeting_tools.engine import Case, Concession

Provider = Callable[[Case], Sequence[Concession]]  # for debts of the case, by their ids

_providers: dict[str, Provider] = {}


def register(key: str, provider: Provider) -> None:
    """Adds or replaces the provider of this key (so that a reload registers once)."""
    _providers[key] = provider


def with_known(case: Case) -> Case:
    """The case with each provider's concessions added where the borrower told none of that kind on that debt."""
    found = {(one.debt, one.kind): one for one in case.concessions}
    debts = {debt.id for debt in case.debts}
    for _key, provider in sorted(_providers.items()):
        for one in provider(case):
            if one.debt in debts:
                found.setdefault((one.debt, one.kind), one)
    return replace(case, concessions=tuple(found.values()))
