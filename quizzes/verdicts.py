"""What do we say first about an answer? One kind sentence and a tone; it decides no credit."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from quizzes.marking import Mark


@dataclass(frozen=True, slots=True)
class Verdict:
    tone: str
    sentence: str


def verdict_on(mark: Mark, tries: int, *, again: bool) -> Verdict:
    """Right (and on which try), partly right, not yet, or not sure, which is a good answer too.

    `again` when the question stays open for another look.
    """
    if mark.credit is None:
        return Verdict("note", _("Thank you. Nothing is right or wrong here."))
    if mark.correct:
        return Verdict("good", _right(tries))
    if mark.unsure:
        return Verdict("note", _("It is good to know what you are not sure of. Here is how it works."))
    if mark.partly:
        return Verdict(
            "note", _("Part of it is right. Look once more.") if again else _("Part of it is right.")
        )
    return Verdict(
        "note", _("Not quite. Look once more.") if again else _("Not quite. Here is how it works.")
    )


def _right(tries: int) -> str:
    if tries <= 1:
        return _("That is right.")
    if tries == 2:
        return _("Right on the second try.")
    return _("Right on try %(tries)d.") % {"tries": tries}
