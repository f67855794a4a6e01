"""The short address of one question, outside the language prefix: the question knows its language."""

from django.urls import path

from quizzes import views

app_name = "links"
urlpatterns = [path("q/<str:short>", views.link, name="question")]
