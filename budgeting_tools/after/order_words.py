"""Answers which figures of each order stand side by side; it must not compute or recommend any."""

from typing import Any

from django.utils.translation import gettext as _

from budgeting_tools.after.naming import month_of, months_text, names
from budgeting_tools.after.result import PlanResult
from budgeting_tools.choices import ORDERS
from budgeting_tools.engine import BestPlan, Plan
from home.templatetags.figures import money


def order_cards(result: PlanResult, best: BestPlan | None = None) -> list[dict[str, Any]]:
    """The orders side by side, each with the same four figures."""
    orders = result.orders
    if orders is None or len(result.debts) < 2:
        return []
    plans = [*orders.plans, *((best.plan,) if best else ())]
    least = min(plan.cost for plan in plans)
    is_told = len({(plan.cost, plan.months) for plan in plans}) > 1
    return [_card(result, plan, is_told and plan.cost == least) for plan in plans]


def _card(result: PlanResult, plan: Plan, is_cheapest: bool) -> dict[str, Any]:
    named, first = names(result), plan.first_win
    first_text = f"{named[first[0]]} · {month_of(result, first[1])}" if first else "–"
    return {
        "key": plan.strategy,
        "title": str(ORDERS[plan.strategy]),
        "badge": _("Costs least") if is_cheapest else "",
        "is_shown": result.shown is plan,
        "figures": [
            (_("All paid"), f"{month_of(result, plan.months)} · {months_text(plan.months)}"),
            (_("You pay in all"), money(plan.total_paid, result.currency)),
            (_("Interest and fees"), money(plan.cost, result.currency)),
            (_("First debt gone"), first_text),
        ],
    }
