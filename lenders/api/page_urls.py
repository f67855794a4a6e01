"""Addresses of the portal's pages about programs, below a lender's desk."""

from django.urls import path

from lenders.api import pages

urlpatterns = [
    path("", pages.programs, name="programs"),
    path("<str:client>/", pages.program, name="program"),
    path("<str:client>/renew", pages.renew, name="program_renew"),
    path("<str:client>/revoke", pages.revoke, name="program_revoke"),
]
