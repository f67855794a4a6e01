"""Addresses of “I can’t pay”, which stands beside the help page and not under the planner."""

from django.urls import path

from budgeting_tools.cant_pay.views import start

app_name = "cant_pay"
urlpatterns = [path("", start, name="start")]
