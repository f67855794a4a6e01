"""Answers what one request asks for: the figures it carries and the button pressed; it must not answer it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.http import QueryDict

from budgeting_tools import typed
from budgeting_tools.answers import Answers
from budgeting_tools.concessions import KnownLender
from budgeting_tools.currencies import first_shown
from budgeting_tools.engine import Case
from budgeting_tools.page_state import UnusableState, unpack
from budgeting_tools.rows import LISTS
from budgeting_tools.typed_case import as_typed
from facts import offering

EDIT, SHOW = "edit", "show"
FURTHER = "further"  # the answer, with the part of it that takes longer
SAME_STAGE = "language"  # the button of the language switch: the same page again, in other words
ADD_MONTH = "add_month"  # from a result: the answers again, with the month standing open
OPEN = "open"  # the same for the part that its value names
_ROW_VERBS = ("add_", "copy_", "remove_", "up_")


@dataclass(frozen=True)
class Desk:
    """`stage` is the page asked for; `has_expired` when the carried field was too old or not ours."""

    answers: Answers
    stage: str
    has_expired: bool = False
    row_button: str = ""
    order: str = ""
    look: int = 0  # the offer shown in full, among those told
    see: str = ""  # the part of a result that its button asked for
    opened: str = ""  # the optional part that a button of a result leads to
    lender: KnownLender | None = None  # who stands behind the campaign that this visit came by


def empty(language: str, today: date, place: str = "") -> Desk:
    answers = Answers(_own_currency({"place": place}, language, today), _no_case(language, today), today)
    return Desk(_ready(answers), EDIT)


def brought(case: Case, today: date, *, theirs: bool) -> Desk:
    """The form, filled with a case from elsewhere; nothing is worked out before the person asks."""
    ticked = {f"debt-{place}-theirs": "on" for place in range(len(case.debts)) if theirs}
    return Desk(_ready(Answers(as_typed(case) | ticked, case, today)), EDIT)


def _own_currency(fields: typed.Fields, language: str, today: date) -> typed.Fields:
    """A place that was chosen anew brings its currency, unless another one was typed along with it."""
    code = fields.get("place", "")
    found = offering.chosen(code, today) if code else None
    matched_place, _space, matched_currency = fields.get("matched", "").partition(" ")
    typed_currency = fields.get("currency", "")
    if found and found.code != matched_place and typed_currency in ("", matched_currency):
        typed_currency = found.currency
    currency = typed_currency or first_shown(language)
    place = found.code if found else ""
    return fields | {"place": place, "currency": currency, "matched": f"{place} {currency}"}


def read(post: QueryDict, language: str, today: date) -> Desk:
    base, has_expired = _carried(post.get("state", ""), language, today)
    texts = {name: str(post[name]) for name in post}
    fields = typed.from_post(texts, post.getlist(typed.MARKER), as_typed(base))
    fields = _own_currency(fields, language, today)
    button, value = _row_button(texts)
    if button:
        fields = typed.press(fields, button, value)
    answers = _ready(Answers(fields, base, today))
    stage = EDIT if button or has_expired else _stage(post)
    opened = value if button == OPEN else ""
    return Desk(
        answers, stage, has_expired, button, post.get("order", ""), _look(post), post.get("see", ""), opened
    )


def _look(post: QueryDict) -> int:
    text = post.get("look", "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) == 1 else 0


def _carried(state: str, language: str, today: date) -> tuple[Case, bool]:
    if not state:
        return _no_case(language, today), False
    try:
        return unpack(state), False
    except UnusableState as unusable:
        return unusable.case or _no_case(language, today), True


def _no_case(language: str, today: date) -> Case:
    return Case(first_shown(language), today.isoformat())


def _ready(answers: Answers) -> Answers:
    answers.fields = typed.with_first_rows(answers.fields)
    return answers


def _row_button(post: Mapping[str, str]) -> tuple[str, str]:
    known = {f"{verb}{prefix}" for verb in _ROW_VERBS for prefix in LISTS} | {ADD_MONTH, OPEN}
    pressed = (key for key in post if key in known)
    button = next(pressed, "")
    return button, post.get(button, "")


def _stage(post: QueryDict) -> str:
    pressed = post.get("do", SHOW)
    if pressed == SAME_STAGE:
        pressed = post.get("stage", EDIT)
    return pressed if pressed in (EDIT, FURTHER) else SHOW
