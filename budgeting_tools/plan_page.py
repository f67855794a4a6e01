"""Answers what the result of the after door prints, in its order; it must not compute any figure."""

from typing import Any

from budgeting_tools import form_page, plan_tables, plan_words, typed
from budgeting_tools.answers import Answers
from budgeting_tools.engine import Case
from budgeting_tools.page_state import pack
from budgeting_tools.plan_result import PlanResult
from budgeting_tools.working_words import worded


def context(answers: Answers, case: Case, result: PlanResult) -> dict[str, Any]:
    plan = result.shown
    page: dict[str, Any] = {
        "result": result,
        "verdict": plan_words.verdict(result),
        "this_month": plan_words.this_month(result),
        "orders": plan_words.order_cards(result),
        "explanation": plan_words.explanation(result),
        "worked_out": plan_words.worked_out_notes(result),
        "short_months": plan_words.short_months(result),
        "offers": plan_tables.offers_table(result),
        "offer_speed": plan_words.offer_speed(result),
        "ways": plan_tables.ways_table(result),
        "budget": plan_tables.budget_table(result),
        "has_budget": result.money.budget is not None,
        "working": _working(result),
    }
    if plan is not None:
        page |= {
            "chart": plan_tables.owed_chart(result, plan),
            "chart_summary": plan_tables.chart_summary(result, plan),
            "chart_note": plan_tables.ends_note(result, plan),
            "owed": plan_tables.owed_table(result, plan),
            "months": plan_tables.month_table(result, plan),
        }
    return page | {
        "carried": [*form_page.carried(answers), *([("order", result.chosen)] if result.chosen else [])],
        "lists": list(typed.LISTS),
        "stage": "show",
        "state": pack(case),
        "focus": "verdict",
    }


def _working(result: PlanResult) -> list[Any]:
    steps = list(result.money.budget.working) if result.money.budget else []
    if result.shown is not None:
        steps += result.shown.working
    if result.proposals:
        steps += [offer.working for _debt, offer in result.proposals.others]
    return worded(tuple(steps), result.currency)
