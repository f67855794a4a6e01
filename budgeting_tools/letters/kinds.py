"""Answers which letters there are and what each of them needs; it must hold no sentence of a letter."""

from dataclasses import dataclass
from typing import Literal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Need = Literal["", "days", "months", "money"]
REQUEST, RIGHT = "request", "right"


@dataclass(frozen=True, slots=True)
class Kind:
    """A request asks a lender for something on a debt; a right says where the reader stands and admits nothing.

    `topic` names the facts to show beside it; with `only_with_fact` it is offered only where that rule is in force.
    """

    key: str
    group: str
    title: str | Promise
    need: Need = ""
    value_label: str | Promise = ""
    topic: str = ""
    only_with_fact: str = ""

    @property
    def is_request(self) -> bool:
        return self.group == REQUEST


_DAYS = _("How many days later?")
_MONTHS = _("For how many months?")
_MONEY = _("How much each month?")

_ALL = (
    Kind("grace", REQUEST, _("Ask to pay some days later"), "days", _DAYS),
    Kind("lower_instalment", REQUEST, _("Ask to pay less each month"), "money", _MONEY),
    Kind("spread_arrears", REQUEST, _("Ask to pay the overdue part bit by bit"), "months", _MONTHS),
    Kind("freeze_interest", REQUEST, _("Ask to stop interest for a while"), "months", _MONTHS),
    Kind("waive_fee", REQUEST, _("Ask to take a late fee off"), "money", _("How much is the fee?")),
    Kind("offer", REQUEST, _("Offer what your month can carry"), "money", _MONEY),
    Kind("token", REQUEST, _("Offer a very small payment for now"), "money", _MONEY),
    Kind("options", REQUEST, _("Ask which options there are")),
    Kind("stop_payment", RIGHT, _("Stop them taking money from my account"), topic="payment_authority"),
    Kind("contact_limits", RIGHT, _("Ask them to write instead of calling"), topic="collection_hours"),
    Kind(
        "stop_contact",
        RIGHT,
        _("Tell them to stop contacting me"),
        topic="collection_notice",
        only_with_fact="collection_notice/stop_contact",
    ),
    Kind("complaint", RIGHT, _("Complain about how I was treated"), topic="complaint_channel"),
    Kind("dispute", RIGHT, _("Say that a debt or a sum is not right"), topic="collection_notice"),
    Kind("papers", RIGHT, _("Ask for papers about an old debt"), topic="limitation"),
)
KINDS: dict[str, Kind] = {kind.key: kind for kind in _ALL}
OF_OLD_DEBT = KINDS["papers"]

# What a reader may confirm about themselves; the sentence itself stands in the wording of each language.
REASONS: dict[str, str | Promise] = {
    "want_to_repay": _("I want to repay"),
    "income_fell": _("My income has fallen"),
    "lost_work": _("I have lost my job or my orders"),
    "illness": _("I have been ill"),
    "care": _("I look after somebody in my family"),
    "big_bill": _("I had a large bill that I could not plan"),
    "separation": _("My home life has changed"),
    "essentials": _("Home, food and power take most of what comes in"),
    "shared": _("I share what my month leaves among my lenders by how much is owed"),
    "others": _("I am writing to my other lenders too"),
    "advice": _("I am getting free advice on debt"),
}
# What a reader may confirm that somebody did; for complaints and limits on contact.
EVENTS: dict[str, str | Promise] = {
    "odd_hours": _("They called very early or late at night"),
    "too_often": _("They called again and again"),
    "other_people": _("They spoke about my debt with family, friends or people at work"),
    "threats": _("They threatened me"),
    "insults": _("They insulted me"),
    "shown": _("They showed my debt, my photo or my data to others"),
    "took_money": _("They took money that I had not agreed to"),
    "wrong_sum": _("The sum they ask for is not what I agreed to"),
    "not_mine": _("The debt is not mine, or I have repaid it"),
}
WITH_EVENTS = frozenset({"complaint", "dispute", "contact_limits", "stop_contact"})
