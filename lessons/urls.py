"""Addresses of the `lessons` room; its pages themselves are found by the page tree."""

from django.urls import path

from lessons import views

app_name = "lessons"
urlpatterns = [
    path("lessons/<int:page_id>/card-done/", views.card_done, name="card-done"),
]
