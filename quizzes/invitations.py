"""How does an invitation to review read? Plain words without an idea or a figure; registered as a kind of reminder."""

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from learners import reminding
from learners.models import Learner, Reminder
from learners.reminding import Letter
from quizzes import actions
from quizzes.models import ReviewCard, ReviewPlan


def letter(reminder: Reminder) -> Letter | None:
    """None when the wish or the reason is gone: switched off, or reviewed already."""
    wanted = ReviewPlan.objects.filter(learner=reminder.learner, active=True, by_mail=True)
    due = ReviewCard.objects.filter(learner=reminder.learner).due(timezone.localdate())
    if not wanted.exists() or not due.exists():
        return None
    link = settings.SITE_URL.rstrip("/") + reverse("quizzes:review")
    lines = [
        _("Hello,"),
        _("A few short questions are ready, three at most. Take them on any day you like."),
        link,
        _("Nothing happens if you leave them. No lender sees whether you answer, or what."),
        _("Lantern. We do not lend, collect or charge, and never ask for ID, card or code numbers."),
    ]
    return Letter(_("Lantern: a few short questions are ready"), "\n\n".join(lines))


def stop(learner: Learner) -> None:
    actions.stop_invitations(learner=learner)


def register() -> None:
    reminding.register(reminding.Kind("review", gettext_lazy("E-mails about reviews"), letter, stop))
