"""Addresses of the `quizzes` room."""

from django.urls import path

from quizzes import practice_views, sitting_views, views

app_name = "quizzes"
urlpatterns = [
    path("questions/<uuid:question>/answer/", views.answer, name="answer"),
    path("questions/<uuid:question>/<str:day>.ics", views.calendar, name="calendar"),
    path("practice/", practice_views.index, name="practice_index"),
    path("practice/<slug:concept>/", practice_views.begin, name="practice"),
    path("practice/<slug:concept>/<uuid:question>/", practice_views.question, name="practice_question"),
    path(
        "practice/<slug:concept>/after/<uuid:question>/", practice_views.following, name="practice_following"
    ),
    path("my/review/", sitting_views.review, name="review"),
    path("my/review/days.ics", sitting_views.calendar, name="review_calendar"),
    path("my/review/choice/", sitting_views.choose, name="review_choice"),
    path("my/review/<uuid:question>/", sitting_views.review_answer, name="review_answer"),
    path("my/know/<slug:concept>/", sitting_views.know, name="know"),
    path("my/know/<slug:concept>/<uuid:question>/", sitting_views.know_answer, name="know_answer"),
]
