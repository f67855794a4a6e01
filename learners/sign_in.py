"""What happens to the learner when an account signs in or out; it answers Django's own signals and writes no page."""

from typing import Any

from django.contrib.auth.signals import user_logged_in, user_logged_out
from django.http import HttpRequest

from learners import actions, visitor
from learners.models import User


def signed_in(*, request: HttpRequest, user: User, **_: Any) -> None:
    learner = actions.attach_account(user=user, learner=visitor.named_by_cookie(request))
    if learner is None:
        visitor.forget(request)
    else:
        visitor.remember(request, learner)


def signed_out(*, request: HttpRequest, **_: Any) -> None:
    visitor.forget(request)


def listen() -> None:
    """Django sends these for every way in: allauth's pages, passkeys, and Wagtail's own sign-in page."""
    user_logged_in.connect(signed_in, dispatch_uid="learners-signed-in")
    user_logged_out.connect(signed_out, dispatch_uid="learners-signed-out")
