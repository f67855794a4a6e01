"""“Let your employer count you”: what the employer sees, the consent, and the way out at one tap, for a learner."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from home import events
from home.allowance import Allowance, caller
from home.origin import own_origin_only
from learners import visitor
from learners.models import Learner
from lenders.actions import staff
from lenders.models import Organisation, StaffConsent
from lenders.reports.suppression import FEWEST
from lenders.staff import finishing
from lenders.staff.forms import CodeForm

# A whole call centre may share one address; with 38 bits in a code, guessing stays hopeless.
TRIES = Allowance("staff-code", per_address=200, in_all=5_000, window_seconds=60 * 60)
TOO_MANY = "too-many"
View = Callable[[HttpRequest], HttpResponse]


def own_page(view: View) -> View:
    """Posts of other sites are refused, and no lender hears of what happens here."""

    @never_cache
    @own_origin_only
    @wraps(view)
    def guarded(request: HttpRequest) -> HttpResponse:
        events.keep_quiet(request)
        return view(request)

    return guarded


@own_page
def page(request: HttpRequest) -> HttpResponse:
    """A POST with a code shows whose it is and asks; it writes nothing yet."""
    if request.method != "POST":
        return _page(request)
    form = CodeForm(request.POST)
    lender = _lender(request, form)
    return _page(request, form=form, lender=lender, typed=form.data.get("code", "")[:40])


@own_page
def agree(request: HttpRequest) -> HttpResponse:
    """The consent itself; a reload or a kept address leads back to the page."""
    form = CodeForm(request.POST)
    if request.method != "POST":
        return redirect("staff:page")
    if _signed_out(request) or _lender(request, form) is None:
        return _page(request, form=form)
    learner = visitor.learner_for_writing(request)
    if learner is not None:
        staff.consent(learner=learner, typed=form.cleaned_data["code"])
    return redirect(f"{reverse('staff:page')}?done=counted")


@own_page
def stop(request: HttpRequest) -> HttpResponse:
    learner = _owner(request)
    if request.method != "POST" or learner is None:
        return redirect("staff:page")
    staff.withdraw(learner=learner, lender=request.POST.get("lender", "")[:16])
    return redirect(f"{reverse('staff:page')}?done=stopped")


def _lender(request: HttpRequest, form: CodeForm) -> Organisation | None:
    """The lender of the typed code; None leaves the reason on the form."""
    if not form.is_valid():
        return None
    if not TRIES.allow(caller(request)):
        words = _("That was many tries. Please wait an hour, then try again.")
        form.add_error("code", ValidationError(words, code=TOO_MANY))
        return None
    try:
        return staff.lender_of(typed=form.cleaned_data["code"])
    except staff.UnknownCode:
        form.add_error("code", _("No employer has this code now. Check each sign, or ask for the new one."))
        return None


def _owner(request: HttpRequest) -> Learner | None:
    learner = visitor.learner_of(request)
    return learner if learner and visitor.owns_page(request, learner) else None


def _signed_out(request: HttpRequest) -> bool:
    return visitor.learner_of(request) is not None and _owner(request) is None


def _page(request: HttpRequest, *, form: CodeForm | None = None, **more: Any) -> HttpResponse:
    learner = _owner(request)
    rows = StaffConsent.objects.filter(learner=learner).select_related("organisation") if learner else []
    context = {
        "form": form or CodeForm(),
        "consents": rows,
        "finished": bool(rows) and learner is not None and finishing.has_finished(learner),
        "course": finishing.course(get_language() or "en"),
        "signed_out": _signed_out(request),
        "done": request.GET.get("done", ""),
        "fewest": FEWEST,
    } | more
    status = 429 if form and form.has_error("code", TOO_MANY) else 200
    return render(request, "lenders/staff/count_me.html", context, status=status)
