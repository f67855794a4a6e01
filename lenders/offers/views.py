"""Standing offers over HTTP, for owners: what holds, a new one with its preview, withdrawing one."""

from datetime import date
from typing import Any, cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from facts import offering
from home.templatetags.figures import day
from lenders import scope
from lenders.access import desk_of, needs
from lenders.actions import offers as actions
from lenders.models import Offer, OfferKind, Organisation
from lenders.offers import words
from lenders.offers.forms import OfferForm

MOST_ENDED = 30


@needs("owner")
def every(request: HttpRequest) -> HttpResponse:
    today, own = timezone.localdate(), desk_of(request).scope.offers
    rows = [_row(one, today) for one in own.filter(withdrawn_at=None).order_by("kind", "begins")]
    withdrawn = own.exclude(withdrawn_at=None).order_by("-withdrawn_at")[:MOST_ENDED]
    shown = {
        "standing": [row for row in rows if not row["is_over"]],
        "over": [*(row for row in rows if row["is_over"]), *(_row(one, today) for one in withdrawn)],
    }
    return render(request, "lenders/offers/every.html", shown)


def _row(offer: Offer, today: date) -> dict[str, Any]:
    return {
        "offer": offer,
        "text": words.of(offer),
        "when": _when(offer),
        "is_over": offer.withdrawn_at is not None or (offer.ends is not None and offer.ends < today),
        "is_coming": offer.begins > today,
    }


def _when(offer: Offer) -> str:
    if offer.withdrawn_at:
        return _("Withdrawn on %(day)s") % {"day": day(offer.withdrawn_at.date())}
    values = {"from": day(offer.begins), "until": day(offer.ends)}
    return (_("From %(from)s until %(until)s") if offer.ends else _("From %(from)s")) % values


@needs("owner")
def choose(request: HttpRequest) -> HttpResponse:
    kinds = [{"kind": kind.value, "title": kind.label, "text": _EXPLAINED[kind]()} for kind in OfferKind]
    return render(request, "lenders/offers/choose.html", {"kinds": kinds})


_EXPLAINED = {
    OfferKind.GRACE: lambda: _("A payment may come some days later, without a fee."),
    OfferKind.SPREAD_ARREARS: lambda: _("What is overdue is paid in parts, beside the usual payments."),
    OfferKind.LOWER_INSTALMENT: lambda: _("Smaller payments each month, for longer."),
    OfferKind.FREEZE_INTEREST: lambda: _("No interest is added for some months."),
    OfferKind.WAIVE_FEE: lambda: _("A late fee is taken off what is owed."),
}


@needs("owner")
def new(request: HttpRequest, kind: str) -> HttpResponse:
    """A POST shows how a borrower will read it; the button below it states the offer."""
    if kind not in OfferKind.values:
        raise Http404
    organisation = desk_of(request).member.organisation
    initial = {"begins": timezone.localdate().isoformat(), "currency": _currency(organisation)}
    form = OfferForm(request.POST if request.method == "POST" else None, kind=kind, initial=initial)
    preview: dict[str, str] = {}
    if request.method == "POST" and request.POST.get("do") != "change" and form.is_valid():
        if request.POST.get("do") == "state" and _state(request, organisation, form):
            return redirect("lenders:offers", organisation.public_id)
        if form.is_valid():
            preview = _preview(organisation, form.cleaned_data)
    shown = {"form": form, "kind": OfferKind(kind), "preview": preview}
    return render(request, "lenders/offers/form.html", shown)


def _state(request: HttpRequest, organisation: Organisation, form: OfferForm) -> bool:
    try:
        actions.state_offer(organisation=organisation, **form.cleaned_data)
    except actions.Overlaps as overlap:
        form.add_error(None, _overlap_words(overlap.offer))
        return False
    messages.success(request, _("Your offer stands."))
    return True


def _overlap_words(offer: Offer) -> str:
    line = _("An offer of this kind holds on some of these days. Withdraw it first, or choose other days.")
    return f"{line} {words.of(offer)} · {_when(offer)}"


def _preview(organisation: Organisation, values: dict[str, Any]) -> dict[str, str]:
    return {
        "text": words.text(values["kind"], values["limit"], values["currency"]),
        "words": words.whose(organisation.name, values["begins"], values["ends"], values["condition"]),
    }


def _currency(organisation: Organisation) -> str:
    place = offering.chosen(organisation.place, timezone.localdate())
    return place.currency if place else "GBP"


@require_POST
@needs("owner")
def withdraw(request: HttpRequest, offer: str) -> HttpResponse:
    found = cast(Offer, scope.one(desk_of(request).scope.offers, offer))
    actions.withdraw_offer(offer=found, now=timezone.now())
    messages.success(request, _("The offer is withdrawn. No new plan counts with it."))
    return redirect("lenders:offers", desk_of(request).member.organisation.public_id)
