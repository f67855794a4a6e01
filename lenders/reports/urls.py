"""Addresses of a lender's reports, below its desk."""

from datetime import date

from django.urls import path, register_converter

from lenders.reports import views


class Day:
    """A date as 2026-11-23; anything else is no address."""

    regex = r"\d{4}-\d{2}-\d{2}"

    def to_python(self, value: str) -> date:
        return date.fromisoformat(value)

    def to_url(self, value: date) -> str:
        return value.isoformat()


register_converter(Day, "day")

urlpatterns = [
    path("", views.newest, name="reports"),
    path("<day:monday>/", views.one_week, name="report"),
    path("<day:monday>.csv", views.one_file, name="report_file"),
]
