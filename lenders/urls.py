"""Addresses of the portal, below `/<language>/lenders/`; each part of the room adds its own file of them here."""

from django.urls import path

from lenders.portal import views

app_name = "lenders"
urlpatterns = [
    path("", views.start, name="start"),
    path("<str:organisation>/", views.desk, name="desk"),
]
