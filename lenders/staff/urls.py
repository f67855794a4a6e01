"""Addresses of the page on which staff let their employer count them."""

from django.urls import path

from lenders.staff import views

app_name = "staff"
urlpatterns = [
    path("", views.page, name="page"),
    path("agree/", views.agree, name="agree"),
    path("stop/", views.stop, name="stop"),
]
