"""Answers what the after door says about a plan, in whole sentences; it must not compute any figure."""

import re
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from budgeting_tools.after.result import PlanResult
from budgeting_tools.choices import DEBT_KINDS, ORDERS
from budgeting_tools.engine import BudgetSummary, Debt, Orders, Plan
from budgeting_tools.engine.periods import add_months
from home.templatetags.figures import count, money, month, percent

# A name without a blank must not push a phone's page sideways: it may break, unseen, after every 12 characters.
_LONG_WORD = re.compile(r"(\S{12})(?=\S)")


def debt_name(debt: Debt, debts: tuple[Debt, ...]) -> str:
    """What the person calls it; else its kind, numbered when there are several without a name."""
    if debt.label or debt.lender:
        return _LONG_WORD.sub("\\1\u200b", debt.label or debt.lender)
    kind = str(DEBT_KINDS[debt.kind])
    alike = [one.id for one in debts if one.kind == debt.kind and not (one.label or one.lender)]
    return kind if len(alike) == 1 else f"{kind} {alike.index(debt.id) + 1}"


def names(result: PlanResult) -> dict[str, str]:
    return {debt.id: debt_name(debt, result.debts) for debt in result.debts}


def month_of(result: PlanResult, number: int) -> str:
    """The name of month number 1, 2, … of the plan; the first is this month."""
    first = date.fromisoformat(result.case.as_of).replace(day=1)
    return month(add_months(first, number - 1))


def months_text(number: int) -> str:
    return ngettext("%(count)s month", "%(count)s months", number) % {"count": count(number)}


def verdict(result: PlanResult) -> dict[str, str]:
    """The sentence and the one large figure, for a month that reaches and for one that does not yet."""
    if result.shown is not None:
        return _plan_verdict(result, result.shown)
    budget = result.money.budget
    if budget is not None and budget.surplus <= 0:
        return _bills_verdict(budget, result.currency)
    if result.money.short:
        return _dues_verdict(result)
    return _growth_verdict(result)


def _plan_verdict(result: PlanResult, plan: Plan) -> dict[str, str]:
    values = {"end": month_of(result, plan.months)}
    sentence = ngettext(
        "If you keep to this, this debt ends in %(end)s.",
        "If you keep to this, these debts end in %(end)s.",
        len(result.debts),
    )
    label = ngettext("a month, for %(count)s month", "a month, for %(count)s months", plan.months)
    beside = _("You pay %(paid)s in all. %(cost)s of it is interest and fees.") % {
        "paid": money(plan.total_paid, result.currency),
        "cost": money(plan.cost, result.currency),
    }
    return {
        "tone": "good",
        "sentence": sentence % values,
        "figure": money(result.money.for_debts, result.currency),
        "label": label % {"count": count(plan.months)},
        "beside": beside,
    }


def _bills_verdict(budget: BudgetSummary, currency: str) -> dict[str, str]:
    values = {
        "out": money(budget.outgoings + budget.set_aside, currency),
        "in": money(budget.income, currency),
    }
    return {
        "tone": "care",
        "sentence": _("Your bills take all that comes in, so home, heat and food come first."),
        "figure": money(-budget.surplus, currency),
        "label": _("missing each month, before any debt"),
        "beside": _("%(in)s comes in and %(out)s goes out.") % values,
    }


def _dues_verdict(result: PlanResult) -> dict[str, str]:
    return {
        "tone": "care",
        "sentence": _("Your month can pay part of this. Here is what you could offer each lender."),
        "figure": money(result.money.for_debts, result.currency),
        "label": _("a month is there for debts"),
        "beside": _("They ask for %(asked)s a month, %(short)s more than there is.")
        % {
            "asked": money(result.money.asked, result.currency),
            "short": money(result.money.short, result.currency),
        },
    }


def _growth_verdict(result: PlanResult) -> dict[str, str]:
    five_years = dict(result.ways.clear_in)[60]
    sentence = ngettext(
        "A payment that works: this ends the debt within 5 years.",
        "A payment that works: this ends the debts within 5 years.",
        len(result.debts),
    )
    return {
        "tone": "care",
        "sentence": sentence,
        "figure": money(five_years, result.currency),
        "label": _("a month"),
        "beside": _(
            "You pay %(now)s a month now. Interest and fees come to %(growth)s, so more than that is needed for what"
            " you owe to fall."
        )
        % {
            "now": money(result.money.for_debts, result.currency),
            "growth": money(result.ways.stop_growth, result.currency),
        },
    }


def offer_speed(result: PlanResult) -> str:
    """How soon the sum that is there would end the debts, if it is among the horizons; else nothing."""
    reached = [months for months, monthly in result.ways.clear_in if monthly <= result.money.for_debts]
    if not reached:
        return ""
    values = {"sum": money(result.money.for_debts, result.currency), "time": months_text(reached[0])}
    return _("If every lender agrees, %(sum)s a month can end these debts within %(time)s.") % values


