"""How does an editor hand a question on? Its address, a QR code and a text message with its length; stores nothing."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

import segno
from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override

from home.sms_length import SmsLength, measure
from quizzes.models import QuestionLink


@dataclass(frozen=True, slots=True)
class ShareText:
    text: str
    length: SmsLength


def address_of(link: QuestionLink) -> str:
    return settings.SITE_URL.rstrip("/") + link.path


def share_texts(link: QuestionLink) -> list[ShareText]:
    """Ready to send, in the question's language: no sums, no threat, nothing about the person."""
    address = {"address": address_of(link)}
    with override(link.language):
        texts = [
            _("One question about borrowing, one minute, no account: %(address)s") % address,
            _("Would you like to check this? One question with the answer explained: %(address)s") % address,
        ]
    return [ShareText(text, measure(text)) for text in texts]


def qr_svg(link: QuestionLink) -> bytes:
    return _drawn(link, "svg")


def qr_png(link: QuestionLink) -> bytes:
    return _drawn(link, "png")


def qr_for_page(link: QuestionLink) -> str:
    """The code as an address of data, for an image in the editor."""
    return str(segno.make(address_of(link), micro=False, error="m").svg_data_uri(scale=4, border=4))


def _drawn(link: QuestionLink, kind: str) -> bytes:
    held = BytesIO()
    segno.make(address_of(link), micro=False, error="m").save(held, kind=kind, scale=8, border=4)
    return held.getvalue()
