"""The organisation's own page, for owners: its name, where borrowers complain, the place whose rules apply."""

from copy import copy

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from lenders.access import desk_of, needs
from lenders.actions import organisations as actions
from lenders.members.forms import SettingsForm


@needs("owner")
def settings(request: HttpRequest) -> HttpResponse:
    organisation = desk_of(request).member.organisation
    # A model form writes what was typed into its instance: the page's own stays as it is kept.
    form = SettingsForm(request.POST if request.method == "POST" else None, instance=copy(organisation))
    if request.method == "POST" and form.is_valid():
        actions.change_settings(organisation=organisation, **form.cleaned_data)
        messages.success(request, _("Your changes are kept."))
        return redirect("lenders:settings", organisation.public_id)
    return render(request, "lenders/members/settings.html", {"form": form})
