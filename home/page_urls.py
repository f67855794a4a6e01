"""Addresses of the `home` room that carry a language prefix."""

from django.urls import path

from home import views

app_name = "home"
urlpatterns = [
    path("help/", views.help_page, name="help"),
    path("privacy/", views.privacy_page, name="privacy"),
]
