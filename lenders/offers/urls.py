"""Addresses of standing offers, below an organisation's."""

from django.urls import path

from lenders.offers import views

urlpatterns = [
    path("", views.every, name="offers"),
    path("new/", views.choose, name="offer_new"),
    path("new/<str:kind>/", views.new, name="offer_details"),
    path("<str:offer>/withdraw/", views.withdraw, name="offer_withdraw"),
]
