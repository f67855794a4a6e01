"""What can Lantern remind somebody of, in which words, and to which address? A registry; rooms above fill it.

A reminder is a row (`learners.models.Reminder`); a kind says how its letter reads when it is about to go out, and what
happens when its reader wants no more. A kind whose letter is None is not sent: the day may have passed, or the wish.
"""

from collections.abc import Callable
from dataclasses import dataclass
from email.utils import formatdate
from urllib.parse import urlsplit

from allauth.account.models import EmailAddress
from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.core.signing import BadSignature, Signer
from django.urls import reverse
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from learners.models import Learner, Reminder

_SALT = "learners.reminders"


@dataclass(frozen=True, slots=True)
class Letter:
    """Plain text; no figure and nothing that shames, in the subject least of all."""

    subject: str
    body: str


@dataclass(frozen=True, slots=True)
class Kind:
    """`compose` writes in the active language; `stop` ends this kind for its reader."""

    key: str
    title: str | Promise
    compose: Callable[[Reminder], Letter | None]
    stop: Callable[[Learner], None]


_kinds: dict[str, Kind] = {}


def register(kind: Kind) -> None:
    """Adds or replaces the kind of this key (so that a reload registers once)."""
    _kinds[kind.key] = kind


def kind_of(key: str) -> Kind | None:
    """None for a kind that no room registers any more."""
    return _kinds.get(key)


def mail_address(learner: Learner) -> str | None:
    """The proved address of the learner's account; nobody else can be written to."""
    if learner.user_id is None:
        return None
    proved = EmailAddress.objects.filter(user_id=learner.user_id, verified=True).order_by("-primary", "pk")
    return proved.values_list("email", flat=True).first()


def message(reminder: Reminder, connection: BaseEmailBackend | None = None) -> EmailMessage | None:
    """The mail as it goes out now; None when it is not wanted, or cannot be written to anybody."""
    kind, address = kind_of(reminder.kind), mail_address(reminder.learner)
    if kind is None or address is None:
        return None
    with translation.override(reminder.learner.language):
        letter = kind.compose(reminder)
        if letter is None:
            return None
        stop = settings.SITE_URL.rstrip("/") + reverse("learners:stop_reminders", args=[token(reminder)])
        foot = _("You asked for these e-mails. No more of them: %(link)s") % {"link": stop}
    headers = {
        "Message-ID": message_id(reminder),
        "Date": formatdate(),
        "List-Unsubscribe": f"<{stop}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "Auto-Submitted": "auto-generated",
    }
    body = f"{letter.body}\n\n-- \n{foot}\n"
    return EmailMessage(letter.subject, body, to=[address], headers=headers, connection=connection)


def message_id(reminder: Reminder) -> str:
    """The row's key as the mail's own: the same reminder is the same mail for every server on its way."""
    return f"<{reminder.key}@{urlsplit(settings.SITE_URL).hostname or 'lantern'}>"


def token(reminder: Reminder) -> str:
    """What a mail's link carries to end its kind; good for as long as the row is kept."""
    return Signer(salt=_SALT).sign(reminder.key)


def behind(text: str) -> Reminder | None:
    """The reminder whose mail carried this; None for a forged or forgotten one."""
    try:
        key = Signer(salt=_SALT).unsign(text[:200])
    except BadSignature:
        return None
    return Reminder.objects.filter(key=key).select_related("learner").first()
