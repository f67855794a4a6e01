"""Answers how a case travels in a page: compressed, signed, and refused when stale or changed; it must not store it."""

from datetime import timedelta

from django.core import signing

from budgeting_tools.engine import Case, EngineError

SALT = "budgeting_tools.page_state"
LIFE = timedelta(hours=48)
LONGEST = 400_000  # characters; fifty debts with every field told come to a tenth of this


class UnusableState(ValueError):
    """The field cannot stand as it came; `case` holds the figures when they are ours but old."""

    def __init__(self, case: Case | None = None) -> None:
        super().__init__("stale" if case else "forged")
        self.case = case


def pack(case: Case) -> str:
    return signing.dumps(case.to_dict(), salt=SALT, compress=True)


def unpack(text: str) -> Case:
    """Raises UnusableState: with the case when it is only too old, without when we did not sign it."""
    if len(text) > LONGEST:
        raise UnusableState
    try:
        return Case.from_dict(signing.loads(text, salt=SALT, max_age=LIFE))
    except signing.SignatureExpired:
        raise UnusableState(Case.from_dict(signing.loads(text, salt=SALT))) from None
    except (signing.BadSignature, EngineError, ValueError):
        raise UnusableState from None
