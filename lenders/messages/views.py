"""The editor over HTTP: check a text, take a kinder wording, start from a reviewed one, undo; it keeps no text."""

from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods

from facts import offering
from lenders.access import desk_of, needs
from lenders.campaigns.sharing import address
from lenders.checking import check
from lenders.checking.message import MOST
from lenders.kit import LANGUAGES, find, offer_words
from lenders.messages import page, steps
from lenders.messages.forms import MessageForm
from lenders.messages.steps import Step
from lenders.models import Campaign
from lenders.scope import Scope

_MOST_CAMPAIGNS = 100


@require_http_methods(["GET", "HEAD", "POST"])
@needs("campaign")
def editor(request: HttpRequest) -> HttpResponse:
    own = desk_of(request).scope
    if request.method != "POST":
        return _shown(request, _form(own, None), Step("", ""))
    pressed, data = request.POST.get("do", steps.CHECK), request.POST.copy()
    step = Step(_lines(data.get("text", "")), _lines(data.get("before", ""))[:MOST])
    if pressed == steps.KIT:
        step = steps.started(_reviewed(own, data) or step.text, step.text, step.before)
    elif pressed == steps.UNDO:
        step = steps.undone(step.text, step.before)
    elif pressed.startswith(steps.TAKE):
        data["text"] = step.text
        form = _form(own, data)
        if form.is_valid():
            step = steps.taken(pressed, step.text, step.before, check(form.message()))
    data["text"] = step.text
    return _shown(request, _form(own, data), step)


def _lines(text: str) -> str:
    """Browsers send a line's end as two characters; offsets count one."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _form(own: Scope, data: QueryDict | None) -> MessageForm:
    language = get_language() or LANGUAGES[0]
    initial = {
        "place": own.organisation.place,
        "language": language if language in LANGUAGES else LANGUAGES[0],
        "channel": "sms",
    }
    offered = offering.offered(timezone.localdate())
    return MessageForm(
        data, lender=own.organisation, campaigns=_campaigns(own), offered=offered, initial=initial
    )


def _campaigns(own: Scope) -> list[Campaign]:
    return list(own.campaigns.filter(archived_at=None).prefetch_related("links")[:_MOST_CAMPAIGNS])


def _reviewed(own: Scope, data: QueryDict) -> str:
    """The reviewed text for what was chosen, with what is known of the lender in its slots; "" for no choice."""
    chosen = find(data.get("stage", ""), data.get("channel", ""), data.get("language", ""))
    if chosen is None:
        return ""
    offers = own.offers.in_force(timezone.localdate())
    values = {
        "organisation": own.organisation.name,
        "complaints": own.organisation.complaint_contact,
        "offers": offer_words(offers, chosen.language),
        "link": _link(own, data.get("campaign", ""), chosen.language),
    }
    return chosen.filled(values).whole


def _link(own: Scope, campaign: str, language: str) -> str:
    """Without `https://`, which every phone understands and a text message pays for."""
    found = next((one for one in _campaigns(own) if one.public_id == campaign), None)
    links = {link.language: link for link in found.links.all()} if found else {}
    link = links.get(language)
    return address(link).partition("://")[2] if link else ""


def _shown(request: HttpRequest, form: MessageForm, step: Step) -> HttpResponse:
    context: dict[str, Any] = {"form": form, "before": step.before, "is_stale": step.is_stale, "answer": None}
    if form.is_bound and form.is_valid():
        message = form.message()
        context["answer"] = page.answer(message, check(message))
    response = render(request, "lenders/messages/editor.html", context)
    response["Cache-Control"] = "no-store"
    return response
