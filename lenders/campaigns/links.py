"""`/g/<short>`: from a reminder to its target, with the campaign's code along; it writes nothing and knows nobody."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from home import via
from lenders import leading
from lenders.models import CampaignLink


@never_cache
@require_safe
def follow(request: HttpRequest, short: str) -> HttpResponse:
    """Never kept by a cache: a target may move. A closed lender's links go on, without its code."""
    link = CampaignLink.objects.behind(short)
    if link is None:
        # Not 404: outside the language prefix Django would lead on to a page that knows nothing of links.
        return render(request, "lenders/campaigns/no_link.html", status=410)
    campaign = link.campaign
    path = leading.lead(campaign, link.language).path
    is_open = campaign.organisation.closed_at is None
    return redirect(via.with_code(path, campaign.via) if is_open else path)
