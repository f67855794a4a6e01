"""Answers what the editor shows of a check: findings with their marks, the length, and slots still open."""

import re
from typing import Any

from django.utils.translation import gettext as _

from home.sms_length import GSM_JOINED, UCS2_JOINED, measure, outside_gsm
from lenders.checking import LEVELS, SEVERITIES, Finding, Message
from lenders.checking.families.too_long import MOST, SMS_PARTS
from lenders.kit import SLOTS
from lenders.messages.marking import pieces

_SLOT = re.compile(r"\{(\w{1,20})\}")
_TONES = {"must": "care", "should": "plain", "look": "plain"}
_LONGEST_QUOTE = 120
_MOST_COSTLY = 12


def answer(message: Message, findings: list[Finding]) -> dict[str, Any]:
    """Everything beside the form, for the template."""
    numbered = list(enumerate(findings, 1))
    spans = [(number, one.start, one.end) for number, one in numbered]
    has_marks = any(one.start < one.end for one in findings)
    return {
        "count": len(findings),
        "findings": [_row(number, one, message.text) for number, one in numbered],
        "pieces": pieces(message.text, spans) if has_marks else [],
        "language": message.language,
        "meter": meter(message),
        "slots": open_slots(message.text),
    }


def _row(number: int, finding: Finding, text: str) -> dict[str, Any]:
    change = finding.change
    return {
        "number": number,
        "title": finding.title,
        "severity": SEVERITIES[finding.severity],
        "tone": _TONES[finding.severity],
        "words": _shortened(text[finding.start : finding.end]),
        "reason": finding.reason,
        "level": LEVELS[finding.level],
        "fact": finding.fact,
        "evidence": finding.evidence,
        "change": change,
        "kinder": change.text.strip() if change else "",
        "take": handle(finding),
        "adds": bool(change and change.start == change.end),
    }


def handle(finding: Finding) -> str:
    """By which a button names a finding; it holds no word of the text."""
    return f"take-{finding.rule}-{finding.start}-{finding.end}"


def _shortened(words: str) -> str:
    return words if len(words) <= _LONGEST_QUOTE else f"{words[:_LONGEST_QUOTE]}…"


def meter(message: Message) -> dict[str, Any]:
    """Text messages count in parts, everything else in characters of what is read on that channel."""
    if message.channel != "sms":
        most = MOST[message.channel][1 if message.language.startswith("zh") else 0]
        count = len(message.text)
        return {"units": count, "room": most, "parts": 0, "over": count > most}
    length = measure(message.text, signature=message.signature)
    is_gsm = length.encoding == "GSM-7"
    room = SMS_PARTS * (GSM_JOINED if is_gsm else UCS2_JOINED)
    costly = () if is_gsm or message.language.startswith("zh") else outside_gsm(message.text)[:_MOST_COSTLY]
    return {
        "units": length.units,
        "room": room,
        "parts": length.parts,
        "over": length.parts > SMS_PARTS,
        "encoding": length.encoding,
        "costly": [_seen(one) for one in costly],
        "signature": message.signature,
    }


def _seen(character: str) -> str:
    """What cannot be seen is said."""
    return character if character.isprintable() and not character.isspace() else _("a hidden sign")


def open_slots(text: str) -> list[dict[str, Any]]:
    """Slots that whoever sends it still has to fill, with what belongs there."""
    found = dict.fromkeys(name for name in _SLOT.findall(text) if name in SLOTS)
    return [{"slot": f"{{{name}}}", "means": SLOTS[name]} for name in found]
