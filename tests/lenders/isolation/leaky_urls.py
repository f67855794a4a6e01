"""The site with pages that forget whose rows they show, so that the walk is seen to find each."""

from django.conf.urls.i18n import i18n_patterns
from django.http import Http404, HttpResponse, HttpResponseForbidden
from django.urls import path

from config.urls import handler404, handler500
from config.urls import urlpatterns as all_of_it
from lenders.access import needs
from lenders.models import Campaign


@needs("campaign")
def any_campaign(request, campaign):
    found = Campaign.objects.filter(public_id=campaign).first()
    if found is None:
        raise Http404
    return HttpResponse(found.name)


@needs("campaign")
def says_forbidden(request, campaign):
    found = Campaign.objects.filter(public_id=campaign).first()
    if found is None:
        raise Http404
    if found.organisation != request.desk.member.organisation:
        return HttpResponseForbidden("This one is somebody else's.")
    return HttpResponse(found.name)


@needs("campaign")
def everybodys(request):
    return HttpResponse(", ".join(Campaign.objects.values_list("name", flat=True)))


def unguarded(request, organisation):
    return HttpResponse("Come in, all of you.")


@needs("any")
def for_every_member(request):
    return HttpResponse("Figures.")


leaks = i18n_patterns(
    path("lenders/<str:organisation>/leak/one/<str:campaign>/", any_campaign),
    path("lenders/<str:organisation>/leak/forbidden/<str:campaign>/", says_forbidden),
    path("lenders/<str:organisation>/leak/all/", everybodys),
    path("lenders/<str:organisation>/leak/unguarded/", unguarded),
    path("lenders/<str:organisation>/leak/roleless/", for_every_member),
)
urlpatterns = [*leaks, *all_of_it]
__all__ = ["handler404", "handler500", "urlpatterns"]
