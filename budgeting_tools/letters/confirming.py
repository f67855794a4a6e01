"""Answers which forms confirm the letters asked for, and what they confirmed; it must not word a letter."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from budgeting_tools.engine import Case, Debt, summarise_budget
from budgeting_tools.engine.ask_options import due_date
from budgeting_tools.letters.drafting import Letter
from budgeting_tools.letters.forms import AboutForm, LetterForm
from budgeting_tools.letters.kinds import KINDS, OF_OLD_DEBT, Kind
from budgeting_tools.letters.old_debts import OldDebt, old_debt
from budgeting_tools.letters.requested import Wanted
from budgeting_tools.rows.parts import amount_text
from facts import asking
from home.templatetags.figures import money

USUAL = {"grace": 14, "spread_arrears": 6, "freeze_interest": 3}


@dataclass(frozen=True, slots=True)
class Asked:
    """One letter to confirm; `instead_of` is the kind that was chosen, where the place's rules do not carry it."""

    wanted: Wanted
    form: LetterForm
    instead_of: Kind | None = None

    @property
    def kind(self) -> Kind:
        return self.form.of


def about_form(data: Mapping[str, Any] | None, language: str) -> AboutForm:
    return AboutForm(data, prefix="about", initial={"language": language})


def asked(wanted: list[Wanted], case: Case, data: Mapping[str, Any] | None, today: date) -> list[Asked]:
    """`data` None: nothing was handed in yet, so fields show what the plan knows."""
    return [_asked(one, place, case, data, today) for place, one in enumerate(wanted)]


def _asked(one: Wanted, number: int, case: Case, data: Mapping[str, Any] | None, today: date) -> Asked:
    chosen = KINDS[one.kind]
    kind = allowed(chosen, case.place, today)
    form = LetterForm(
        data,
        of=kind,
        prefix=f"letter-{number}",
        currency=case.currency,
        figures=[(key, sentence) for key, _minor, sentence in sums(one.debt, case)] if one.debt else (),
        asks_last_paid=must_ask_last_paid(one.debt),
        initial=_initial(one, kind, case, today),
    )
    return Asked(one, form, chosen if kind is not chosen else None)


def allowed(kind: Kind, place: str, today: date) -> Kind:
    """A kind that rests on a rule needs that rule in force where the reader lives; else the gentler letter."""
    if kind.only_with_fact and not asking.in_force(kind.only_with_fact, place, today):
        return KINDS["contact_limits"]
    return kind


def must_ask_last_paid(debt: Debt | None) -> bool:
    """A debt that is being paid is not old; a day told in the plan need not be asked again."""
    return debt is None or (bool(debt.arrears) and not debt.last_paid)


def _initial(one: Wanted, kind: Kind, case: Case, today: date) -> dict[str, Any]:
    debt = one.debt
    value = one.value or USUAL.get(kind.key, 0)
    known: dict[str, Any] = {"kind": one.kind, "value": _value_text(kind, value, case.currency)}
    if debt is None:
        return known
    known |= {"debt": debt.id, "lender": debt.lender or debt.label}
    if debt.due_day:
        known["due_date"] = due_date(debt, today).isoformat()
    return known


def _value_text(kind: Kind, value: int, currency: str) -> str:
    if not value:
        return ""
    return amount_text(value, currency) if kind.need == "money" else str(value)


def sums(debt: Debt, case: Case) -> list[tuple[str, int, str]]:
    """Sums of the plan that a letter may say once confirmed: key, minor units, the sentence to tick."""
    found = [("owed", debt.balance, _("I owe %(sum)s in all"))]
    if debt.instalment:
        found.append(("due", debt.instalment, _("My usual instalment is %(sum)s")))
    if debt.arrears:
        found.append(("arrears", debt.arrears, _("%(sum)s of it is overdue")))
    surplus = summarise_budget(case).surplus if case.incomes else 0
    if surplus > 0:
        found.append(("left", surplus, _("My month leaves %(sum)s for all my debts")))
    return [(key, minor, text % {"sum": money(minor, case.currency)}) for key, minor, text in found]


def care(one: Asked, case: Case, today: date) -> OldDebt | None:
    """Where the debt may be old: what holds there. Only for a confirmed form."""
    if not one.kind.is_request:
        return None
    typed, debt = one.form.cleaned_data, one.wanted.debt
    if "last_paid" in one.form.fields:
        if typed["last_paid"] == "recent":
            return None
        day = typed["last_paid_on"] if typed["last_paid"] == "earlier" else None
        return old_debt(day, case.place, today)
    if debt and debt.last_paid:
        return old_debt(date.fromisoformat(debt.last_paid), case.place, today)
    return None


def letter(one: Asked, about: AboutForm, case: Case, today: date, *, is_old: bool) -> Letter:
    """The confirmed letter; about an old debt it asks for papers and admits nothing, whatever was wanted."""
    typed, shared = one.form.cleaned_data, about.cleaned_data
    said = set(typed.get("say", ()))
    told = {key: minor for key, minor, _text in sums(one.wanted.debt, case)} if one.wanted.debt else {}
    return Letter(
        kind=OF_OLD_DEBT.key if is_old else one.kind.key,
        language=shared["language"],
        currency=case.currency,
        written_on=today,
        value=typed.get("value") or 0,
        name=shared["name"],
        lender=typed["lender"],
        person=typed["person"],
        reference=typed["reference"],
        due_date=typed.get("due_date"),
        from_date=typed.get("from_date"),
        **{key: minor for key, minor in told.items() if key in said},
        reasons=tuple(shared["reasons"]),
        events=tuple(typed.get("events", ())),
        when=typed.get("when", ""),
        own_words="" if is_old else typed["own_words"].strip(),
    )
