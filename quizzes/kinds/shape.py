"""The one shape of every question kind: how it is authored, frozen, read, marked and shown; it stores nothing."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Protocol

from django.utils.functional import Promise
from wagtail.blocks import StructBlock, StructValue

from quizzes.marking import Mark

Body = dict[str, Any]
Answer = dict[str, Any]
Content = dict[str, Any]


class Posted(Protocol):
    """What a kind may ask of a form: Django's QueryDict, or a dict-like of lists in tests."""

    def get(self, key: str, default: Any = None) -> Any: ...
    def getlist(self, key: str) -> list[Any]: ...
    def __contains__(self, key: object) -> bool: ...


class NeedsAnswer(Exception):
    """Nothing that can be marked yet; says what to do, keeps what was typed, and uses up no try."""

    def __init__(self, message: str | Promise, typed: Answer | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.typed = typed or {}


@dataclass(frozen=True, slots=True)
class Gap:
    """Why a question cannot be published yet, and the field that mends it."""

    field: str
    message: str | Promise


class Kind(ABC):
    """A question kind. A new one is a module with `KIND`, and a template."""

    code: ClassVar[str]
    title: ClassVar[str | Promise]
    template: ClassVar[str]
    block: ClassVar[StructBlock]
    order: ClassVar[int] = 100
    counts_to_mastery: ClassVar[bool] = True
    second_try: ClassVar[bool] = True
    """Whether a wrong answer is asked once more before the key is shown."""
    graded: ClassVar[bool] = True
    """False where nothing is right or wrong: a plan, an opinion."""
    asks_unsure: ClassVar[bool] = True
    """Whether the form needs a button "I am not sure"; False where one of the answers says so."""
    result: ClassVar[str] = ""
    """A template of its own for what the result says; most kinds show rows."""

    @abstractmethod
    def freeze(self, value: StructValue) -> Body:
        """The authored block as plain JSON: what a version keeps for good."""

    @abstractmethod
    def thaw(self, spec: dict[str, Any], stable_id: Any) -> dict[str, Any]:
        """Raw block data from a course file's table; `stable_id` turns an author's key into a block id."""

    @abstractmethod
    def gaps(self, body: Body) -> Sequence[Gap]:
        """What is missing before publishing."""

    @abstractmethod
    def scoring(self, body: Body) -> Any:
        """The part of the body on which the score hangs, and no word of text."""

    def settle(self, content: Content, variant: str, language: str) -> Content:
        """The question as this form asks it; only computed kinds fill figures in."""
        return content

    def draw(self) -> str:
        """Which variant a fresh form asks; empty for kinds that have one only."""
        return ""

    def fields(self, answer: Answer) -> list[tuple[str, str]]:
        """The answer as the form's hidden fields, so that a button beside it can send it again."""
        if "choices" in answer:
            none = [("answer", "none")] if answer.get("none") else []
            return [("answer", key) for key in answer["choices"]] + none
        return [("answer", answer[key]) for key in ("choice", "text") if answer.get(key)]

    @abstractmethod
    def read(self, posted: Posted, body: Body, language: str) -> Answer:
        """The answer in a form; raises NeedsAnswer."""

    @abstractmethod
    def mark(self, body: Body, answer: Answer) -> Mark:
        """What the answer earned, with what to say about it."""

    @abstractmethod
    def show(self, body: Body, answer: Answer | None, mark: Mark | None, *, reveal: bool) -> dict[str, Any]:
        """What the templates need; nothing that gives the key away unless it is revealed.

        `rows` (answers to choose, or lines of the result), `lines` (selects), `typed`, `unit`, `note`, `key`.
        """
