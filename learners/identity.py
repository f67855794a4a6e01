"""Which learner does a cookie name? Signs and reads the value; it touches neither request nor database."""

from datetime import timedelta

from django.core.signing import BadSignature, TimestampSigner

LIFE = timedelta(days=365)
_SALT = "learners.identity"


def seal(public_id: str) -> str:
    """The cookie's value for this learner, dated now."""
    return TimestampSigner(salt=_SALT).sign(public_id)


def unseal(value: str) -> str | None:
    """The public id in a cookie, or None when it is forged, damaged or older than twelve months."""
    try:
        return TimestampSigner(salt=_SALT).unsign(value, max_age=LIFE)
    except BadSignature:
        return None
