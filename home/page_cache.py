"""Keeps whole pages for visitors without a cookie of ours; it never stores what a cookie could have changed.

One generation stands in every key: any change of a page, snippet, question or fact makes a new one, and all old copies
are out of reach at once. A page also ends by itself on the next date that changes what it says.
"""

import hashlib
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from uuid import uuid4

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_cache_control

from home import page_life

GENERATION_KEY = "page-generation"
_UNCACHED = ("/admin/", "/account/", "/_components/", "/my/", "/static/", "/media/")


def bump_generation() -> None:
    """Puts every stored page out of reach; called after any change of content."""
    cache.set(GENERATION_KEY, uuid4().hex, None)


def generation() -> str:
    """The present one; a store that lost it starts a new one, so that no page of an older one is reached again."""
    found = cache.get(GENERATION_KEY)
    if found is None:
        cache.add(GENERATION_KEY, uuid4().hex, None)
        found = cache.get(GENERATION_KEY)
    return str(found)


def is_cacheable(request: HttpRequest) -> bool:
    """True for a plain GET without query, cookie of ours or sign of a partial request."""
    own_cookies = {settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME, settings.LEARNER_COOKIE_NAME}
    return (
        request.method == "GET"
        and not request.META.get("QUERY_STRING")
        and own_cookies.isdisjoint(request.COOKIES)
        and "HX-Request" not in request.headers
        and not any(part in request.path for part in _UNCACHED)
    )


def may_store(response: HttpResponse) -> bool:
    """True for a whole page that sets nothing and does not forbid it."""
    return (
        response.status_code == 200
        and not response.streaming
        and not response.cookies
        and "no-store" not in response.get("Cache-Control", "")
        and "private" not in response.get("Cache-Control", "")
        and "Cookie" not in response.get("Vary", "")
        and response.get("Content-Type", "").startswith("text/html")
    )


def _key(request: HttpRequest) -> str:
    # The root path answers by language preference; every other path is one language by its prefix.
    preference = request.headers.get("Accept-Language", "") if request.path == "/" else ""
    packed = "gzip" in request.headers.get("Accept-Encoding", "")
    place = f"{request.scheme}://{request.get_host()}{request.path}|{preference}|{packed}"
    return f"page:{generation()}:{hashlib.sha256(place.encode()).hexdigest()}"


@dataclass(frozen=True, slots=True)
class StoredPage:
    """A whole answer as it was sent: its headers, among them the ETag, its body, and the second at which it ends."""

    headers: dict[str, str]
    body: bytes
    end: float

    def response(self) -> HttpResponse:
        return HttpResponse(self.body, headers=self.headers)


class PageStore:
    """The shared cache, and before it the pages that this process answered last; a key holds its generation."""

    MOST_KEPT = 64

    def __init__(self) -> None:
        self._recent: OrderedDict[str, StoredPage] = OrderedDict()

    def find(self, key: str) -> StoredPage | None:
        page = self._recent.get(key)
        if page is None:
            page = cache.get(key)
            if page is not None:
                self._keep(key, page)
        return page if page is not None and page.end > time.time() else None

    def add(self, key: str, page: StoredPage) -> None:
        cache.set(key, page, max(1, int(page.end - time.time())))
        self._keep(key, page)

    def _keep(self, key: str, page: StoredPage) -> None:
        self._recent[key] = page
        if len(self._recent) > self.MOST_KEPT:
            self._recent.popitem(last=False)


class PageCacheMiddleware:
    """Answers from the store when it may, stores when it may, and gives each stored page an ETag."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.store = PageStore()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not settings.PAGE_CACHE or not is_cacheable(request):
            return self.get_response(request)
        key = _key(request)
        page = self.store.find(key)
        if page is None:
            begun = timezone.now()
            response = self.get_response(request)
            if not may_store(response):
                return response
            response["ETag"] = f'"{hashlib.sha256(response.content).hexdigest()[:32]}"'
            patch_cache_control(response, public=True, max_age=0, must_revalidate=True)
            page = StoredPage(dict(response.items()), response.content, page_life.end(begun).timestamp())
            self.store.add(key, page)
        response = page.response()
        return get_conditional_response(request, etag=response["ETag"], response=response) or response
