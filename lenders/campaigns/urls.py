"""Addresses of campaigns, below an organisation's."""

from django.urls import path

from lenders.campaigns import taking_along, views

urlpatterns = [
    path("", views.every, name="campaigns"),
    path("new/", views.choose, name="campaign_new"),
    path("new/details/", views.new, name="campaign_details"),
    path("<str:campaign>/", views.one, name="campaign"),
    path("<str:campaign>/edit/", views.edit, name="campaign_edit"),
    path("<str:campaign>/target/", views.choose, name="campaign_target"),
    path("<str:campaign>/put-away/", views.put_away, name="campaign_put_away"),
    path("<str:campaign>/take-back/", views.take_back, name="campaign_take_back"),
    path("<str:campaign>/texts/", taking_along.texts, name="campaign_texts"),
    path("<str:campaign>/card/<str:language>/", taking_along.card, name="campaign_card"),
    path("<str:campaign>/code/<str:language>.<str:kind>", taking_along.code, name="campaign_code"),
]
