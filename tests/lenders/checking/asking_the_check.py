"""Short ways to ask the check without a database: no rule of any place is known."""

from datetime import date

from lenders.checking import Finding, Message, check

CLEAN_END = " 0808 157 0101, Harbour Credit"
CLEAN_END_ZH = "【小溪金融】400-000-0101"


def findings(text: str, **known) -> list[Finding]:
    return check(Message(text, **known), in_force=lambda *_asked: None, today=date(2026, 3, 2))


def rules(text: str, **known) -> set[str]:
    return {finding.rule for finding in findings(text, **known)}


def marked(text: str, rule: str, **known) -> list[str]:
    return [text[one.start : one.end] for one in findings(text, **known) if one.rule == rule]
