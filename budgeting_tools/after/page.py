"""Answers what the result of the after door prints, in its order; it must not compute any figure."""

from typing import Any

from budgeting_tools import form_page, told_by
from budgeting_tools.after import (
    changes,
    explaining,
    further_page,
    ladder,
    old_debt_words,
    order_words,
    picture,
    place_rules,
    tables,
    their_offers,
    verdicts,
    week_words,
    words,
)
from budgeting_tools.after.further import Further
from budgeting_tools.after.result import BEST, PlanResult
from budgeting_tools.answers import Answers
from budgeting_tools.desk import FURTHER, SHOW
from budgeting_tools.engine import Case
from budgeting_tools.page_state import pack
from budgeting_tools.rows import LISTS
from budgeting_tools.working_words import worded


def context(answers: Answers, case: Case, result: PlanResult, further: Further | None) -> dict[str, Any]:
    page: dict[str, Any] = {
        "result": result,
        "verdict": verdicts.verdict(result),
        "change": changes.since(answers.base, result),
        "this_week": week_words.this_week(result),
        "this_month": week_words.this_month(result),
        "old_debts": old_debt_words.found(result),
        "worked_out": words.worked_out_notes(result),
        "later_money": words.later_money(result),
        "told_by": told_by.sentences(result.debts),
        "short_months": words.short_months(result),
        "ladder": ladder.ladder_of(result),
        "offer_speed": words.offer_speed(result),
        "ways": tables.ways_table(result),
        "budget": tables.budget_table(result),
        "has_budget": result.money.budget is not None,
        "working": _working(result),
        "advice": place_rules.helps(case, "debt_advice") if result.only_compares else (),
        "has_further": result.money.budget is not None or len(result.debts) > 1,
        "further": further_page.context(result, further) if further else None,
    }
    page |= their_offers.context(answers, case, result.theirs)
    return page | _plan(result) | _carried(answers, case, result, further)


def _plan(result: PlanResult) -> dict[str, Any]:
    plan = result.shown
    if plan is None:
        return {}
    return {
        "orders": order_words.order_cards(result),
        "explanation": explaining.explanation(result),
        "chart": picture.owed_chart(result, plan),
        "chart_summary": picture.chart_summary(result, plan),
        "chart_note": picture.ends_note(result, plan),
        "owed": picture.owed_table(result, plan),
        "months": tables.month_table(result, plan),
        "debts_ends": tables.debts_table(result, plan),
    }


def _carried(answers: Answers, case: Case, result: PlanResult, further: Further | None) -> dict[str, Any]:
    is_second = further is not None and result.chosen != BEST
    return {
        "carried": [*form_page.carried(answers), *([("order", result.chosen)] if result.chosen else [])],
        "lists": list(LISTS),
        "stage": FURTHER if further else SHOW,
        "state": pack(case),
        "focus": "further" if is_second else "verdict",
    }


def _working(result: PlanResult) -> list[Any]:
    steps = list(result.money.budget.working) if result.money.budget else []
    if result.shown is not None:
        steps += result.shown.working
    if result.last is not None:
        steps += [offer.working for offer in result.last.offers]
    return worded(tuple(steps), result.currency)
