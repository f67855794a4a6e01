"""Answers whom to call, and what of it stands before everything else; only numbers in force are shown."""

from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from facts import help_lines
from facts.help_lines import Group
from facts.known import Phone

CRISIS = "crisis_helpline"


@dataclass(frozen=True, slots=True)
class Calls:
    """A part of the page: facts in groups, or, where no place was told, one line of each place."""

    key: str
    heading: str | Promise
    groups: tuple[Group, ...] = ()
    phones: tuple[Phone, ...] = ()
    note: str | Promise = ""


NO_PLACE = _(
    "You have not told us where you live. That is fine. With a place chosen, we show free advice and where to"
    " complain too."
)
NOTHING = _(
    "For your place we have no number today that is checked and up to date. Ask a doctor, or your town, for help"
    " near you."
)


def calls(place: str, today: date, *, urgent: bool) -> tuple[Calls | None, Calls]:
    """What stands first, if safety is at stake, and what stands after today's steps."""
    if not place:
        lines = tuple(help_lines.crisis_lines(today))
        if urgent:
            return Calls("urgent", _("Talk to somebody now"), phones=lines), _rest(note=NO_PLACE)
        return None, Calls("call", _("Who to call"), phones=lines, note=NO_PLACE)
    groups = help_lines.groups(place, today)
    crisis = tuple(group for group in groups if group.facts[0].topic == CRISIS)
    others = tuple(group for group in groups if group.facts[0].topic != CRISIS)
    if urgent and crisis:
        first = Calls("urgent", _("Talk to somebody now"), crisis)
        return first, _rest(others, "" if others else NOTHING)
    return None, Calls("call", _("Who to call"), crisis + others, note="" if groups else NOTHING)


def _rest(groups: tuple[Group, ...] = (), note: str | Promise = "") -> Calls:
    return Calls("call", _("Who else to call"), groups, note=note)
