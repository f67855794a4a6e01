"""allauth's options for how people sign up: by e-mail, and by mobile number where text messages can be sent."""

from typing import Any


def sign_up_settings(sms_url: str) -> dict[str, Any]:
    """A proved number opens an account by itself; an address is proved before it opens anything.

    With numbers, an address is added later on the account's own page, where a code proves it before it counts.
    """
    by_phone = bool(sms_url)
    return {
        "SMS_URL": sms_url,
        "ACCOUNT_LOGIN_METHODS": {"email", "phone"} if by_phone else {"email"},
        "ACCOUNT_SIGNUP_FIELDS": ["phone*", "password1"] if by_phone else ["email*", "password1"],
        "ACCOUNT_EMAIL_VERIFICATION": "optional" if by_phone else "mandatory",
    }
