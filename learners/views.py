"""The learner's own page and what can be done there: carry, take along, erase; only actions write."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from home.allowance import caller
from home.origin import own_origin_only
from learners import actions, carry, export, my_page, privacy, reminding, tries, visitor
from learners.forms import CarryForm, EraseForm
from learners.models import Learner
from learners.own_data import may_be_erased

View = Callable[[HttpRequest], HttpResponse]


def own_post(view: View) -> View:
    """A POST of our own page; a GET, such as a reload or a kept address, leads back to the page."""

    @never_cache
    @own_origin_only
    @wraps(view)
    def guarded(request: HttpRequest) -> HttpResponse:
        return view(request) if request.method == "POST" else redirect("learners:mine")

    return guarded


def page_owner(request: HttpRequest) -> Learner | None:
    """The learner of this browser, if it may see and change what is kept."""
    learner = visitor.learner_of(request)
    return learner if learner and visitor.owns_page(request, learner) else None


@never_cache
def mine(request: HttpRequest) -> HttpResponse:
    return _page(request, carried=request.GET.get("done") == "carried")


@own_post
def carry_make(request: HttpRequest) -> HttpResponse:
    learner = page_owner(request)
    if learner is None or learner.user_id:
        return redirect("learners:mine")
    code = actions.make_carry_code(learner=learner)
    return _page(request, code=carry.written(code))


@own_post
def carry_use(request: HttpRequest) -> HttpResponse:
    form = CarryForm(request.POST)
    if not form.is_valid():
        return _page(request, carry_form=form)
    if not tries.allow(caller(request)):
        form.add_error("code", _("That was many tries. Please wait an hour, then try again."))
        return _page(request, status=429, carry_form=form)
    try:
        learner = actions.use_carry_code(
            typed=form.cleaned_data["code"], learner=page_owner(request), user=visitor.signed_in(request)
        )
    except actions.UnknownCode:
        form.add_error(
            "code", _("This code does not work. Check each sign, or make a new one on the other device.")
        )
        return _page(request, carry_form=form)
    except actions.TwoAccounts:
        form.add_error(
            "code", _("The two devices are signed in to different accounts. Sign out on one of them.")
        )
        return _page(request, carry_form=form)
    visitor.remember(request, learner)
    return redirect(reverse("learners:mine") + "?done=carried")


@own_post
def export_all(request: HttpRequest) -> HttpResponse:
    learner = page_owner(request)
    if learner is None:
        return redirect("learners:mine")
    kept = privacy.everything(learner)
    sections = [
        export.Section(h.key, str(h.title), kept[h.key], h.labels)
        for h in privacy.holdings()
        if h.key in kept
    ]
    packed = export.archive(sections, timezone.now())
    disposition = {"Content-Disposition": 'attachment; filename="lantern-my-data.zip"'}
    return HttpResponse(packed, content_type="application/zip", headers=disposition)


@own_post
def erase(request: HttpRequest) -> HttpResponse:
    learner = page_owner(request)
    if learner is None:
        return redirect("learners:mine")
    form = EraseForm(request.POST)
    if not form.is_valid():
        return _page(request, erase_form=form)
    account = learner.user
    keep_account = account is not None and not may_be_erased(account)
    actions.erase(learner=learner)
    if account is not None and not keep_account:
        logout(request)
    visitor.forget(request)
    return render(request, "learners/erased.html", {"account_kept": keep_account})


@csrf_exempt
@never_cache
def stop_reminders(request: HttpRequest, token: str) -> HttpResponse:
    """A GET asks, a POST stops, also one that a mail programme sends by itself: what it carries is proof enough."""
    reminder = reminding.behind(token)
    kind = reminding.kind_of(reminder.kind) if reminder else None
    if reminder is None or kind is None:
        return render(request, "learners/stop_unknown.html", status=410)
    stopped = request.method == "POST"
    if stopped:
        actions.stop_reminders(reminder=reminder)
    return render(request, "learners/stop_reminders.html", {"kind": kind, "stopped": stopped})


def _page(request: HttpRequest, *, status: int = 200, **more: Any) -> HttpResponse:
    learner = visitor.learner_of(request)
    owner = page_owner(request)
    context = {
        "learner": owner,
        "signed_out": learner is not None and owner is None,
        "panels": my_page.panels(request, owner) if owner else [],
        "carry_form": CarryForm(),
        "erase_form": EraseForm(),
        **more,
    }
    return render(request, "learners/mine.html", context, status=status)
