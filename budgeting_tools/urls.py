"""Addresses of the `budgeting_tools` room."""

from django.urls import path

from budgeting_tools.after.views import after
from budgeting_tools.before.views import before

app_name = "planner"
urlpatterns = [
    path("before/", before, name="before"),
    path("after/", after, name="after"),
]
