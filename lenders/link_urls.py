"""Short addresses in reminders, outside the language prefix: the row behind each knows its language."""

from django.urls import path

from lenders.campaigns import links

urlpatterns = [path("g/<str:short>", links.follow, name="campaign_link")]
