"""Answers which steps are left when no lender's yes makes the month hold, first to last; it must not compute them."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from budgeting_tools.after import place_rules
from budgeting_tools.after.naming import names
from budgeting_tools.after.result import PlanResult
from budgeting_tools.engine import LastResort
from budgeting_tools.letters.requested import of_last_resort
from facts.known import Known
from home.templatetags.figures import money, money_exact

Table = dict[str, Any]
_ASKED = {
    "grace": lambda: _("some more days"),
    "spread_arrears": lambda: _("to pay the overdue part bit by bit"),
    "lower_instalment": lambda: _("smaller payments for a while"),
    "freeze_interest": lambda: _("to stop interest for a while"),
    "waive_fee": lambda: _("to take the late fee off"),
}


@dataclass(frozen=True, slots=True)
class Request:
    """One lender, what to ask it for in writing, and the button that leads to the letter."""

    name: str
    asks: list[str]
    letter: str


@dataclass(frozen=True, slots=True)
class LetterTo:
    """The button that leads to the letter with one lender's share."""

    name: str
    value: str


@dataclass(frozen=True)
class Ladder:
    """`table` shares what there is to the cent; `requests` stand in its place where lenders need not take parts."""

    short: str
    title: str
    explanation: str
    table: Table | None
    requests: list[Request]
    letters: list[LetterTo]
    rule: Known | None
    advice: tuple[Known, ...]
    shelter: tuple[Known, ...]
    crisis: tuple[Known, ...]


def ladder_of(result: PlanResult) -> Ladder | None:
    last = result.last
    if last is None:
        return None
    named, wanted = names(result), of_last_resort(last, result.case)
    return Ladder(
        short=_short(result),
        title=_TITLES[last.kind](),
        explanation=_EXPLANATIONS[last.kind](),
        table=_table(result, last) if last.offers or (last.kind != "write" and last.priority) else None,
        requests=_requests(result, last),
        letters=[LetterTo(named[one.debt.id], one.text) for one in wanted if one.debt],
        rule=result.part_payment,
        advice=place_rules.helps(result.case, "debt_advice"),
        shelter=place_rules.helps(result.case, "insolvency_moratorium"),
        crisis=place_rules.helps(result.case, "crisis_helpline"),
    )


_TITLES = {
    "pro_rata": lambda: _("What you could offer each lender"),
    "token": lambda: _("A very small payment for now"),
    "write": lambda: _("What to ask each lender in writing"),
}
_EXPLANATIONS = {
    "pro_rata": lambda: _(
        "Debts for home, energy and tax come first. What is left is shared by how much you owe each lender, to the"
        " cent."
    ),
    "token": lambda: _(
        "Nothing is left for these debts now. Lenders where you live often take a very small sum each month for a"
        " time, until things are better."
    ),
    "write": lambda: _(
        "Pay a part only after the lender has agreed in writing: it may refuse a part of what is due, and a part"
        " payment may leave the debt overdue."
    ),
}


def _short(result: PlanResult) -> str:
    """By how much income falls short of bills and of what the lenders ask."""
    return _("Each month %(sum)s is missing to pay all that is asked.") % {
        "sum": money(result.money.short, result.currency)
    }


def _table(result: PlanResult, last: LastResort) -> Table:
    """What could be offered to each lender, priority debts first; the foot adds up to the cent."""
    named, currency = names(result), result.currency
    left = max(0, result.money.for_debts)
    lines: list[tuple[str, int]] = []
    for name, due in last.priority:
        part = min(left, due)
        lines.append((name, part))
        left -= part
    lines += [(one.id, one.offer) for one in last.offers]
    rows = [
        [
            named[name],
            money_exact(part, currency),
            money(result.debt(name).instalment or 0, currency),
            money(result.debt(name).balance, currency),
        ]
        for name, part in lines
    ]
    sums = (
        money_exact(sum(part for _name, part in lines), currency),
        money(sum(result.debt(name).instalment or 0 for name, _part in lines), currency),
        money(sum(result.debt(name).balance for name, _part in lines), currency),
    )
    return {
        "columns": [_("Lender"), _("You could offer"), _("They ask"), _("You owe")],
        "rows": rows,
        "foot": [_("In all"), *sums],
    }


def _requests(result: PlanResult, last: LastResort) -> list[Request]:
    named = names(result)
    letters = {one.debt.id: one.text for one in of_last_resort(last, result.case) if one.debt}
    return [
        Request(named[one.debt], [_ASKED[kind]() for kind in one.kinds], letters[one.debt])
        for one in last.requests
    ]
