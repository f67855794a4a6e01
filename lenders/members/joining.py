"""An invitation's link: a GET shows what it is, a POST of the right account accepts; nobody else learns for whom."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from lenders.actions import members as actions
from lenders.members.views import roles_in_words
from lenders.models import Invitation


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def join(request: HttpRequest, secret: str) -> HttpResponse:
    invitation = Invitation.objects.behind(actions.digest(secret), timezone.now())
    if invitation is None:
        return render(request, "lenders/members/no_invitation.html", status=410)
    user = request.user
    is_mine = user.is_authenticated and actions.is_for(invitation, user)
    if request.method == "POST" and user.is_authenticated and is_mine:
        try:
            member = actions.accept(invitation=invitation, user=user, now=timezone.now())
        except actions.Ended:
            return render(request, "lenders/members/no_invitation.html", status=410)
        messages.success(request, _("Welcome to %(name)s.") % {"name": member.organisation.name})
        return redirect("lenders:desk", member.organisation.public_id)
    shown = {
        "organisation": invitation.organisation,
        "roles": roles_in_words(invitation),
        "is_mine": is_mine,
        "address": _masked(invitation.email),
        "back": urlencode({"next": request.path}),
    }
    return render(
        request, "lenders/members/join.html", shown, status=403 if request.method == "POST" else 200
    )


def _masked(email: str) -> str:
    """Enough for its owner to know it, too little for anybody else to write to."""
    name, _at, domain = email.partition("@")
    return f"{name[:1]}…@{domain}"
