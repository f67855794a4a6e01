"""Addresses of the `budgeting_tools` room."""

from django.urls import path

from budgeting_tools import views

app_name = "planner"
urlpatterns = [
    path("before/", views.before, name="before"),
    path("after/", views.after, name="after"),
]
