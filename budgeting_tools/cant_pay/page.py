"""Answers what the page prints after the three answers; it must not keep them."""

from datetime import date
from typing import Any

from budgeting_tools.cant_pay.steps import Answers, steps
from budgeting_tools.cant_pay.words import FIRST, STEPS
from budgeting_tools.currencies import first_shown
from budgeting_tools.letters.drafting import Letter, drafts
from budgeting_tools.letters.kinds import KINDS
from budgeting_tools.letters.wordings import LANGUAGES
from facts import asking, help_lines, places
from home.languages import html_tag


def context(answers: Answers, language: str, today: date) -> dict[str, Any]:
    found = steps(answers)
    written_in = language if language in LANGUAGES else "en"
    draft = drafts(Letter(found.letters[0], written_in, first_shown(language), today))
    return {
        "first": FIRST[found.first],
        "calls_first": found.calls_first,
        "today": [STEPS[key] for key in found.today],
        "week": [STEPS[key] for key in found.week],
        "groups": help_lines.groups(answers.place, today) if answers.place else [],
        "crisis_lines": [] if answers.place else help_lines.crisis_lines(today),
        "place": places.find(answers.place),
        "draft": draft,
        "draft_language": html_tag(written_in),
        "letters": [KINDS[key] for key in found.letters],
        "is_old": answers.when == "old",
        "limitation": asking.in_force("limitation/contract", answers.place, today)
        if answers.when == "old"
        else None,
    }
