"""Addresses of the `budgeting_tools` room."""

from django.urls import path

from budgeting_tools.after.views import after
from budgeting_tools.before.views import before
from budgeting_tools.letters.views import letters
from budgeting_tools.payday.views import calendar, calendar_download

app_name = "planner"
urlpatterns = [
    path("before/", before, name="before"),
    path("after/", after, name="after"),
    path("letters/", letters, name="letters"),
    path("calendar/", calendar, name="calendar"),
    path("calendar.ics", calendar_download, name="calendar_file"),
]
