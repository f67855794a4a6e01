"""Answers what the result of the after door prints, in its order; it must not compute any figure."""

from typing import Any

from budgeting_tools import form_page
from budgeting_tools.after import tables, words
from budgeting_tools.after.result import PlanResult
from budgeting_tools.answers import Answers
from budgeting_tools.engine import Case
from budgeting_tools.page_state import pack
from budgeting_tools.rows import LISTS
from budgeting_tools.working_words import worded


def context(answers: Answers, case: Case, result: PlanResult) -> dict[str, Any]:
    plan = result.shown
    page: dict[str, Any] = {
        "result": result,
        "verdict": words.verdict(result),
        "this_month": words.this_month(result),
        "orders": words.order_cards(result),
        "explanation": words.explanation(result),
        "worked_out": words.worked_out_notes(result),
        "short_months": words.short_months(result),
        "offers": tables.offers_table(result),
        "offer_speed": words.offer_speed(result),
        "ways": tables.ways_table(result),
        "budget": tables.budget_table(result),
        "has_budget": result.money.budget is not None,
        "working": _working(result),
    }
    if plan is not None:
        page |= {
            "chart": tables.owed_chart(result, plan),
            "chart_summary": tables.chart_summary(result, plan),
            "chart_note": tables.ends_note(result, plan),
            "owed": tables.owed_table(result, plan),
            "months": tables.month_table(result, plan),
        }
    return page | {
        "carried": [*form_page.carried(answers), *([("order", result.chosen)] if result.chosen else [])],
        "lists": list(LISTS),
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
