"""Answers what to do first, today and this week, from three answers; it must hold no sentence and ask no database.

Safety comes before food and home, these before any lender; an old debt is never paid or written to without advice.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Answers:
    """`dangers` among basics, threat, heavy; `when` among now, week, later, old, unknown; `spoken` as asked."""

    dangers: frozenset[str] = frozenset()
    when: str = "unknown"
    takes: bool = False
    spoken: str = "no"
    place: str = ""


@dataclass(frozen=True, slots=True)
class Steps:
    """Keys of sentences; `letters` are kinds of letters, the first of them is drafted on the page."""

    first: str
    today: tuple[str, ...]
    week: tuple[str, ...]
    letters: tuple[str, ...]
    calls_first: bool


def steps(answers: Answers) -> Steps:
    return Steps(_first(answers), _today(answers), _week(answers), _letters(answers), _calls_first(answers))


def _calls_first(answers: Answers) -> bool:
    """A voice before any list, where life or safety may be at stake."""
    return bool(answers.dangers & {"threat", "heavy"})


def _first(answers: Answers) -> str:
    for danger in ("threat", "heavy", "basics"):
        if danger in answers.dangers:
            return danger
    return "old" if answers.when == "old" else "send"


def _today(answers: Answers) -> tuple[str, ...]:
    is_old = answers.when == "old"
    found = ["keep_apart"]
    if "basics" in answers.dangers:
        found.append("ask_for_basics")
    if answers.takes:
        found += ["move_money", "stop_taking"]
    if "threat" in answers.dangers:
        found += ["note_down", "write_only"]
    found.append("old_nothing" if is_old else _message_step(answers))
    if answers.when in ("now", "week", "unknown"):
        found.append("no_new_loan")
    return (*found, "check_message")


def _message_step(answers: Answers) -> str:
    if answers.spoken in ("agreed", "waiting", "refused"):
        return f"message_{answers.spoken}"
    return "message_late" if answers.when == "now" else "message"


def _week(answers: Answers) -> tuple[str, ...]:
    found = ["advice"]
    if answers.when != "old":
        found.append("plan")
    if answers.spoken == "refused" or "threat" in answers.dangers:
        found.append("complain")
    if answers.takes or answers.when in ("week", "later"):
        found.append("due_day")
    return (*found, "tell_someone")


def _letters(answers: Answers) -> tuple[str, ...]:
    found = ["papers" if answers.when == "old" else "options"]
    if answers.takes:
        found.append("stop_payment")
    if "threat" in answers.dangers:
        found += ["contact_limits", "complaint"]
    elif answers.spoken == "refused":
        found.append("complaint")
    return tuple(found)
