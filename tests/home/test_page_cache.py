"""Whole pages are kept for visitors without a cookie of ours, and for nobody else."""

from datetime import date, timedelta

import pytest
import time_machine
from django.core.cache import cache
from django.http import HttpResponse

from home import page_life
from home.page_cache import GENERATION_KEY, PageCacheMiddleware, bump_generation


class Origin:
    """A view that counts how often it is asked."""

    def __init__(self, **headers: str) -> None:
        self.calls = 0
        self.headers = headers

    def __call__(self, request):
        self.calls += 1
        return HttpResponse(f"page {self.calls}", headers=self.headers)


@pytest.fixture(autouse=True)
def nothing_said_changes(monkeypatch):
    monkeypatch.setattr(page_life, "_changes", {})


@pytest.fixture
def cached(settings):
    settings.PAGE_CACHE = True
    return Origin()


def test_a_second_visitor_gets_the_stored_page(cached, rf):
    site = PageCacheMiddleware(cached)
    assert [site(rf.get("/en/")).content for _ in range(2)] == [b"page 1", b"page 1"]


def test_a_stored_page_is_revalidated_without_a_body(cached, rf):
    site = PageCacheMiddleware(cached)
    tag = site(rf.get("/en/"))["ETag"]
    answer = site(rf.get("/en/", headers={"If-None-Match": tag}))
    assert (answer.status_code, answer.content) == (304, b"")


def test_any_change_of_content_puts_stored_pages_out_of_reach(cached, rf):
    site = PageCacheMiddleware(cached)
    site(rf.get("/en/"))
    bump_generation()
    assert site(rf.get("/en/")).content == b"page 2"


@pytest.mark.parametrize("cookie", ["sessionid", "csrftoken", "lantern_learner"])
def test_a_visitor_with_our_cookie_is_never_served_from_the_store(cached, rf, cookie):
    site = PageCacheMiddleware(cached)
    site(rf.get("/en/"))
    request = rf.get("/en/")
    request.COOKIES[cookie] = "x"
    assert site(request).content == b"page 2"
    assert site(rf.get("/en/")).content == b"page 1"


def test_a_strangers_cookie_changes_nothing(cached, rf):
    site = PageCacheMiddleware(cached)
    site(rf.get("/en/"))
    request = rf.get("/en/")
    request.COOKIES["consent"] = "x"
    assert site(request).content == b"page 1"


@pytest.mark.parametrize(
    "headers", [{"Cache-Control": "no-store"}, {"Vary": "Cookie"}, {"Content-Type": "application/json"}]
)
def test_a_page_that_forbids_it_is_not_stored(settings, rf, headers):
    settings.PAGE_CACHE = True
    origin = Origin(**headers)
    site = PageCacheMiddleware(origin)
    site(rf.get("/en/"))
    site(rf.get("/en/"))
    assert origin.calls == 2


def test_a_reader_that_cannot_unpack_never_gets_a_packed_page(cached, rf):
    site = PageCacheMiddleware(cached)
    site(rf.get("/en/", headers={"Accept-Encoding": "gzip, br"}))
    assert site(rf.get("/en/")).content == b"page 2"


def test_posts_queries_and_fragments_pass_through(cached, rf):
    site = PageCacheMiddleware(cached)
    for request in [rf.post("/en/"), rf.get("/en/?a=1"), rf.get("/en/", headers={"HX-Request": "true"})]:
        site(request)
        site(request)
    assert cached.calls == 6


def test_the_root_path_remembers_whose_language_it_answered(cached, rf):
    site = PageCacheMiddleware(cached)
    site(rf.get("/", headers={"Accept-Language": "zh"}))
    assert site(rf.get("/", headers={"Accept-Language": "en"})).content == b"page 2"


def test_a_store_that_lost_its_generation_reaches_no_older_page(cached, rf):
    site = PageCacheMiddleware(cached)
    site(rf.get("/en/"))
    cache.delete(GENERATION_KEY)
    assert site(rf.get("/en/")).content == b"page 2"


def test_a_page_ends_at_midnight_before_the_day_that_changes_what_it_says(cached, rf, monkeypatch):
    monkeypatch.setitem(page_life._changes, "test", lambda after: date(2027, 1, 1))
    site = PageCacheMiddleware(cached)
    with time_machine.travel("2026-12-31T23:59:00Z", tick=False) as clock:
        assert site(rf.get("/en/")).content == b"page 1"
        clock.shift(59)
        assert site(rf.get("/en/")).content == b"page 1"
        clock.shift(2)
        assert site(rf.get("/en/")).content == b"page 2"


def test_a_page_without_a_date_ends_after_a_day(cached, rf):
    site = PageCacheMiddleware(cached)
    with time_machine.travel("2026-11-23T12:00:00Z", tick=False) as clock:
        site(rf.get("/en/"))
        clock.shift(timedelta(hours=24, seconds=1))
        assert site(rf.get("/en/")).content == b"page 2"
