"""Addresses of the `learners` room."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
