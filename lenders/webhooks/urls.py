"""Addresses of the portal's pages about webhooks, below a lender's desk."""

from django.urls import path

from lenders.webhooks import views

urlpatterns = [
    path("", views.endpoints, name="webhooks"),
    path("<str:endpoint>/", views.endpoint, name="webhook"),
    path("<str:endpoint>/change", views.change, name="webhook_change"),
    path("<str:endpoint>/secret", views.rotate, name="webhook_rotate"),
    path("<str:endpoint>/on", views.switch_on, name="webhook_on"),
    path("<str:endpoint>/remove", views.remove, name="webhook_remove"),
    path("<str:endpoint>/test", views.test, name="webhook_test"),
    path("<str:endpoint>/again", views.repeat, name="webhook_again"),
]
