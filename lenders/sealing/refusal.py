"""Answers why the terms of one loan were not sealed, so that a lender's engineer can mend them; it quotes no value."""

from dataclasses import dataclass

from budgeting_tools.engine import InvalidInput

SENTENCES = {
    "identity": "This looks like {kind}. Sealed terms say nothing of who the borrower is.",
    "too_long_life": "A link may live {days} days at most.",
    "too_short_life": "The link would end before it could be read.",
    "not_as_of_now": "These figures must hold on a day of the last {days} days.",
    "too_far_off": "This day lies more than {days} days from the day the figures hold on.",
    "part_above_whole": "This part is larger than `{whole}`, which holds it.",
    "late_but_nothing_overdue": "A loan that is days late has a part that is overdue: tell `arrears`.",
    "days_do_not_agree": "`due`, `days_late` and `as_of` do not agree.",
    "count_needed": "A flat rate needs `instalments`, the number of payments of the whole loan.",
    "kind_twice": "This kind of offer stands twice.",
    "unknown_currency": "The planner cannot count in this currency.",
    "nothing_owed": "Nothing is owed on this loan.",
}


@dataclass(frozen=True, slots=True)
class Refused:
    """`field` is a dotted path; `reason` a stable key; `detail` a sentence in English without any value of the loan."""

    field: str
    reason: str
    detail: str


class TermsError(ValueError):
    """Carries the first thing found, as every reader of a case does."""

    def __init__(self, refused: Refused) -> None:
        super().__init__(refused.reason)
        self.refused = refused


def refusal(field: str, reason: str, **params: object) -> TermsError:
    return TermsError(Refused(field, reason, SENTENCES[reason].format(**params)))


def of_reader(wrong: InvalidInput) -> TermsError:
    """What the reader of cases said of a field, as a sentence."""
    said = str(wrong)
    return TermsError(Refused(wrong.field, wrong.reason, f"{said[:1].upper()}{said[1:]}."))
