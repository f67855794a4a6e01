"""Answers what the page prints after the three answers; it must not keep them."""

from datetime import date
from typing import Any

from budgeting_tools.cant_pay.calls import calls as calls_of
from budgeting_tools.cant_pay.steps import Answers, steps
from budgeting_tools.cant_pay.words import BESIDE, FIRST, STEPS
from budgeting_tools.currencies import first_shown
from budgeting_tools.letters.drafting import Letter, drafts
from budgeting_tools.letters.kinds import KINDS
from budgeting_tools.letters.wordings import LANGUAGES
from facts import asking
from home.languages import html_tag


def context(answers: Answers, language: str, today: date) -> dict[str, Any]:
    found = steps(answers)
    written_in = language if language in LANGUAGES else "en"
    draft = drafts(Letter(found.letters[0], written_in, first_shown(language), today))
    urgent, calls = calls_of(answers.place, today, urgent=found.calls_first)
    return {
        "first": FIRST[found.first],
        "beside": BESIDE.get(found.first, ""),
        "urgent": urgent,
        "calls": calls,
        "today": [STEPS[key] for key in found.today],
        "week": [STEPS[key] for key in found.week],
        "draft": draft,
        "draft_language": html_tag(written_in),
        "letters": [KINDS[key] for key in found.letters],
        "is_old": answers.when == "old",
        "limitation": asking.in_force("limitation/contract", answers.place, today)
        if answers.when == "old"
        else None,
    }
