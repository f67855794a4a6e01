"""Tells whether a POST comes from our own pages; it replaces a form token where a page must stay the same for all."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt

View = Callable[..., HttpResponse]


def is_ours(request: HttpRequest) -> bool:
    """True when the browser says that our own page sent this request; silence counts as foreign.

    `Sec-Fetch-Site` cannot be set by a page's script; older browsers send `Origin` with every POST instead.
    """
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site == "same-origin"
    return request.headers.get("Origin") == f"{request.scheme}://{request.get_host()}"


def public_form(view: View) -> View:
    """For tools and questions: anyone may post; `request.from_us` says whether the learner's cookie may be used."""

    @csrf_exempt
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        request.from_us = request.method == "POST" and is_ours(request)  # type: ignore[attr-defined]
        return view(request, *args, **kwargs)

    return guarded


def own_origin_only(view: View) -> View:
    """For save and erase: a POST that another site sent is refused with a page that says what to do."""

    @csrf_exempt
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method == "POST" and not is_ours(request):
            return render(request, "403.html", status=403)
        return view(request, *args, **kwargs)

    return guarded
