"""The portal's pages about webhooks: endpoints, what became of each message, a test, and sending again."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from lenders.access import Desk, desk_of, needs
from lenders.actions import deliveries, webhooks
from lenders.actions.deliveries import EndpointOff
from lenders.models import DeliveryState, WebhookDelivery, WebhookEndpoint
from lenders.scope import one
from lenders.webhooks import words
from lenders.webhooks.addresses import Refused
from lenders.webhooks.forms import EndpointForm

SHOWN = 50


def _endpoint(desk: Desk, public_id: str) -> WebhookEndpoint:
    found = one(desk.scope.endpoints, public_id)
    assert isinstance(found, WebhookEndpoint)
    return found


def _card(endpoint: WebhookEndpoint) -> dict[str, Any]:
    badge, tone = words.standing(endpoint)
    return {"endpoint": endpoint, "badge": badge, "tone": tone, "kinds": _kinds(endpoint)}


def _kinds(endpoint: WebhookEndpoint) -> str:
    return " · ".join(str(words.KIND_NAMES[kind]) for kind in endpoint.kinds)


@needs("api")
def endpoints(request: HttpRequest) -> HttpResponse:
    """All endpoints, and a form for another; a valid form answers with the secret, which no later page has."""
    desk = desk_of(request)
    form = EndpointForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made, secret = webhooks.add_endpoint(organisation=desk.scope.organisation, **form.cleaned_data)
            return _shown_once(request, made, secret)
        except Refused as refused:
            form.add_error("url", str(words.REFUSALS[refused.reason]))
        except webhooks.TooMany:
            form.add_error(None, _("You have as many webhooks as one lender may have. Remove one first."))
    cards = [_card(endpoint) for endpoint in desk.scope.endpoints]
    return render(request, "lenders/webhooks/list.html", {"form": form, "cards": cards})


def _shown_once(request: HttpRequest, endpoint: WebhookEndpoint, secret: str) -> HttpResponse:
    rows = [
        {"label": _("Address for messages"), "value": endpoint.url},
        {"label": _("Secret"), "value": secret},
    ]
    return render(request, "lenders/webhooks/secret.html", {"endpoint": endpoint, "rows": rows})


@needs("api")
def endpoint(request: HttpRequest, endpoint: str) -> HttpResponse:
    """One endpoint with its newest deliveries."""
    desk = desk_of(request)
    found = _endpoint(desk, endpoint)
    newest = desk.scope.deliveries.filter(endpoint=found).select_related("message").order_by("-pk")[:SHOWN]
    rows = [_row(delivery) for delivery in newest]
    dead = desk.scope.deliveries.filter(endpoint=found, state=DeliveryState.DEAD).count()
    return render(request, "lenders/webhooks/one.html", _card(found) | {"rows": rows, "dead": dead})


def _row(delivery: WebhookDelivery) -> dict[str, Any]:
    return {
        "delivery": delivery,
        "kind": words.KIND_NAMES[delivery.message.kind],
        "state": delivery.get_state_display(),
        "tone": words.TONES.get(DeliveryState(delivery.state), "plain"),
        "result": words.RESULTS.get(delivery.last_result, "") if delivery.last_result != "ok" else "",
        "can_repeat": delivery.state in (DeliveryState.DEAD, DeliveryState.DELIVERED),
    }


def _back(desk: Desk, found: WebhookEndpoint) -> HttpResponse:
    return redirect(
        "lenders:webhook", organisation=desk.scope.organisation.public_id, endpoint=found.public_id
    )


@needs("api")
def change(request: HttpRequest, endpoint: str) -> HttpResponse:
    """Another address, or other kinds; what waits goes to the new address."""
    desk = desk_of(request)
    found = _endpoint(desk, endpoint)
    form = EndpointForm(request.POST or None, initial={"url": found.url, "kinds": found.kinds})
    if request.method == "POST" and form.is_valid():
        try:
            webhooks.change_endpoint(endpoint=found, **form.cleaned_data)
            messages.success(request, _("Saved."))
            return _back(desk, found)
        except Refused as refused:
            form.add_error("url", str(words.REFUSALS[refused.reason]))
    return render(request, "lenders/webhooks/change.html", {"endpoint": found, "form": form})


@require_POST
@needs("api")
def rotate(request: HttpRequest, endpoint: str) -> HttpResponse:
    found = _endpoint(desk_of(request), endpoint)
    return _shown_once(request, found, webhooks.rotate_secret(endpoint=found))


@require_POST
@needs("api")
def switch_on(request: HttpRequest, endpoint: str) -> HttpResponse:
    desk = desk_of(request)
    found = _endpoint(desk, endpoint)
    webhooks.switch_on(endpoint=found)
    messages.success(request, _("Messages go there again."))
    return _back(desk, found)


@require_POST
@needs("api")
def remove(request: HttpRequest, endpoint: str) -> HttpResponse:
    desk = desk_of(request)
    webhooks.remove_endpoint(endpoint=_endpoint(desk, endpoint))
    messages.success(request, _("The webhook was removed."))
    return redirect("lenders:webhooks", organisation=desk.scope.organisation.public_id)


@require_POST
@needs("api")
def test(request: HttpRequest, endpoint: str) -> HttpResponse:
    desk = desk_of(request)
    found = _endpoint(desk, endpoint)
    try:
        deliveries.send_test(endpoint=found)
        messages.success(request, _("A test is on its way. Load this page again to see how it went."))
    except EndpointOff:
        messages.warning(request, _("Switch it on first."))
    return _back(desk, found)


@require_POST
@needs("api")
def repeat(request: HttpRequest, endpoint: str) -> HttpResponse:
    """Sends one delivery again, or everything that was given up."""
    desk = desk_of(request)
    found = _endpoint(desk, endpoint)
    wanted = request.POST.get("delivery", "")
    try:
        if wanted:
            row = one(desk.scope.deliveries.filter(endpoint=found).select_related("endpoint"), wanted)
            assert isinstance(row, WebhookDelivery)
            deliveries.replay(delivery=row)
            number = 1
        else:
            number = deliveries.replay_dead(endpoint=found)
        text = ngettext("%(number)d message is sent again.", "%(number)d messages are sent again.", number)
        messages.success(request, text % {"number": number})
    except EndpointOff:
        messages.warning(request, _("Switch it on first."))
    return _back(desk, found)
