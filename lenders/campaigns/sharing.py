"""What goes out with a campaign's link: its whole address, its code as a picture, and short texts around it."""

from __future__ import annotations

import io
from dataclasses import dataclass

import segno
from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override

from home.sms_length import SmsLength, measure
from lenders.models import CampaignLink

KINDS = {"svg": "image/svg+xml", "png": "image/png"}


@dataclass(frozen=True, slots=True)
class Text:
    """One text to copy; `length` where it is meant for a text message."""

    language: str
    text: str
    length: SmsLength


def address(link: CampaignLink) -> str:
    return settings.SITE_URL.rstrip("/") + link.path


def picture(link: CampaignLink, kind: str) -> bytes:
    """A QR code (ISO/IEC 18004) of the address, with its quiet zone; 15 of 100 modules may be unreadable."""
    code, out = segno.make(address(link), error="m", micro=False), io.BytesIO()
    if kind == "svg":
        code.save(
            out, kind="svg", border=4, scale=8, xmldecl=False, light="#ffffff", svgclass=None, lineclass=None
        )
    else:
        code.save(out, kind="png", border=4, scale=12)
    return out.getvalue()


def texts(link: CampaignLink, lender: str, signature: str = "") -> list[Text]:
    """Plain lines for whoever writes a reminder of their own; the message kit has whole reminders."""
    with override(link.language):
        lines = [
            _("A lesson and a planner, free and without an account: %(link)s"),
            _(
                "%(lender)s: if paying is hard this month, start here. We do not see what you answer. %(link)s"
            ),
        ]
    values = {"lender": lender, "link": address(link)}
    filled = [line % values for line in lines]
    return [Text(link.language, text, measure(text, signature)) for text in filled]
