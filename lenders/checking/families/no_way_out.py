"""A message that offers no way to talk, to ask for help or to complain."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from lenders.checking.evidence import EARLY_TALK
from lenders.checking.families.shape import Asked, Family, Spot

_PHONE = re.compile(r"(?<![\d/(])\+?\(?\d{2,4}\)?[- ]?\d{3,4}(?:[- ]?\d{2,5}){0,3}(?!\d)")
_WHOM = r"(?:us|me|our|here|back|on \d|\d|the (?:number|office)|(?-i:[A-Z]))"
_ENGLISH = re.compile(
    r"(?i)(?<!not )(?<!n't )(?<!n’t )\b(?:reply|let us know|get in touch|come and see|pick a time|complain"
    rf"|answer (?-i:[A-Z])|help(?=:| at\b| ?line| desk)|write (?:to )?{_WHOM}|ask (?:for|to|{_WHOM})"
    rf"|(?:call|ring|phone|text|message|e-?mail|contact|reach|tell|talk to|speak to|speak with|chat with) {_WHOM})"
)
_NOT_REPLY = re.compile(r"(?i)(?:do not|don['’]t|cannot|please do not|no) reply|reply stop|unmonitored")
_CHINESE = re.compile(
    r"回复|回电|致电|拨打|拨|来电|联系|咨询|客服|专线|热线|直接找|找我|告诉我|写信|回信|投诉|打电话|商量|和我们谈|跟我们谈|找小"
)
_OPTS_OUT = re.compile(
    r"拒收请?回复?\s*[A-Za-z]|退订回?复?\s*[A-Za-z]?|(?:请|切)?勿(?:直接)?回复|请不要回复|不用回复"
)
_SLOT = re.compile(r"\{(?:contact|help|complaints?)\}")
_EMAIL = re.compile(r"[\w.+-]{1,60}@[\w-]{1,60}\.\w{2,}")
OFFER = {
    "en": " Cannot pay, or unhappy with us? {contact}",
    "zh-hans": "还不上，或对我们不满意，请找我们：{contact}。",
}


def look(asked: Asked) -> Iterator[Spot]:
    text = asked.message.text
    if not has_way_out(text):
        end = len(text.rstrip())
        yield Spot(end, end, kinder=OFFER[asked.language])


def has_way_out(text: str) -> bool:
    if _SLOT.search(text) or _EMAIL.search(text):
        return True
    if any(len(re.sub(r"\D", "", found.group())) >= 7 for found in _PHONE.finditer(text)):
        return True
    open_text = _NOT_REPLY.sub("", _OPTS_OUT.sub("", text))
    return bool(_ENGLISH.search(open_text) or _CHINESE.search(open_text))


FAMILY = Family(
    code="no_way_out",
    order=50,
    title=_("No way to talk or to complain"),
    reason=_(
        "The message only asks for money. Say how to reach a person who can give time, and where to complain."
    ),
    severity="should",
    look=look,
    evidence=EARLY_TALK,
)
