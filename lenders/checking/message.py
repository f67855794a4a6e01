"""Answers what is known of a message that is to be checked, and refuses one that is too long; nothing of it is kept."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

MOST = 20_000  # characters; a letter of ten pages
CHANNELS = ("sms", "email", "letter", "chat", "call")


class TooLong(ValueError):
    """The message is longer than any reminder; holds one sentence for whoever sent it."""


@dataclass(frozen=True, slots=True)
class Message:
    """A lender's own text with what is known around it.

    `names` are those the organisation goes by; none: whatever looks like an organisation counts. `planned` carries the
    zone of the person who gets the message. Contacts are those already made, this one not counted; None: not told.
    """

    text: str
    channel: str = "sms"
    place: str = ""
    names: tuple[str, ...] = ()
    signature: str = ""
    planned: datetime | None = None
    contacts_today: int | None = None
    contacts_in_week: int | None = None

    def __post_init__(self) -> None:
        if len(self.text) > MOST:
            raise TooLong(_("This is too long to check: a message may have 20,000 characters."))
        if self.channel not in CHANNELS:
            raise ValueError(f"No channel {self.channel}.")
        if self.planned is not None and self.planned.tzinfo is None:
            raise ValueError("The planned time carries no zone.")

    @property
    def language(self) -> str:
        """`zh-hans` when a fifth of its letters are Chinese, else `en`: which wording to offer."""
        han = sum("\u3400" <= one <= "\u9fff" for one in self.text)
        letters = sum(one.isalpha() for one in self.text)
        return "zh-hans" if letters and han * 5 >= letters else "en"
