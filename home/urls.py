"""Addresses of the `home` room without a language prefix: the gallery of components."""

from django.urls import path

from home import gallery

urlpatterns = [
    path("_components/", gallery.index, name="components"),
    path("_components/<slug:name>/", gallery.one, name="component"),
]
