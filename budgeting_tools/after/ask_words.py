"""Answers how the smallest ask reads: whom to ask for what, and what it changes; it must not promise a yes."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from budgeting_tools.after.further import Further
from budgeting_tools.after.naming import month_of, months_text, names
from budgeting_tools.after.result import PlanResult
from budgeting_tools.engine import Ask, Proposal
from budgeting_tools.letters.requested import of_ask
from home.templatetags.figures import count, money


@dataclass(frozen=True, slots=True)
class Wish:
    """One proposal in words, and the button that leads to its letter."""

    text: str
    hint: str
    lender: str
    letter: str


@dataclass(frozen=True)
class AskTold:
    """`sentence` first; `wishes` and `after` where there is something to ask; `table` is the cash of each month."""

    sentence: str
    wishes: list[Wish]
    after: list[str]
    table: dict[str, Any]


def told(result: PlanResult, further: Further) -> AskTold | None:
    ask = further.ask
    if ask is None:
        return None
    wishes = [
        _wish(result, one, wanted.text)
        for one, wanted in zip(ask.proposals, of_ask(ask, result.case), strict=True)
    ]
    return AskTold(_sentence(result, ask), wishes, _after(result, further, ask), _table(result, ask))


def _sentence(result: PlanResult, ask: Ask) -> str:
    if ask.status == "nothing_needed":
        return _("Every month holds without asking anybody for anything.")
    if ask.status == "not_found" and not ask.short:
        # Each month alone would hold with some answer, but no set of answers holds them all.
        return _(
            "We tried all that lenders usually grant. No set of answers makes every month hold: what eases one"
            " month is missing in another."
        )
    if ask.status == "not_found":
        return _(
            "We tried all that lenders usually grant. Even with all of it, %(sum)s a month is missing."
        ) % {"sum": money(ask.short, result.currency)}
    return ngettext(
        "One request is enough to make every month hold.",
        "%(count)s requests together make every month hold.",
        len(ask.proposals),
    ) % {"count": count(len(ask.proposals))}


def _wish(result: PlanResult, one: Proposal, letter: str) -> Wish:
    debt, name = result.debt(one.debt), names(result)[one.debt]
    values = {
        "name": name,
        "days": ngettext("%(count)s day", "%(count)s days", one.value) % {"count": count(one.value)},
        "months": months_text(one.value),
        "sum": money(one.value, result.currency),
        "overdue": money(debt.arrears, result.currency),
        "now": money(debt.instalment or 0, result.currency),
    }
    text = _WISHES["lower_freely" if one.kind == "lower_instalment" and not debt.instalment else one.kind]()
    return Wish(text % values, _hint(result, one), name, letter)


_WISHES = {
    "grace": lambda: _("Ask %(name)s to take the next payment %(days)s later."),
    "spread_arrears": lambda: _("Ask %(name)s to spread the overdue %(overdue)s over %(months)s."),
    "lower_instalment": lambda: _("Ask %(name)s to take %(sum)s a month instead of %(now)s."),
    "lower_freely": lambda: _("Ask %(name)s to take %(sum)s a month."),
    "freeze_interest": lambda: _("Ask %(name)s to stop interest for %(months)s."),
    "waive_fee": lambda: _("Ask %(name)s to take off the late fee of %(sum)s."),
}


def _hint(result: PlanResult, one: Proposal) -> str:
    sure = _sureness(result, one)
    if not one.forgone:
        return sure
    return f"{sure} {_('They give up %(sum)s by it.') % {'sum': money(one.forgone, result.currency)}}"


def _sureness(result: PlanResult, one: Proposal) -> str:
    """Whose word it is: the borrower's own, the lender's standing offer, or nobody's yet."""
    told = any((said.debt, said.kind) == (one.debt, one.kind) for said in result.case.concessions)
    offer = result.theirs.offer(one.debt, one.kind) if result.theirs and not told else None
    if offer is not None:
        return offer.words
    if one.known:
        return _("They have said that they do this.")
    return _("Lenders may say yes or no. It costs nothing to ask.")


def _after(result: PlanResult, further: Further, ask: Ask) -> list[str]:
    """What it changes: how much was missing, the thinnest month afterwards, and the plan if they agree."""
    if ask.status != "found":
        return []
    thinnest = min(range(len(ask.cash)), key=lambda place: ask.cash[place])
    values = {
        "short": money(ask.short_without_asking, result.currency),
        "month": month_of(result, thinnest + 1),
        "left": money(ask.cash[thinnest], result.currency),
    }
    lines = [
        _("Without asking, %(short)s a month is missing.") % values,
        _("If they say yes, the thinnest month is %(month)s: it ends with %(left)s in hand.") % values,
    ]
    if further.agreed:
        plan = further.agreed[further.agreed.cheapest]
        lines.append(
            _("If they say yes, these debts can end in %(end)s. You would pay %(paid)s in all.")
            % {"end": month_of(result, plan.months), "paid": money(plan.total_paid, result.currency)}
        )
    return lines


def _table(result: PlanResult, ask: Ask) -> dict[str, Any]:
    return {
        "columns": [_("Month"), _("Left at the end")],
        "rows": [
            [month_of(result, place), money(left, result.currency)] for place, left in enumerate(ask.cash, 1)
        ],
    }
