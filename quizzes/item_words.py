"""What do a question's figures mean for its editor? Plain sentences; nothing below ten people."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from home.languages import NATIVE_NAMES
from home.templatetags.figures import percent
from quizzes.item_report import BIAS_FROM, INDEX_FROM, NOBODY_BELOW, SHARES_FROM


def flag_words(flag: str) -> str:
    """The sentence of a flag; `bias_flag:zh-hans` names the language."""
    code, _colon, language = flag.partition(":")
    named = {"language": NATIVE_NAMES.get(language, language)}
    return {
        "too_hard": _("Fewer than one in five get it right: it is too hard, or the key is wrong."),
        "too_easy": _("Nearly everybody gets it right: everybody knows it."),
        "negative": _("People who know more get this wrong more often: check the key."),
        "weak": _("It hardly tells people who know more from people who know less."),
        "miskeyed": _(
            "The best third choose a wrong answer more often than the right one: probably the key is wrong."
        ),
        "nobody_tempted": _("Nobody is tempted by one of the wrong answers: write a more likely mix-up."),
        "not_taught": _("More than four in ten are not sure: it may not have been taught."),
        "bias_flag": _(
            "In %(language)s it is much harder or easier than in the source: check the translation."
        )
        % named,
        "bias_watch": _("In %(language)s it is somewhat harder or easier than in the source: watch it.")
        % named,
    }[code]


def sentences(people: int, figures: dict[str, Any]) -> list[str]:
    """What may be said about so many people, most important first."""
    if people < NOBODY_BELOW:
        return [_("Fewer than ten people have answered. Nothing is shown, so that nobody can be recognised.")]
    told = [
        ngettext("%(people)d person has answered.", "%(people)d people have answered.", people)
        % {"people": people}
    ]
    if people < SHARES_FROM:
        return [*told, _("From %(count)d people on you see how many get it right.") % {"count": SHARES_FROM}]
    told += [flag_words(flag) for flag in figures.get("flags", [])]
    shares = {name: percent(figures[name] * 100, 0) for name in ("right", "low", "high", "unsure")}
    told.append(
        _("%(right)s get it right at once (of all readers probably between %(low)s and %(high)s).") % shares
    )
    told.append(_("%(unsure)s are not sure.") % shares)
    if figures.get("discrimination") is not None:
        index = {"index": f"{figures['discrimination']:.0f}"}
        told.append(_("Discrimination %(index)s (from 15 it is useful, above 30 good).") % index)
    elif people < INDEX_FROM:
        told.append(
            _("From %(count)d people on you see whether it tells who knows more.") % {"count": INDEX_FROM}
        )
    if "bias" not in figures:
        told.append(
            _("From %(count)d people in each language on the translations are compared.")
            % {"count": BIAS_FROM}
        )
    return told
