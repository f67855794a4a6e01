"""A place that may be offered, with the rules a test is about; the day is the planner's fixed day."""

from typing import Any

from facts.known import Words
from tests.facts.making import a_fact

HELP = ("crisis_helpline/main", "complaint_channel/main", "debt_advice/main")


def said(text: str) -> dict[str, Words]:
    return {
        "en": Words(text, f"{text} in plain words.", "No more than that."),
        "zh-hans": Words(text, text, text),
    }


def offer_place(code: str, **rules: dict[str, Any]) -> dict[str, str]:
    """Facts in force for `code`, rules as `topic__scope={value}`; returns the field that chooses the place."""
    for rule in HELP:
        value = {
            "type": "route",
            "phones": [{"number": "116 123", "tel": "116123", "name": {"en": "Listeners"}}],
        }
        a_fact(
            f"{code}-{rule}".replace("/", "-").lower(), rule=rule, place=code, value=value, words=said(rule)
        )
    for name, value in rules.items():
        rule = name.replace("__", "/")
        a_fact(f"{code}-{name}".lower(), rule=rule, place=code, value=value, words=said(f"Rule on {name}"))
    return {"place": code}
