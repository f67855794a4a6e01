"""A message from which nobody can see which organisation writes."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from lenders.checking.evidence import NAMED_PERSON
from lenders.checking.families.shape import Asked, Family, Spot
from lenders.checking.folding import fold

_SLOT = re.compile(r"\{(?:organisation|signature)\}")
# Where no names are given: what organisations look like.
_SIGNED = re.compile(r"【([^】\n]{2,30})】")
_GENERIC = re.compile(r"^(?:温馨|还款|逾期|账单|友情|重要|催收|紧急|最后)?(?:提醒|提示|通知|公告|短信|消息)$")
_CAPITAL = r"[A-Z][\w&’'-]{0,30}"
_TRADE = (
    r"Bank|Credit(?: Union)?|Finance|Financial|Lending|Lenders?|Loans?|Pay|Payments|Cash|Money|Savings|Capital|Cards?"
    r"|Funds?|Funding|Trust|Mutual|Society|Ltd|Limited|Inc|LLC|plc|PLC|Group|Company"
)
_NAMED = re.compile(rf"\b(?:{_CAPITAL} (?:(?:&|and|Street|of) )?){{1,3}}(?:{_TRADE})\b")
_TRADE_WORD = re.compile(rf"\b(?:{_TRADE})\b")
_ONE_WORD = re.compile(r"\b[A-Z][a-z]{1,20}[A-Z][A-Za-z]{1,20}\b")
_LABEL = re.compile(rf"(?:^|\n)(?:Hi[,!]? |Hello[,!]? )?({_CAPITAL}(?: {_CAPITAL}){{0,3}})(?::| here\b)")
_FROM = re.compile(rf"\b(?:from|at|with|of|is|it's) ({_CAPITAL}(?: {_CAPITAL}){{0,3}})")
_NO_NAME = re.compile(
    r"(?i)^(?:reminder|notice|urgent|warning|final|last|payment|amount|due|dear|subject|ref|balance|account|important|your|this"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september"
    r"|october|november|december)\b"
)
# The legal form of a company and words in brackets, which nobody writes in a reminder.
_FORM = re.compile(
    r"(?i)[(（][^)）]*[)）]|\b(?:ltd|limited|inc|llc|plc|gmbh|corp|co)\b\.?|(?:股份|责任)?有限(?:责任)?公司|公司$"
)
_CHINESE_TRADE = re.compile(
    r"[\u4e00-\u9fffA-Za-z]{2,8}(?:银行|金融|消金|小贷|信贷|借贷|信用社|合作社|公司|支付|钱包|白条|储蓄|金服|数科|财务)|[\u4e00-\u9fff]贷(?:通|宝|王|吧|家|帮)"
)
_NO_CHINESE_NAME = re.compile(r"(?:手机|网上|原|您的|你的|任何|其他)(?:银行|支付|钱包|公司)$")


def look(asked: Asked) -> Iterator[Spot]:
    text = asked.message.text
    if asked.message.signature or _SLOT.search(text):
        return
    if not (_names_one_of(text, asked.message.names) if asked.message.names else _looks_named(text)):
        signed = "【{organisation}】" if asked.language.startswith("zh") else "{organisation}: "
        yield Spot(0, 0, kinder=signed)


def _names_one_of(text: str, names: tuple[str, ...]) -> bool:
    packed = _packed(text)
    shorts = (_packed(_FORM.sub("", name)) for name in names)
    return any(short in packed for short in shorts if len(short) > 1)


def _packed(text: str) -> str:
    return re.sub(r"[\W_]+", "", fold(text))


def _looks_named(text: str) -> bool:
    if any(not _GENERIC.match(found.group(1)) for found in _SIGNED.finditer(text)):
        return True
    if (_TRADE_WORD.search(text) and _NAMED.search(text)) or _ONE_WORD.search(text):
        return True
    if any(not _NO_NAME.match(found.group(1)) for found in _LABEL.finditer(text)):
        return True
    if any(" " in name and not _NO_NAME.match(name) for name in _FROM.findall(text)):
        return True
    return any(not _NO_CHINESE_NAME.search(found.group()) for found in _CHINESE_TRADE.finditer(text))


FAMILY = Family(
    code="no_identity",
    order=45,
    title=_("Nobody can see who writes"),
    reason=_("The message does not name your organisation. A message without a sender looks like a swindle."),
    severity="should",
    look=look,
    evidence=NAMED_PERSON,
)
