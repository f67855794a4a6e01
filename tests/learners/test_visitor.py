"""A learner is made by the first POST of our own that needs one, and by nothing else."""

import pytest
from django.contrib.auth.models import AnonymousUser

from learners import visitor
from learners.middleware import LearnerCookieMiddleware
from learners.models import Learner
from tests.learners.conftest import COOKIE, OURS

pytestmark = pytest.mark.django_db


@pytest.fixture
def ask(rf):
    """Runs a view that asks for the learner, inside the middleware that writes the cookie."""
    from django.http import HttpResponse

    def through(request, finder):
        request.user = AnonymousUser()
        found = []
        response = LearnerCookieMiddleware(lambda r: found.append(finder(r)) or HttpResponse())(request)
        return found[0], response

    return through


def test_our_own_post_makes_a_learner_and_sets_a_closed_cookie(ask, rf, settings):
    settings.LEARNER_COOKIE_SECURE = True
    learner, response = ask(rf.post("/en/", headers=OURS), visitor.learner_for_writing)
    cookie = response.cookies[COOKIE]
    assert Learner.objects.get() == learner
    assert (cookie["httponly"], cookie["samesite"], cookie["secure"]) == (True, "Lax", True)
    assert cookie["max-age"] == 365 * 24 * 3600


@pytest.mark.parametrize(
    "headers", [{}, {"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://evil.example"}]
)
def test_another_sites_post_makes_and_finds_nobody(ask, rf, mei, headers):
    from learners import identity

    request = rf.post("/en/", headers=headers)
    request.COOKIES[COOKIE] = identity.seal(mei.public_id)
    learner, response = ask(request, visitor.learner_for_writing)
    assert learner is None
    assert visitor.learner_of(request) is None
    assert not response.cookies
    assert Learner.objects.count() == 1


def test_a_get_finds_and_never_makes(ask, rf, mei):
    from learners import identity

    request = rf.get("/en/")
    assert ask(request, visitor.learner_of)[0] is None
    known = rf.get("/en/")
    known.COOKIES[COOKIE] = identity.seal(mei.public_id)
    assert ask(known, visitor.learner_of)[0] == mei
    with pytest.raises(RuntimeError):
        visitor.learner_for_writing(known)


def test_nobody_is_looked_up_without_a_cookie(ask, rf, django_assert_num_queries):
    with django_assert_num_queries(0):
        ask(rf.get("/en/"), visitor.learner_of)


def test_a_learner_is_looked_up_once(ask, rf, mei, django_assert_num_queries):
    from learners import identity

    request = rf.get("/en/")
    request.COOKIES[COOKIE] = identity.seal(mei.public_id)
    with django_assert_num_queries(1):
        ask(request, lambda r: [visitor.learner_of(r) for _ in range(3)])
