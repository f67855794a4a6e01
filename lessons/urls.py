"""Addresses of the `lessons` room."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
