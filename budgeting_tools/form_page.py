"""Answers what the form of a door needs to be printed: fields with or without messages, and what it only carries."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from budgeting_tools import forms, told_by, typed
from budgeting_tools.answers import Answers
from budgeting_tools.currencies import CURRENCIES, unit
from budgeting_tools.desk import ADD_MONTH, EDIT, Desk
from budgeting_tools.page_state import pack
from budgeting_tools.places_to_choose import place_field
from budgeting_tools.rows import LISTS

OPENABLE = ("offer", "month", "debts", "place", "need")
SHOWN_BY_ALL = ("currency", "place")


def context(desk: Desk, language: str, *, shown: Iterable[str]) -> dict[str, Any]:
    """`shown` names the parts that this door prints as fields; all else rides along unseen."""
    answers = desk.answers
    with_messages = desk.stage != EDIT
    lists = {f"{prefix}s": _rows(answers, prefix, with_messages) for prefix in LISTS}
    told_by.on_form(answers, lists["debts"])
    return lists | {
        "answers": answers,
        "lender": desk.lender,
        "currency": answers.currency,
        "unit": unit(answers.currency, language),
        "currencies": _currency_field(answers),
        "places": place_field(answers.place, answers.today),
        "reserve": _part(answers, "reserve", forms.ReserveForm, with_messages),
        "need": _part(answers, "need", forms.NeedForm, with_messages),
        "open": _open_parts(answers, desk),
        "carried": carried(answers, shown),
        "lists": list(LISTS),
        "stage": desk.stage,
        "state": pack(answers.base),
        "has_expired": desk.has_expired,
        "focus": _focus(desk),
    }


def carried(answers: Answers, shown: Iterable[str] = ()) -> list[tuple[str, str]]:
    """The typed fields that this page does not print, as name and text, for hidden inputs."""
    parts = (*shown, *SHOWN_BY_ALL) if shown else ()
    kept = (item for item in answers.fields.items() if item[0].partition("-")[0] not in parts)
    return [(name, text) for name, text in kept if text or name.endswith("-id")]


def _part(
    answers: Answers, prefix: str, kind: type[forms.PlannerForm], with_messages: bool
) -> forms.PlannerForm:
    if with_messages:
        return getattr(answers, prefix)
    return _silent(answers, prefix, kind)


def _silent(answers: Answers, prefix: str, kind: type[Any]) -> Any:
    """The same fields and text, without a message: nothing was handed in yet."""
    start = f"{prefix}-"
    texts = {key.removeprefix(start): text for key, text in answers.fields.items() if key.startswith(start)}
    return kind(initial=texts, prefix=prefix, currency=answers.currency)


def _rows(answers: Answers, prefix: str, with_messages: bool) -> list[Any]:
    if with_messages:
        return answers.lists[prefix]
    kind, count = LISTS[prefix].form, len(typed.rows(answers.fields, prefix))
    return [_silent(answers, f"{prefix}-{place}", kind) for place in range(count)]


def _open_parts(answers: Answers, desk: Desk) -> dict[str, bool]:
    """Which optional parts stand open: those with something in them, or with something to look at."""
    month = [answers.reserve, *answers.incomes, *answers.bills]
    typed_month = any(
        form.given(name) for form in month for name in ("amount", "cash", "keep") if name in form.fields
    )
    has_messages = desk.stage != EDIT and any(form.errors for form in month)
    return {
        "offer": desk.opened == "offer",
        "month": typed_month
        or has_messages
        or desk.row_button.endswith(("income", "bill", "month"))
        or desk.opened == "month",
        "debts": bool(answers.told_debts) or desk.row_button.endswith("debt") or desk.opened == "debts",
    }


def _currency_field(answers: Answers) -> dict[str, Any]:
    """The list of currencies in the shape of a bound field."""
    options = [
        {"data": {"value": code, "label": label, "selected": code == answers.currency}}
        for code, label in CURRENCIES.items()
    ]
    return {
        "auto_id": "id_currency",
        "html_name": "currency",
        "label": _("Currency"),
        "subwidgets": options,
    }


def _focus(desk: Desk) -> str:
    """Where the reader's place is after a button, for pages that change in place."""
    if desk.row_button == ADD_MONTH:
        return "month"
    if desk.opened:
        return desk.opened if desk.opened in OPENABLE else "main"
    if desk.row_button:
        kind = desk.row_button.partition("_")[2]
        last = len(typed.rows(desk.answers.fields, kind)) - 1
        return f"{kind}-{last}" if desk.row_button.startswith(("add_", "copy_")) else f"{kind}s"
    return "error-summary" if desk.stage != EDIT else "main"
