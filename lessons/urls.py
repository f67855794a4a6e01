"""Addresses of the `lessons` room; whatever else its pages are called, Wagtail's page tree finds them."""

from django.urls import path

from lessons import views

app_name = "lessons"
# They answer for pages of the tree, so they carry the name by which other rooms know such an address.
urlpatterns = [
    path("lessons/<int:page_id>/card-done/", views.card_done, name="card-done"),
    path("courses/<slug:course>/", views.serve_page, name="wagtail_serve"),
    path("courses/<slug:course>/<slug:lesson>/", views.serve_page, name="wagtail_serve"),
]
