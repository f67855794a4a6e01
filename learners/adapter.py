"""What allauth asks us about accounts: which number belongs to whom, and how a code reaches it."""

from typing import Any, cast

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.fields import PhoneField
from allauth.mfa.adapter import DefaultMFAAdapter
from django.contrib.auth.base_user import AbstractBaseUser
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from home import at_rest, sms
from learners import actions
from learners.models import User

# Why: numbers are typed with spaces, hyphens, brackets and full-width digits.
_LEFT_OUT = str.maketrans({**dict.fromkeys(" -()\u3000\u00a0."), "\uff0b": "+"})


class NumberField(PhoneField):
    """A number with its country code, written in any of the usual ways."""

    def to_python(self, value: Any) -> str:
        return "".join(
            str(int(sign)) if sign.isdecimal() else sign
            for sign in (super().to_python(value) or "").translate(_LEFT_OUT)
        )


class AccountAdapter(DefaultAccountAdapter):
    """Numbers live on the account; nothing is told about which numbers and addresses have one."""

    def phone_form_field(self, **kwargs: Any) -> NumberField:
        field = NumberField(**kwargs)
        field.label = gettext_lazy("Mobile number")
        field.help_text = gettext_lazy("With the country code, such as +44 or +86.")
        field.error_messages["required"] = gettext_lazy("Type a mobile number.")
        field.widget.attrs.pop("placeholder", None)
        return field

    def set_phone(self, user: AbstractBaseUser, phone: str, verified: bool) -> None:
        actions.keep_number(user=cast(User, user), number=phone, proved=verified)

    def get_phone(self, user: AbstractBaseUser) -> tuple[str, bool] | None:
        account = cast(User, user)
        return (account.phone, account.phone_proved) if account.phone else None

    def set_phone_verified(self, user: AbstractBaseUser, phone: str) -> None:
        self.set_phone(user, phone, True)

    def get_user_by_phone(self, phone: str) -> AbstractBaseUser | None:
        """A number that was never proved belongs to nobody: it keeps no one from proving it."""
        return User.objects.filter(phone=phone, phone_proved=True).first()

    def send_verification_code_sms(
        self, user: AbstractBaseUser, phone: str, code: str, **kwargs: Any
    ) -> None:
        self._text(phone, _("Your Lantern code: %(code)s. We never ask for it by phone.") % {"code": code})

    def send_unknown_account_sms(self, phone: str, **kwargs: Any) -> None:
        self._text(
            phone, _("Somebody asked Lantern for a code for this number. It has no account, so ignore this.")
        )

    def send_account_already_exists_sms(self, phone: str) -> None:
        self._text(phone, _("This number has a Lantern account already. Sign in with a code to it."))

    def _text(self, phone: str, text: str) -> None:
        sms.send(to=phone, text=text)


class SecondStepAdapter(DefaultMFAAdapter):
    """Secrets of apps and recovery codes are kept encrypted; one that cannot be read opens nothing."""

    def encrypt(self, text: str) -> str:
        return at_rest.encrypted(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return at_rest.decrypted(encrypted_text.encode()).decode()
