"""Pages of the shell that are not Wagtail pages: help, what we store, and what to show when something is amiss."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from home import guides, help


@require_safe
def help_page(request: HttpRequest) -> HttpResponse:
    """What to do today when the money does not reach; open to all, asks nothing."""
    guide = guides.read("help", get_language() or "en")
    shown = {"guide": guide, "offers": help.offers(), "panels": help.panels(request)}
    return render(request, "home/help.html", shown)


@require_safe
def privacy_page(request: HttpRequest) -> HttpResponse:
    return render(request, "home/privacy.html", {"guide": guides.read("privacy", get_language() or "en")})


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Without request and database: whatever broke must not break this page too."""
    return render(None, "500.html", status=500)