def order_cards(result: PlanResult) -> list[dict[str, Any]]:
    """The orders side by side, each with the same four figures."""
    orders = result.orders
    if orders is None or len(result.debts) < 2:
        return []
    named = names(result)
    return [_card(result, orders, plan, named) for plan in orders.plans]


def _card(result: PlanResult, orders: Orders, plan: Plan, named: dict[str, str]) -> dict[str, Any]:
    first = plan.first_win
    first_text = f"{named[first[0]]} · {month_of(result, first[1])}" if first else "–"
    cheapest = plan.strategy == orders.cheapest and not _all_alike(orders)
    return {
        "key": plan.strategy,
        "title": str(ORDERS[plan.strategy]),
        "badge": _("Costs least") if cheapest else "",
        "is_shown": result.shown is plan,
        "figures": [
            (_("All paid"), f"{month_of(result, plan.months)} · {months_text(plan.months)}"),
            (_("You pay in all"), money(plan.total_paid, result.currency)),
            (_("Interest and fees"), money(plan.cost, result.currency)),
            (_("First debt gone"), first_text),
        ],
    }


def _all_alike(orders: Orders) -> bool:
    return len({(plan.cost, plan.months) for plan in orders.plans}) == 1


def explanation(result: PlanResult) -> list[str]:
    """Up to three sentences: which order costs least, by how much, and what speaks for another."""
    orders = result.orders
    if orders is None or len(result.debts) < 2:
        return []
    if _all_alike(orders):
        return [_("All three orders cost the same here, so take the one that feels easiest.")]
    best = orders[orders.cheapest]
    told = [_cheapest_sentence(orders, best)]
    dearest = max(orders.plans, key=lambda plan: plan.cost)
    if dearest.cost > best.cost:
        told.append(
            _("It saves %(saved)s compared with “%(other)s”.")
            % {"saved": money(dearest.cost - best.cost, result.currency), "other": ORDERS[dearest.strategy]}
        )
    early = orders[orders.first_win]
    if early.first_win and best.first_win and early.first_win[1] < best.first_win[1]:
        told.append(
            _(
                "“%(other)s” ends a first debt sooner, in %(early)s instead of %(late)s. That helps some people go on."
            )
            % {
                "other": ORDERS[early.strategy],
                "early": month_of(result, early.first_win[1]),
                "late": month_of(result, best.first_win[1]),
            }
        )
    return told


def _cheapest_sentence(orders: Orders, best: Plan) -> str:
    equals = [plan for plan in orders.plans if (plan.cost, plan.months) == (best.cost, best.months)]
    if len(equals) == 1:
        return _WHY[best.strategy]()
    one, other = (ORDERS[plan.strategy] for plan in equals)
    return _("Here “%(one)s” and “%(other)s” cost the same, and less than the third order.") % {
        "one": one,
        "other": other,
    }


_WHY = {
    "snowball": lambda: _("Here, smallest debt first costs least of the three."),
    "avalanche": lambda: _(
        "Dearest debt first costs least of the three: spare money goes where the interest is highest."
    ),
    "own": lambda: _("Your own order costs least of the three."),
}


def this_month(result: PlanResult) -> list[dict[str, str]]:
    """What to pay this month, priority debts first, then what is due, then the debt that gets the spare money."""
    if result.shown is None or not result.shown.rows:
        return []
    named = names(result)
    first = result.shown.rows[0]
    ordered = sorted(first.debts, key=lambda one: (not result.debt(one.id).priority, -one.paid))
    return [_pay_line(result, one, named) for one in ordered if one.paid]


def _pay_line(result: PlanResult, one: Any, named: dict[str, str]) -> dict[str, str]:
    debt = result.debt(one.id)
    values = {"sum": money(one.paid, result.currency), "name": named[one.id]}
    hints = []
    if debt.priority:
        hints.append(_("This one comes before the others: your home, energy or tax depends on it."))
    if debt.arrears:
        hints.append(_("%(sum)s of it is overdue.") % {"sum": money(debt.arrears, result.currency)})
    if one.paid > one.due + debt.arrears and one.due:
        hints.append(
            _("Asked for: %(sum)s. The rest is your spare money.") % {"sum": money(one.due, result.currency)}
        )
    if debt.auto_debit:
        hints.append(
            _("They take money themselves: keep what you need for rent and food in another account.")
        )
    return {"text": _("Pay %(sum)s to %(name)s") % values, "hint": " ".join(hints)}


def worked_out_notes(result: PlanResult) -> list[str]:
    named = names(result)
    return [
        _("%(name)s: from the payments left, the rate is about %(rate)s a year.")
        % {"name": named[one.debt.id], "rate": percent(one.rate)}
        for one in result.worked_out
    ]


def short_months(result: PlanResult) -> str:
    """Says plainly when arrears take the first months to catch up."""
    plan = result.shown
    if plan is None or not plan.months_short:
        return ""
    return _(
        "What is overdue is caught up by %(month)s. Until then, ask the lender in writing to accept this plan, or late"
        " fees may be added."
    ) % {"month": month_of(result, plan.months_short[-1] + 1)}
