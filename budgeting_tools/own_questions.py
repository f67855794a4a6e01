"""The registry of questions about the reader's own figures; rooms above register here, the planner never imports them.

A question is asked by a button of the result: the form's signed `state` field goes to its address and nowhere else.
"""

from collections.abc import Callable
from dataclasses import dataclass

from budgeting_tools.engine import Case


@dataclass(frozen=True, slots=True)
class OwnQuestion:
    """`address` takes a POST of the planner's form; `label` is what its button says."""

    label: str
    address: str


Provider = Callable[[str, Case, str], OwnQuestion | None]  # door (before, after), case, language code

_providers: dict[str, Provider] = {}


def register(key: str, provider: Provider) -> None:
    """Adds or replaces the provider of this key (so that a reload registers once)."""
    _providers[key] = provider


def find(door: str, case: Case, language: str) -> OwnQuestion | None:
    """The first question that any room can ask about these figures, in this language."""
    found = (provider(door, case, language) for _key, provider in sorted(_providers.items()))
    return next((question for question in found if question), None)
