"""How is a level said? Names and one kind sentence from a standing; it decides nothing."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from quizzes.mastery import WINDOW, Level, Standing

LEVELS = {
    Level.NEW: gettext_lazy("New"),
    Level.STARTED: gettext_lazy("Started"),
    Level.GOT_IT: gettext_lazy("Got it"),
    Level.REMEMBERED: gettext_lazy("Remembered"),
}


def sentence(standing: Standing) -> str:
    """What the dots show, in words."""
    if standing.level is Level.NEW:
        return _("Nothing answered yet.")
    if standing.level is Level.REMEMBERED and not standing.carried:
        return _("Still right in a review, a week or more later.")
    if standing.answered == 0:
        return _begun_anew(standing)
    return _counted(standing)


def rule(standing: Standing) -> str:
    """What the next level takes, for those who are on the way."""
    if standing.level >= Level.GOT_IT:
        return ""
    return _("“Got it” takes 4 right of your last 5, on the first try.")


def _begun_anew(standing: Standing) -> str:
    if standing.carried:
        return _("It came along from your other device.")
    if standing.restarted and standing.level is Level.GOT_IT:
        return _("One review was different, so it stands here now. A later review can bring it back.")
    if standing.restarted:
        return _("A new round after a review.")
    return _("Begun.")


def _counted(standing: Standing) -> str:
    counts = {"right": standing.right, "answered": standing.answered}
    if not standing.right:
        return (
            ngettext("%(answered)d answer so far.", "%(answered)d answers so far.", standing.answered)
            % counts
        )
    if standing.by_skip:
        return _("3 of 3 right: you knew it.")
    if standing.answered == WINDOW:
        return _("%(right)d of your last %(answered)d right.") % counts
    return _("%(right)d right of %(answered)d so far.") % counts
