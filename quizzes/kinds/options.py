"""What the kinds with options share: freezing them, finding gaps, and the rows a template draws; no kind itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StructValue

from quizzes.blocks import is_filled
from quizzes.kinds.shape import Body, Gap
from quizzes.marking import Mark

NOT_SURE = "not-sure"
NONE_OF_THESE = "none"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the form and of the result."""

    id: str
    text: str | Promise
    chosen: bool = False
    note: str = ""
    right: bool | None = None
    """None while the key is not shown."""
    partly: bool = False
    """With the key: worth something, but not all."""
    placed: bool | None = None
    """Whether the reader had this line where it belongs; None where nothing was placed."""
    number: int | None = None
    partner: str = ""


@dataclass(frozen=True, slots=True)
class Pick:
    """One entry of a select."""

    value: str
    label: str
    selected: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the form with a select beside it."""

    id: str
    text: str
    picks: tuple[Pick, ...]


def freeze_options(value: StructValue) -> list[dict[str, Any]]:
    return [_frozen(item.id, item.value) for item in value["options"].bound_blocks]


def _frozen(key: str, option: StructValue) -> dict[str, Any]:
    credit = option.get("credit")
    if option["correct"]:
        credit = Decimal(1)
    return {
        "id": key,
        "text": option["text"].source,
        "credit": str(credit if credit is not None else 0),
        "feedback": option["feedback"].source,
    }


def thaw_options(spec: dict[str, Any], stable_id: Callable[[str], str]) -> list[dict[str, Any]]:
    """Raw ListBlock items with ids of their own, the form that translation needs."""
    return [
        {
            "type": "item",
            "id": stable_id(option["key"]),
            "value": {
                "text": option["text"],
                "correct": bool(option["correct"]),
                "feedback": option["feedback"],
                **({"credit": str(option["credit"])} if "credit" in option else {}),
            },
        }
        for option in spec["options"]
    ]


def credits(body: Body) -> dict[str, Decimal]:
    return {option["id"]: Decimal(option["credit"]) for option in body["options"]}


def right_ids(body: Body) -> set[str]:
    return {key for key, credit in credits(body).items() if credit == 1}


def gaps_of_options(body: Body, *, least: int, most: int | None) -> Iterable[Gap]:
    options = body["options"]
    if len(options) < least:
        yield Gap("body", _("Give at least %(least)d answers.") % {"least": least})
    if most and len(options) > most:
        yield Gap("body", _("Give at most %(most)d answers.") % {"most": most})
    if any(not is_filled(option["text"]) for option in options):
        yield Gap("body", _("Every answer needs its text."))
    if any(Decimal(option["credit"]) != 1 and not is_filled(option["feedback"]) for option in options):
        yield Gap("body", _("Every wrong answer needs a sentence that says why."))


def notes_for(body: Body, chosen: Iterable[str]) -> dict[str, str]:
    """What the author says to those who chose these options."""
    picked = set(chosen)
    return {option["id"]: option["feedback"] for option in body["options"] if option["id"] in picked}


def rows(body: Body, chosen: set[str], mark: Mark | None, *, reveal: bool) -> list[Row]:
    """Each option with what was chosen; with the key also every option's own sentence."""
    right, notes = right_ids(body), dict(mark.notes) if mark else {}
    if reveal:
        notes = notes_for(body, [option["id"] for option in body["options"]])
    return [
        Row(
            id=option["id"],
            text=option["text"],
            chosen=option["id"] in chosen,
            note=notes.get(option["id"], ""),
            right=option["id"] in right if reveal and not _is_partly(option) else None,
            partly=reveal and _is_partly(option),
        )
        for option in body["options"]
    ]


def _is_partly(option: Body) -> bool:
    return 0 < Decimal(option["credit"]) < 1
