"""Address of the editor, below an organisation's."""

from django.urls import path

from lenders.messages import views

urlpatterns = [path("", views.editor, name="messages")]
