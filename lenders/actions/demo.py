"""The demo lender of a development machine: its campaigns, offers and staff code, and its owner’s second step.

It makes what is missing and changes nothing that is there, so that it may run again.
"""

from __future__ import annotations

from datetime import date

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
from allauth.mfa.utils import decrypt
from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils.http import urlencode

from lenders.actions import campaigns, offers, staff
from lenders.models import Campaign, Member, Offer, Organisation, StaffCode
from lessons import demo_steps

EMAIL = "lender@lantern.example"
NAME = "FastCash (demo)"
BOTH = ("en", "zh-hans")
CAMPAIGNS = (
    ("Three days before, by text", "planner:after", "before-due", "sms"),
    ("A week late, by text", "planner:after", "late-1-7", "sms"),
    ("A month late, by letter", "help", "late-31", "letter"),
)
OFFERS = (
    ("grace", 30, "", "Tell us before the due day."),
    ("spread_arrears", 6, "", ""),
    ("waive_fee", 2000, "GBP", "For the first late fee of a year."),
)
SINCE = date(2026, 1, 1)
PERIOD = 30  # seconds that a code holds


@transaction.atomic
def put_demo_lender() -> list[str]:
    """Lines for whoever started the site; none where there is no demo account of a lender."""
    user = get_user_model().objects.filter(email=EMAIL).first()
    if user is None:
        return []
    organisation = Organisation.objects.filter(members__user=user).first() or _organisation()
    Member.objects.get_or_create(organisation=organisation, user=user, defaults={"is_owner": True})
    if not Authenticator.objects.filter(user=user).exists():
        TOTP.activate(user, generate_totp_secret())
    if not Campaign.objects.of(organisation).exists():
        _campaigns(organisation)
    if not Offer.objects.of(organisation).exists():
        _offers(organisation)
    if not StaffCode.objects.of(organisation).exists():
        staff.make_code(organisation=organisation)
    return [f"The lender's pages are at /en/lenders/; their second step: manage.py demo_code, or {otpauth()}"]


def _organisation() -> Organisation:
    return Organisation.objects.create(
        name=NAME,
        place="GB",
        time_zone="Europe/London",
        complaint_contact="complaints@fastcash.example",
        complaint_days=15,
    )


def _campaigns(organisation: Organisation) -> None:
    for name, target, stage, channel in CAMPAIGNS:
        made = campaigns.open_campaign(
            organisation=organisation, name=name, target=target, stage=stage, channel=channel, languages=BOTH
        )
        campaigns.declare_issued(campaign=made, count=200, key="demo")


def _offers(organisation: Organisation) -> None:
    for kind, limit, currency, condition in OFFERS:
        offers.state_offer(
            organisation=organisation,
            kind=kind,
            limit=limit,
            currency=currency,
            condition=condition,
            begins=SINCE,
            ends=None,
        )


def secret_of(email: str) -> str | None:
    """The secret of this account's second step; None where it has none."""
    found = Authenticator.objects.filter(user__email=email, type=Authenticator.Type.TOTP).first()
    return decrypt(found.data["secret"]) if found else None


def code_now(secret: str, now: float) -> str:
    """The code of this half minute (RFC 6238, as `otpauth` says without more)."""
    return str(format_hotp_value(hotp_value(secret, int(now) // PERIOD)))


def otpauth() -> str:
    """For an authenticator app (the Key Uri Format that these apps share)."""
    query = urlencode({"secret": secret_of(EMAIL) or "", "issuer": "Lantern"})
    return f"otpauth://totp/Lantern:{EMAIL}?{query}"


def register() -> None:
    demo_steps.register("lenders", put_demo_lender)
