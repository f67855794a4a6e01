"""What the check hands back: where in the text, why, how binding, and what to write instead; a plain record."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from facts.known import Known
from lenders.checking.evidence import Evidence

SEVERITIES: dict[str, str | Promise] = {
    "must": _("Change this before sending"),
    "should": _("Better to change this"),
    "look": _("Look at this again"),
}


@dataclass(frozen=True, slots=True)
class Change:
    """Put `text` in place of the characters from `start` to `end` of the message."""

    start: int
    end: int
    text: str

    def made_in(self, message: str) -> str:
        return f"{message[: self.start]}{self.text}{message[self.end :]}"


@dataclass(frozen=True, slots=True)
class Finding:
    """Offsets count characters of the text as it was given; start equals end where something is missing.

    `level` is a key of binding.LEVELS; `fact` is the dated rule behind it, None for our own advice. Title and reason
    answer in the language of the page.
    """

    rule: str
    start: int
    end: int
    severity: str
    title: str | Promise
    reason: str | Promise
    level: str
    fact: Known | None
    evidence: Evidence | None
    change: Change | None
