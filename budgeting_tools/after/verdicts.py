"""Answers the one sentence and the one large figure that the after door opens with; it must not compute any figure."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from budgeting_tools.after.naming import month_of
from budgeting_tools.after.result import PlanResult
from budgeting_tools.engine import BudgetSummary, Plan
from home.templatetags.figures import count, money


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
    shared = result.last is not None and result.last.kind == "pro_rata"
    return {
        "tone": "care",
        "sentence": _("Your month can pay part of this. Here is what you could offer each lender.")
        if shared
        else _("Your month can pay part of this. Here is what to ask for, step by step."),
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
