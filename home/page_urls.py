"""Addresses of the `home` room that carry a language prefix."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
