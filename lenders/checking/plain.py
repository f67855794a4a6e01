"""Answers a check as plain data for machines, its sentences in every language; it judges nothing itself."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.utils import translation
from django.utils.functional import Promise

from facts.known import Known
from home.sms_length import measure, outside_gsm
from lenders.checking.binding import LEVELS
from lenders.checking.findings import Finding
from lenders.checking.message import Message

Texts = dict[str, str]  # language to words


def answer(message: Message, findings: list[Finding]) -> dict[str, Any]:
    """`{"language", "length", "findings": [...]}`. Offsets count code points of the text as it was sent."""
    return {
        "language": message.language,
        "length": length(message),
        "findings": [plain(finding) for finding in findings],
    }


def length(message: Message) -> dict[str, Any]:
    """How a network would send it as a text message, and which characters cost most."""
    found = measure(message.text, signature=message.signature)
    return {
        "encoding": found.encoding,
        "units": found.units,
        "parts": found.parts,
        "left": found.left,
        "outside_gsm": list(outside_gsm(message.text))[:50],
    }


def plain(finding: Finding) -> dict[str, Any]:
    change = finding.change
    return {
        "rule": finding.rule,
        "start": finding.start,
        "end": finding.end,
        "severity": finding.severity,
        "title": _texts(lambda: finding.title),
        "reason": _texts(lambda: finding.reason),
        "binding": finding.level,
        "binding_name": _texts(lambda: LEVELS[finding.level]),
        "fact": _fact(finding.fact) if finding.fact else None,
        "evidence": _evidence(finding),
        "change": {"start": change.start, "end": change.end, "text": change.text} if change else None,
    }


def _texts(words: Callable[[], str | Promise]) -> Texts:
    found = {}
    for language, _name in settings.LANGUAGES:
        with translation.override(language):
            found[language] = str(words())
    return found


def _fact(fact: Known) -> dict[str, Any]:
    return {
        "record": fact.record,
        "title": _texts(fact.title),
        "says": _texts(fact.plain),
        "does_not_say": _texts(fact.limits),
        "in_force_from": fact.effective_from.isoformat(),
        "known_until": fact.known_until.isoformat(),
        "source": fact.source_name,
        "source_url": fact.source_url,
    }


def _evidence(finding: Finding) -> dict[str, Any] | None:
    evidence = finding.evidence
    return {"says": _texts(lambda: evidence.says), "source": evidence.source} if evidence else None
