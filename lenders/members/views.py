"""Members over HTTP, for owners: who they are, inviting, roles, removing; and leaving, for everybody."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lenders.access import desk_of, needs
from lenders.actions import members as actions
from lenders.members.forms import ROLE_LABELS, InvitationForm, RolesForm
from lenders.models import Invitation, Member
from lenders.models.member import Roles


@needs("owner")
def every(request: HttpRequest) -> HttpResponse:
    own = desk_of(request).scope
    rows = [{"member": one, "roles": roles_in_words(one)} for one in own.members.select_related("user")]
    open_ones = own.invitations.open(timezone.now())
    invitations = [{"invitation": one, "roles": roles_in_words(one)} for one in open_ones]
    return render(request, "lenders/members/every.html", {"rows": rows, "invitations": invitations})


def roles_in_words(row: Roles) -> str:
    return " · ".join(str(label) for name, label in ROLE_LABELS.items() if getattr(row, name)) or _(
        "none yet"
    )


@needs("owner")
def invite(request: HttpRequest) -> HttpResponse:
    member = desk_of(request).member
    form = InvitationForm(
        request.POST if request.method == "POST" else None, initial={"roles": ["may_campaign"]}
    )
    if request.method == "POST" and form.is_valid():
        try:
            actions.invite(
                organisation=member.organisation,
                invited_by=member,
                email=form.cleaned_data["email"],
                roles=form.chosen(),
                language=get_language() or "en",
                now=timezone.now(),
            )
        except actions.TooMany:
            form.add_error(None, _("That was many invitations for one day. Please go on tomorrow."))
        else:
            messages.success(request, _("The invitation is on its way."))
            return _back(request)
    return render(request, "lenders/members/invite.html", {"form": form})


@needs("owner")
def one(request: HttpRequest, member: int) -> HttpResponse:
    """A POST changes the roles."""
    found = _member(request, member)
    held = [name for name in ROLE_LABELS if getattr(found, name)]
    form = RolesForm(request.POST if request.method == "POST" else None, initial={"roles": held})
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_roles(member=found, roles=form.chosen())
        except actions.LastOwner:
            form.add_error("roles", _last_owner())
        else:
            messages.success(request, _("Your changes are kept."))
            return _back(request)
    return render(request, "lenders/members/one.html", {"form": form, "found": found})


def _last_owner() -> str:
    return _("This is the only owner. Make somebody else an owner first.")


@require_POST
@needs("owner")
def remove(request: HttpRequest, member: int) -> HttpResponse:
    found = _member(request, member)
    try:
        actions.remove(member=found)
    except actions.LastOwner:
        messages.warning(request, _last_owner())
    else:
        messages.success(request, _("This person is no member any more."))
    return _back(request)


@needs("any")
def leave(request: HttpRequest) -> HttpResponse:
    """A GET asks, a POST leaves."""
    member = desk_of(request).member
    if request.method != "POST":
        return render(request, "lenders/members/leave.html")
    try:
        actions.remove(member=member)
    except actions.LastOwner:
        return render(request, "lenders/members/leave.html", {"problem": _last_owner()}, status=409)
    messages.success(request, _("You have left %(name)s.") % {"name": member.organisation.name})
    return redirect("lenders:start")


@require_POST
@needs("owner")
def withdraw(request: HttpRequest, invitation: int) -> HttpResponse:
    actions.withdraw(invitation=_invitation(request, invitation), now=timezone.now())
    messages.success(request, _("The invitation is withdrawn. Its link works no more."))
    return _back(request)


@require_POST
@needs("owner")
def send_again(request: HttpRequest, invitation: int) -> HttpResponse:
    found, language = _invitation(request, invitation), get_language() or "en"
    try:
        actions.send_again(invitation=found, language=language, now=timezone.now())
    except actions.TooMany:
        messages.info(request, _("A link went out within the last hour. It still works."))
    else:
        messages.success(request, _("A new link is on its way. The one before works no more."))
    return _back(request)


def _member(request: HttpRequest, number: int) -> Member:
    found = desk_of(request).scope.members.select_related("user").filter(pk=number).first()
    if found is None:
        raise Http404
    return found


def _invitation(request: HttpRequest, number: int) -> Invitation:
    rows = desk_of(request).scope.invitations.open(timezone.now())
    found: Invitation | None = rows.filter(pk=number).first()
    if found is None:
        raise Http404
    return found


def _back(request: HttpRequest) -> HttpResponse:
    return redirect("lenders:members", desk_of(request).member.organisation.public_id)
