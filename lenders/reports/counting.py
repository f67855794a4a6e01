"""Hears what visits by a campaign's link did, and has it noted; nothing about the visit but kind, day and language.

Not heard: GET, other sites' posts, members of the lender itself, and what pages of hardship keep quiet about.
"""

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import get_language

from home import events, via
from home.allowance import Allowance, caller
from home.origin import is_ours
from lenders.actions import reports
from lenders.models import Campaign, Member
from lenders.models.report import Happening
from lenders.reports import hardship, person

KINDS = {
    events.VISITED: Happening.OPENED,
    events.LESSON_FINISHED: Happening.LESSON,
    events.PLAN_STARTED: Happening.PLAN,
}
# One address may be a household or a whole mobile network: enough for both, and dull work for who would invent people.
NEW_PEOPLE = Allowance("lender-people", per_address=60, in_all=100_000, window_seconds=60 * 60)
_DONE = "_counted_for_lenders"


def listen() -> None:
    events.register("lenders", heard)


def heard(request: HttpRequest, name: str) -> None:
    done: set[str] = getattr(request, _DONE, set())
    visit = person.read(via.text_of(request))
    if (
        name not in KINDS
        or not visit.code
        or not is_ours(request)
        or name in done
        or (name == events.VISITED and done)
    ):
        return
    campaign = _campaign(visit.code)
    if campaign is None or hardship.among([campaign]) or _works_there(request, campaign):
        return
    who = visit.person or _somebody_new(request)
    if not who:
        return
    via.rename(request, str(person.Visit(visit.code, who)))
    language = get_language() or settings.LANGUAGE_CODE
    reports.note(campaign=campaign, person=who, happening=KINDS[name], language=language, now=timezone.now())
    setattr(request, _DONE, done | {name})


def _campaign(code: str) -> Campaign | None:
    return Campaign.objects.select_related("organisation").filter(via=code).first()


def _works_there(request: HttpRequest, campaign: Campaign) -> bool:
    """The session is opened only where its cookie is."""
    if settings.SESSION_COOKIE_NAME not in request.COOKIES or not request.user.is_authenticated:
        return False
    return Member.objects.of(campaign.organisation).filter(user_id=request.user.pk).exists()


def _somebody_new(request: HttpRequest) -> str:
    return person.new() if NEW_PEOPLE.allow(caller(request)) else ""
