"""The page for links that carry their terms themselves, and for letters typed by hand."""

from django.urls import path

from lenders.sealed_pages import views

app_name = "sealed"
urlpatterns = [path("sealed/", views.carried, name="carried")]
