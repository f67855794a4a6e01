"""Addresses of the `quizzes` room."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
