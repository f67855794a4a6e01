"""Who sent this request? Finds the learner, makes one on the first POST that needs it, and never on GET."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest
from django.utils import translation

from home.origin import is_ours
from learners import actions, identity
from learners.models import Learner, User

_FOUND = "_learner"
_COOKIE = "_learner_cookie"


def learner_of(request: HttpRequest) -> Learner | None:
    """The learner whom the cookie names; None for a stranger, a forged cookie, or a POST from another site."""
    if not hasattr(request, _FOUND):
        setattr(request, _FOUND, _look_up(request))
    found: Learner | None = getattr(request, _FOUND)
    return found


def learner_for_writing(request: HttpRequest) -> Learner | None:
    """The learner of a POST of our own, made now when there is none; None when another site sent it."""
    if request.method != "POST":
        raise RuntimeError("A learner is made by a POST only.")
    if not is_ours(request):
        return None
    language = translation.get_language() or settings.LANGUAGE_CODE
    learner = learner_of(request) or actions.begin_learner(language=language, user=signed_in(request))
    remember(request, learner)
    actions.note_seen(learner=learner, language=language)
    return learner


def remember(request: HttpRequest, learner: Learner) -> None:
    """From now on this browser is this learner; the middleware writes the cookie."""
    setattr(request, _FOUND, learner)
    setattr(request, _COOKIE, learner)


def forget(request: HttpRequest) -> None:
    """From now on this browser is nobody; the middleware removes the cookie."""
    setattr(request, _FOUND, None)
    setattr(request, _COOKIE, None)


def owns_page(request: HttpRequest, learner: Learner) -> bool:
    """True when this browser may open, export or erase: a learner with an account must be signed in to it."""
    return learner.user_id is None or learner.user_id == request.user.pk


def _look_up(request: HttpRequest) -> Learner | None:
    if request.method not in ("GET", "HEAD") and not is_ours(request):
        return None
    return named_by_cookie(request)


def named_by_cookie(request: HttpRequest) -> Learner | None:
    """The cookie's learner without the origin check: only for requests that a form token already guards."""
    public_id = identity.unseal(request.COOKIES.get(settings.LEARNER_COOKIE_NAME, ""))
    return Learner.objects.filter(public_id=public_id).first() if public_id else None


def signed_in(request: HttpRequest) -> User | None:
    """The account of this browser; the session is opened only when its cookie is there."""
    if settings.SESSION_COOKIE_NAME not in request.COOKIES or not request.user.is_authenticated:
        return None
    user: User = request.user
    return user
