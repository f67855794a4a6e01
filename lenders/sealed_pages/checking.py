"""Answers a lender's engineer why a token does not open, in words; for members alone, and it keeps nothing."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from home.at_rest import Unreadable, decrypted
from lenders.scope import Scope
from lenders.sealing import Unusable, kid_in, opened
from lenders.sealing.envelope import key_of

WHY = {
    "not_a_token": gettext_lazy(
        "This is no token: five parts with points between them are needed, the second empty."
    ),
    "header": gettext_lazy(
        "The header may hold alg “dir”, enc “A256GCM”, your kid and a typ, and nothing else."
    ),
    "forged": gettext_lazy(
        "The key of this kid does not open it: another key, or a letter changed on the way."
    ),
    "unreadable": gettext_lazy("It opens, but the terms inside cannot be read."),
    "no_end": gettext_lazy("It opens, but exp is missing: whole seconds since 1970."),
    "ended": gettext_lazy("It opens, but its time is over."),
    "too_long_life": gettext_lazy("It opens, but it would live longer than 30 days."),
}


def sentence(scope: Scope, token: str, now: datetime) -> tuple[bool, str]:
    """(whether a borrower could use it, what there is to say)."""
    try:
        version = kid_in(token).rpartition(".")[2]
        number = int(version) if version.isascii() and version.isdecimal() and len(version) <= 6 else 0
        key = scope.sealing_keys.filter(version=number).first()
        if key is None or key.kid != kid_in(token) or not key.may_open(now):
            return False, _("No key of yours that still opens has this kid.")
        found = opened(token, key_of(decrypted(key.secret.encode())), now)
    except Unreadable:
        return False, _("No key of yours that still opens has this kid.")
    except Unusable as wrong:
        return False, str(WHY[wrong.reason])
    if found.ignored:
        return False, _("It opens, but it holds fields that terms do not have. They would be left out.")
    return True, _("It opens, and the planner can use it.")
