"""The portal's pages about programs: which ones may call, a new one, a new secret, and the end of one."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lenders.access import Desk, desk_of, needs
from lenders.actions import clients
from lenders.api.forms import ProgramForm
from lenders.models import ApiClient
from lenders.scope import one


@needs("api")
def programs(request: HttpRequest) -> HttpResponse:
    """All programs, and a form for another; a valid form answers with the secret, which no later page has."""
    desk = desk_of(request)
    form = ProgramForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made, secret = clients.make_client(
                organisation=desk.scope.organisation, by=desk.member, **form.cleaned_data
            )
        except clients.TooMany:
            form.add_error(None, _("You have as many programs as one lender may have. Revoke one first."))
        else:
            return _shown_once(request, made, secret)
    context = {"form": form, "programs": _open(desk), "site": settings.SITE_URL.rstrip("/")}
    return render(request, "lenders/programs/list.html", context)


def _open(desk: Desk) -> list[ApiClient]:
    return list(desk.scope.clients.filter(revoked_at__isnull=True))


def _shown_once(request: HttpRequest, made: ApiClient, secret: str) -> HttpResponse:
    token = settings.SITE_URL.rstrip("/") + reverse("oauth:token")
    rows = [
        {"label": _("Client id"), "value": made.oauth_id},
        {"label": _("Secret"), "value": secret},
        {"label": _("Tokens from"), "value": token},
    ]
    return render(request, "lenders/programs/secret.html", {"program": made, "rows": rows})


@needs("api")
def program(request: HttpRequest, client: str) -> HttpResponse:
    """One program: a new secret, or its end."""
    found = one(desk_of(request).scope.clients.filter(revoked_at__isnull=True), client)
    return render(request, "lenders/programs/one.html", {"program": found})


@require_POST
@needs("api")
def renew(request: HttpRequest, client: str) -> HttpResponse:
    found = one(desk_of(request).scope.clients.filter(revoked_at__isnull=True), client)
    assert isinstance(found, ApiClient)
    secret = clients.renew_secret(client=found)
    return _shown_once(request, found, secret)


@require_POST
@needs("api")
def revoke(request: HttpRequest, client: str) -> HttpResponse:
    desk = desk_of(request)
    found = one(desk.scope.clients, client)
    assert isinstance(found, ApiClient)
    clients.revoke_client(client=found)
    return redirect("lenders:programs", organisation=desk.scope.organisation.public_id)
