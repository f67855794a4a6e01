"""Addresses of the `learners` room, below `/my/`."""

from django.urls import path

from learners import views

app_name = "learners"
urlpatterns = [
    path("", views.mine, name="mine"),
    path("code/", views.carry_make, name="carry_make"),
    path("carry/", views.carry_use, name="carry_use"),
    path("export/", views.export_all, name="export"),
    path("reminders/<str:token>/stop/", views.stop_reminders, name="stop_reminders"),
    path("erase/", views.erase, name="erase"),
]
