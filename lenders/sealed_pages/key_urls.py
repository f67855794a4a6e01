"""Addresses of a lender's page of keys, below its desk."""

from django.urls import path

from lenders.sealed_pages import key_views

urlpatterns = [
    path("", key_views.keys, name="keys"),
    path("new/", key_views.make, name="make_key"),
    path("check/", key_views.check, name="check_token"),
    path("<str:key>/revoke/", key_views.revoke, name="revoke_key"),
]
