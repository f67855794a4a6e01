"""Addresses of the portal, below `/<language>/lenders/`; each part of the room adds its own file of them here."""

from django.urls import include, path

from lenders.portal import views
from lenders.reports import urls as report_urls
from lenders.sealed_pages import key_urls

app_name = "lenders"
urlpatterns = [
    path("", views.start, name="start"),
    path("<str:organisation>/", views.desk, name="desk"),
    path("<str:organisation>/reports/", include(report_urls)),
    path("<str:organisation>/sealed/", include(key_urls)),
]
