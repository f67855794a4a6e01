"""Answers what the pages of letters print, step by step; it must not store or send a letter."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from budgeting_tools import form_page
from budgeting_tools.after.naming import debt_name
from budgeting_tools.answers import Problem
from budgeting_tools.desk import Desk
from budgeting_tools.engine import Case
from budgeting_tools.letters import confirming, requested
from budgeting_tools.letters.confirming import Asked
from budgeting_tools.letters.drafting import drafts
from budgeting_tools.letters.forms import AboutForm
from budgeting_tools.letters.kinds import KINDS, OF_OLD_DEBT, REQUEST, RIGHT
from budgeting_tools.letters.old_debts import OldDebt
from budgeting_tools.page_state import pack
from budgeting_tools.places_to_choose import place_field
from facts import asking
from home.languages import html_tag
from home.sms_length import SmsLength, measure

CHOOSE, CHECK, WRITTEN, PRINT = "choose", "check", "written", "print"
LENGTHS = ("message", "sms", "formal")
_CONFIRMED = ("about-", "letter-")


@dataclass(frozen=True, slots=True)
class Draft:
    """A letter as its reader may still change it. `old` says why an old debt gets a letter of another kind."""

    number: int
    title: str
    lender: str
    texts: dict[str, str]
    sms: SmsLength
    facts: tuple[Any, ...] = ()
    old: OldDebt | None = None
    advice: tuple[Any, ...] = ()


def frame(asked: Desk, case: Case, language: str, stage: str) -> dict[str, Any]:
    """What each step carries: the plan's own fields, unseen."""
    page = form_page.context(asked, language, shown=())
    return {name: page[name] for name in ("lists", "currencies", "has_expired")} | {
        "carried": [(name, text) for name, text in page["carried"] if name != "place"],
        "state": pack(case),
        "stage": stage,
        "has_debts": bool(case.debts),
        "place_code": case.place,
    }


def choosing(case: Case, *, has_pressed: bool = False) -> dict[str, Any]:
    """`has_pressed`: somebody went on without a choice."""
    missing = Problem(_("Choose what the letter is about."), f"#id_{REQUEST}")
    return {
        "problems": [missing] if has_pressed else [],
        "requests": _kinds(REQUEST, _("Ask for time or smaller payments")),
        "rights": _kinds(RIGHT, _("Complain, or set limits")),
        "debts": [
            {"id": debt.id, "name": debt_name(debt, case.debts)} for debt in case.debts if debt.balance
        ],
    }


def _kinds(group: str, label: str) -> dict[str, Any]:
    """The list of kinds in the shape of a bound field."""
    options = [
        {
            "id_for_label": f"id_letter_{kind.key}",
            "data": {"name": "letter", "value": f"{kind.key}:0:", "label": kind.title, "selected": False},
        }
        for kind in KINDS.values()
        if kind.group == group
    ]
    return {"auto_id": f"id_{group}", "html_name": "letter", "label": label, "subwidgets": options}


def checking(about: AboutForm, letters: Sequence[Asked], case: Case, today: date) -> dict[str, Any]:
    return {
        "about": about,
        "letters": [_checked(one, case, today) for one in letters],
        "has_requests": any(one.kind.is_request for one in letters),
        "wants_currency": any(one.kind.need == "money" and not one.wanted.debt for one in letters),
        "place": place_field(case.place, today),
    }


def _checked(one: Asked, case: Case, today: date) -> dict[str, Any]:
    return {
        "form": one.form,
        "kind": one.kind,
        "instead_of": one.instead_of,
        "title": _title(one, case),
        "unit": case.currency if one.kind.need == "money" else "",
        "facts": _facts(one, case, today),
    }


def _title(one: Asked, case: Case) -> str:
    debt = one.wanted.debt
    if debt is None:
        return str(one.kind.title)
    return f"{debt_name(debt, case.debts)} · {one.kind.title}"


def _facts(one: Asked, case: Case, today: date) -> tuple[Any, ...]:
    return asking.all_in_force(one.kind.topic, case.place, today) if one.kind.topic else ()


def problems(about: AboutForm, letters: Sequence[Asked]) -> list[Problem]:
    parts = [about, *(one.form for one in letters)]
    return [
        Problem(str(message), f"#{part[name].auto_id}")
        for part in parts
        for name, messages in part.errors.items()
        if name != "__all__"
        for message in messages
    ]


def written(
    about: AboutForm, letters: Sequence[Asked], case: Case, today: date, post: QueryDict, *, anew: bool
) -> dict[str, Any]:
    """`anew` writes each letter from what was confirmed; else the reader's own changes stand."""
    found = [_draft(n, about, one, case, today, None if anew else post) for n, one in enumerate(letters)]
    return {
        "drafts": found,
        "language": html_tag(about.cleaned_data["language"]),
        "confirmed": [
            (name, str(text)) for name, texts in post.lists() if name.startswith(_CONFIRMED) for text in texts
        ],
    }


def _draft(
    number: int, about: AboutForm, one: Asked, case: Case, today: date, post: QueryDict | None
) -> Draft:
    old = confirming.care(one, case, today)
    fresh = drafts(confirming.letter(one, about, case, today, is_old=old is not None))
    texts = {name: _text(getattr(fresh, name), f"draft-{number}-{name}", post) for name in LENGTHS}
    kind = OF_OLD_DEBT if old else one.kind
    return Draft(
        number=number,
        title=str(kind.title),
        lender=one.form.cleaned_data["lender"],
        texts=texts,
        sms=measure(texts["sms"].replace("\r\n", "\n")),
        facts=() if old else _facts(one, case, today),
        old=old,
        advice=asking.all_in_force("debt_advice", case.place, today) if old else (),
    )


def _text(fresh: str, name: str, post: QueryDict | None) -> str:
    """The reader's own text where one came; never longer than a letter could be."""
    return str(post[name])[:20_000] if post is not None and name in post else fresh


def wanted(post: QueryDict, case: Case) -> list[requested.Wanted]:
    return requested.first_asked(post, case) or requested.carried(post, case)
