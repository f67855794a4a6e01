"""Where a member starts: the organisations of this account, and the desk of one of them."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from lenders.access import desk_of, memberships, needs
from lenders.portal import navigation


@never_cache
@login_required
def start(request: HttpRequest) -> HttpResponse:
    """The only organisation at once, a list of several, a sentence where there is none."""
    members = memberships(request)
    if len(members) == 1:
        return redirect("lenders:desk", organisation=members[0].organisation.public_id)
    return render(request, "lenders/start.html", {"members": members})


@require_POST
@login_required
def second_step(request: HttpRequest) -> HttpResponse:
    """Off to the account's pages; they show the way back to where the portal stopped (`come_back_to`)."""
    place = request.POST.get("next", "")
    if place.startswith(reverse("lenders:start")) and url_has_allowed_host_and_scheme(place, None):
        request.session["come_back_to"] = place
    return redirect("mfa_index")


@needs("any")
def desk(request: HttpRequest) -> HttpResponse:
    """What this member may open, each part with what to do first while nothing stands there."""
    member = desk_of(request)
    cards = [
        {"place": place, "first": place.entry.first(member.scope) if place.entry.first else None}
        for place in navigation.places(member)
    ]
    return render(request, "lenders/desk.html", {"cards": cards})
