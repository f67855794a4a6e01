"""The site's addresses as they are where text messages can be sent: allauth adds its own when it is imported."""

from allauth.account import views
from django.conf.urls.i18n import i18n_patterns
from django.urls import path

from config.urls import urlpatterns as usual

urlpatterns = [
    *i18n_patterns(
        path("account/phone/verify/", views.verify_phone, name="account_verify_phone"),
        path("account/phone/change/", views.change_phone, name="account_change_phone"),
    ),
    *usual,
]
