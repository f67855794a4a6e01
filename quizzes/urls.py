"""Addresses of the `quizzes` room."""

from django.urls import path

from quizzes import views

app_name = "quizzes"
urlpatterns = [
    path("questions/<uuid:question>/answer/", views.answer, name="answer"),
    path("questions/<uuid:question>/<str:day>.ics", views.calendar, name="calendar"),
]
