"""Addresses of the `budgeting_tools` room."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
