"""Writes the learner's cookie when a view or a sign-in asked for it; it never reads the database."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from learners import identity, visitor


class LearnerCookieMiddleware:
    """Sets or removes the cookie after the view, so that views need not touch it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if hasattr(request, visitor._COOKIE):
            _write(response, getattr(request, visitor._COOKIE))
        return response


def _write(response: HttpResponse, learner: object) -> None:
    if learner is None:
        response.delete_cookie(settings.LEARNER_COOKIE_NAME, samesite="Lax")
        return
    response.set_cookie(
        settings.LEARNER_COOKIE_NAME,
        identity.seal(learner.public_id),  # type: ignore[attr-defined]
        max_age=identity.LIFE,
        secure=settings.LEARNER_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
