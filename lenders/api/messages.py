"""`/messages/check`: what is wrong with the lender's own text, where, why, how binding, and a kinder wording."""

from __future__ import annotations

from typing import Annotated, Literal

from django.http import HttpRequest
from django.utils.translation import override
from ninja import Body, Router
from pydantic import AwareDatetime, Field

from facts.known import Known
from home import sms_length
from lenders import checking
from lenders.api.entry import LenderToken
from lenders.api.shapes import Given, Language, Sent, rows_of, text
from lenders.checking.message import MOST, Message
from lenders.models import Organisation

router = Router(auth=LenderToken("messages"), tags=["messages"])
Contacts = Annotated[int, Field(ge=0, le=1000, strict=True)]


class MessageSent(Sent):
    """What is left out is taken from the lender's own settings: place, name and signature. Nothing of it is kept.

    `planned` is when it goes out, with the zone of the person who gets it. Contacts are those already made, this one
    not counted. `language` is the one that reasons answer in; the wording offered has the language of the text.
    """

    text: Annotated[str, Field(min_length=1, max_length=MOST)]
    channel: Literal["sms", "email", "letter", "chat", "call"] = "sms"
    language: Language = "en"
    place: Annotated[str, text(10)] | None = None
    names: Annotated[list[Annotated[str, text(120)]], Field(max_length=20)] | None = None
    signature: Annotated[str, text(20, 0)] | None = None
    planned: AwareDatetime | None = None
    contacts_today: Contacts | None = None
    contacts_in_week: Contacts | None = None


class ChangeGiven(Given):
    """Put `text` in place of the characters from `start` to `end`."""

    start: int
    end: int
    text: str


class RuleGiven(Given):
    """The dated rule behind a finding, and who says so."""

    rule: str
    title: str
    source: str
    url: str


class FindingGiven(Given):
    """`start` and `end` count characters (code points) of the text; they are equal where something is missing.

    `level` says how binding the rule is: law, regulation, standard, self_regulation, or our own advice.
    """

    rule: str
    start: int
    end: int
    severity: Literal["must", "should", "look"]
    title: str
    reason: str
    level: Literal["law", "regulation", "standard", "self_regulation", "advice"]
    backed_by: RuleGiven | None
    change: ChangeGiven | None


class LengthGiven(Given):
    """As networks count it, the signature in 【】 included where the place has one."""

    encoding: Literal["GSM-7", "UCS-2"]
    units: int
    parts: int
    left: int


class CheckGiven(Given):
    """`length` for text messages alone."""

    findings: list[FindingGiven]
    length: LengthGiven | None


@router.post("/messages/check", response=CheckGiven, operation_id="check_message")
def check_message(request: HttpRequest, body: Annotated[MessageSent, Body()]) -> CheckGiven:
    message = _message(body, rows_of(request).organisation)
    with override(body.language):
        findings = [_finding(one, body.language) for one in checking.check(message)]
    measured = sms_length.measure(message.text, message.signature) if message.channel == "sms" else None
    return CheckGiven(findings=findings, length=LengthGiven.model_validate(measured) if measured else None)


def _message(body: MessageSent, organisation: Organisation) -> Message:
    return Message(
        text=body.text,
        channel=body.channel,
        place=organisation.place if body.place is None else body.place,
        names=(organisation.name,) if body.names is None else tuple(body.names),
        signature=organisation.signature if body.signature is None else body.signature,
        planned=body.planned,
        contacts_today=body.contacts_today,
        contacts_in_week=body.contacts_in_week,
    )


def _finding(found: checking.Finding, language: str) -> FindingGiven:
    values = {name: getattr(found, name) for name in ("rule", "start", "end", "severity", "level", "change")}
    words = {"title": str(found.title), "reason": str(found.reason)}
    return FindingGiven.model_validate(values | words | {"backed_by": _backing(found.fact, language)})


def _backing(fact: Known | None, language: str) -> RuleGiven | None:
    if fact is None:
        return None
    title = fact.title(language) if fact.is_shown else fact.rule
    return RuleGiven(rule=fact.rule, title=title, source=fact.source_name, url=fact.source_url)
