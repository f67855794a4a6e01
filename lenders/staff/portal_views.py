"""The lender's page on its staff: the code, one number, and what it never sees."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lenders.access import desk_of, needs
from lenders.actions import staff
from lenders.reports.suppression import FEWEST
from lenders.staff import finishing


@needs("report")
def count(request: HttpRequest) -> HttpResponse:
    desk = desk_of(request)
    context = {
        "code": desk.scope.staff_codes.filter(retired_at__isnull=True).first(),
        "told": desk.scope.staff_counts.first(),
        "course": finishing.course(get_language() or "en"),
        "may_make": desk.may("owner"),
        "fewest": FEWEST,
    }
    return render(request, "lenders/staff/portal.html", context)


@require_POST
@needs("owner")
def make_code(request: HttpRequest) -> HttpResponse:
    desk = desk_of(request)
    staff.make_code(organisation=desk.scope.organisation)
    messages.success(request, _("This is the code from now on."))
    return redirect("lenders:staff", organisation=desk.member.organisation.public_id)
