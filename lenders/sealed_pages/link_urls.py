"""The short address of sealed terms, outside the language prefix: the link knows its language."""

from django.urls import path

from lenders.sealed_pages import views

app_name = "sealed_links"
urlpatterns = [
    path("s/<str:word>", views.short, name="short"),
    path("s/<str:word>/", views.short),  # as some programs write an address on
]
