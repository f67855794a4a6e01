"""Addresses of members and settings, below an organisation's."""

from django.urls import path

from lenders.members import organisation, views

urlpatterns = [
    path("members/", views.every, name="members"),
    path("members/invite/", views.invite, name="member_invite"),
    path("members/<int:member>/", views.one, name="member"),
    path("members/<int:member>/remove/", views.remove, name="member_remove"),
    path("invitations/<int:invitation>/withdraw/", views.withdraw, name="invitation_withdraw"),
    path("invitations/<int:invitation>/again/", views.send_again, name="invitation_again"),
    path("leave/", views.leave, name="leave"),
    path("settings/", organisation.settings, name="settings"),
]
