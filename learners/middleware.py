"""Writes the learner's cookie, and answers what stops a sign-in half-way; it never reads the database."""

from collections.abc import Callable

from allauth.core.exceptions import RateLimited
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from home.sms import NotSent
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


class SignInStopsMiddleware:
    """Too many codes asked for, or a message that did not go out: a calm page instead of an error."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if isinstance(exception, RateLimited):
            return render(request, "429.html", status=429)
        if isinstance(exception, NotSent):
            return render(request, "learners/not_sent.html", status=503)
        return None


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
