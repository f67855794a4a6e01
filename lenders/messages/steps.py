"""Answers which text a pressed button of the editor leads to; pure, so that undoing is as sure as doing."""

from dataclasses import dataclass

from lenders.checking import Finding
from lenders.messages.page import handle

CHECK, KIT, UNDO, TAKE = "check", "kit", "undo", "take-"


@dataclass(frozen=True, slots=True)
class Step:
    """The text to show, and the one that an undo brings back ("" where there is none)."""

    text: str
    before: str
    is_stale: bool = False


def taken(pressed: str, text: str, before: str, findings: list[Finding]) -> Step:
    """The kinder wording of the finding that was pressed; a text that changed since is left as it is."""
    found = next((one for one in findings if handle(one) == pressed and one.change), None)
    if found is None or found.change is None:
        return Step(text, before, is_stale=True)
    return Step(found.change.made_in(text), text)


def started(reviewed: str, text: str, before: str) -> Step:
    """A reviewed text in place of what stood there."""
    return Step(reviewed, text or before)


def undone(text: str, before: str) -> Step:
    """The text of before; undoing twice brings back the later one."""
    return Step(before, text) if before else Step(text, before)
