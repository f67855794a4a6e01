"""Addresses of the portal, below `/<language>/lenders/`; each part of the room adds its own file of them here."""

from django.urls import include, path

from lenders.api import page_urls as program_urls
from lenders.campaigns import urls as campaign_urls
from lenders.members import joining
from lenders.members import urls as member_urls
from lenders.messages import urls as message_urls
from lenders.offers import urls as offer_urls
from lenders.portal import views
from lenders.reports import urls as report_urls
from lenders.sealed_pages import key_urls
from lenders.staff import portal_urls as staff_urls
from lenders.webhooks import urls as webhook_urls

app_name = "lenders"
urlpatterns = [
    path("", views.start, name="start"),
    path("second-step/", views.second_step, name="second_step"),
    path("join/<str:secret>/", joining.join, name="join"),
    path("<str:organisation>/", views.desk, name="desk"),
    path("<str:organisation>/", include(member_urls)),
    path("<str:organisation>/campaigns/", include(campaign_urls)),
    path("<str:organisation>/messages/", include(message_urls)),
    path("<str:organisation>/offers/", include(offer_urls)),
    path("<str:organisation>/reports/", include(report_urls)),
    path("<str:organisation>/sealed/", include(key_urls)),
    path("<str:organisation>/programs/", include(program_urls)),
    path("<str:organisation>/webhooks/", include(webhook_urls)),
    path("<str:organisation>/staff/", include(staff_urls)),
]
