"""Addresses of the `home` room."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
