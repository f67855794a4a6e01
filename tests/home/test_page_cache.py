"""Whole pages are kept for visitors without a cookie of ours, and for nobody else."""

import pytest
from django.http import HttpResponse

from home.page_cache import PageCacheMiddleware, bump_generation


class Origin:
    """A view that counts how often it is asked."""

    def __init__(self, **headers: str) -> None:
        self.calls = 0
        self.headers = headers

    def __call__(self, request):
        self.calls += 1
        return HttpResponse(f"page {self.calls}", headers=self.headers)


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
