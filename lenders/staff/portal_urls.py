"""Addresses of the lender's page on its staff, below its desk."""

from django.urls import path

from lenders.staff import portal_views

urlpatterns = [
    path("", portal_views.count, name="staff"),
    path("code/", portal_views.make_code, name="staff_code"),
]
