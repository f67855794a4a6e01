"""The form of the editors' own sign-in page, which knows passwords alone: it is no way around a second step."""

from allauth.mfa.utils import is_mfa_enabled
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from wagtail.admin.forms.auth import LoginForm


class EditorSignInForm(LoginForm):
    """An account with a second step signs in where that step is asked for; only a right password is told so."""

    def confirm_login_allowed(self, user: AbstractBaseUser) -> None:
        super().confirm_login_allowed(user)
        if is_mfa_enabled(user):
            said = _("Your account has a second step.")
            way = _("Sign in on the page that asks for it.")
            words = format_html('{} <a href="{}">{}</a>', said, reverse("account_login"), way)
            raise ValidationError(words, code="second_step")
