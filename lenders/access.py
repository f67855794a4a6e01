"""Who may enter the portal, and which pages: signed in, second step set up, a member, and with the role.

`needs("campaign")` wraps a view, which then gets the member's `Scope` as `request.desk.scope`. It must not decide what
a role may do to one row: that is the scope's.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, Literal

from allauth.mfa.utils import is_mfa_enabled
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache

from lenders.models import Member
from lenders.scope import Scope

Role = Literal["any", "owner", "campaign", "report", "api"]
View = Callable[..., HttpResponse]
_FIELDS = {"owner": "is_owner", "campaign": "may_campaign", "report": "may_report", "api": "may_api"}


@dataclass(frozen=True, slots=True)
class Desk:
    """Where a member sits: the organisation's rows, and which doors are open to this person."""

    member: Member

    @property
    def scope(self) -> Scope:
        return Scope(self.member.organisation)

    def may(self, role: Role) -> bool:
        return role == "any" or self.member.is_owner or bool(getattr(self.member, _FIELDS[role]))


def desk_of(request: HttpRequest) -> Desk:
    """Where the member of this request sits; only within a view that `needs` guards."""
    desk: Desk = request.desk  # type: ignore[attr-defined]
    return desk


def needs(role: Role) -> Callable[[View], View]:
    """For a portal view under `/<organisation>/…`: the path's first part is the organisation's public id."""

    def decorate(view: View) -> View:
        @never_cache
        @wraps(view)
        def guarded(request: HttpRequest, organisation: str, *args: Any, **kwargs: Any) -> HttpResponse:
            if not request.user.is_authenticated:
                return redirect(f"{reverse('account_login')}?{urlencode({'next': request.path})}")
            member = _member(request, organisation)
            if member is None:
                raise Http404
            if not is_mfa_enabled(request.user):
                return render(request, "lenders/second_step.html", {"member": member}, status=403)
            request.desk = desk = Desk(member)  # type: ignore[attr-defined]
            if not desk.may(role):
                return render(request, "lenders/not_yours.html", {"desk": desk}, status=403)
            return view(request, *args, **kwargs)

        return guarded

    return decorate


def _member(request: HttpRequest, organisation: str) -> Member | None:
    return next((one for one in memberships(request) if one.organisation.public_id == organisation), None)


def memberships(request: HttpRequest) -> list[Member]:
    """Where this account works; closed organisations are left out."""
    rows = Member.objects.filter(user_id=request.user.pk or 0, organisation__closed_at__isnull=True)
    return list(rows.select_related("organisation").order_by("organisation__name"))
