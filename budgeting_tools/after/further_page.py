"""Answers what the second answer prints: the cheapest order, the smallest ask, bad luck; it computes no figure."""

from typing import Any

from django.utils.translation import gettext as _

from budgeting_tools.after import ask_words, explaining, order_words
from budgeting_tools.after.further import STRESS_MONTHS, Further
from budgeting_tools.after.naming import month_of
from budgeting_tools.after.result import PlanResult
from budgeting_tools.engine import Stress
from budgeting_tools.working_words import worded
from home.templatetags.figures import count, money


def context(result: PlanResult, further: Further) -> dict[str, Any]:
    steps = list(further.best.plan.working) if further.best else []
    steps += further.stress.working if further.stress else ()
    return {
        "ask": ask_words.told(result, further),
        "best": explaining.of_best(result, further.best) if further.best else [],
        "orders": order_words.order_cards(result, further.best) if further.best else [],
        "stress": _stress(result, further.stress) if further.stress else [],
        "missing": _missing() if further.missing else "",
        "working": worded(tuple(steps), result.currency),
    }


def _missing() -> str:
    return _("A part of this could not be worked out. Your plan above stands. You can ask again.")


def _stress(result: PlanResult, stress: Stress) -> list[str]:
    """In how many trial runs a payment is missed, from when, and which reserve would help."""
    late = stress.futures - stress.unharmed
    values = {
        "late": count(100 * late // stress.futures),
        "months": count(STRESS_MONTHS),
        "sum": money(stress.cash_needed, result.currency),
    }
    if not late:
        return [_("In none of 2,000 trial runs of the next %(months)s months is a payment missed.") % values]
    lines = [
        _("In %(late)s of 100 trial runs of the next %(months)s months, at least one payment is missed.")
        % values
    ]
    if stress.first_month_at_risk:
        lines[0] += " " + _("It can begin in %(month)s.") % {
            "month": month_of(result, stress.first_month_at_risk)
        }
    if stress.extra_needed:
        lines.append(_("With %(sum)s in hand, it would be 5 of 100.") % values)
    return lines
