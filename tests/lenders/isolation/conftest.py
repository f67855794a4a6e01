"""Two lenders with a row of every kind each, and what names them."""

from datetime import date
from types import SimpleNamespace

import pytest
from django.utils import timezone

from lenders.actions import campaigns, members, offers, sealing_keys, staff, webhooks
from lenders.models import ClosedWeek, WebhookDelivery, WebhookMessage
from tests.lenders.api.conftest import program_of

BACKEND = "django.contrib.auth.backends.ModelBackend"
UNKNOWN = {
    **dict.fromkeys(
        ("campaign", "offer", "key", "client", "endpoint", "webhook", "delivery"), "Nobody0123456789"
    ),
    **dict.fromkeys(("member", "invitation"), 987_654),
    **dict.fromkeys(("monday", "week"), date(2026, 3, 9)),
}


def furnish(member, word: str, monday: date) -> SimpleNamespace:
    """Rows of every kind for this member's organisation; `marks` are words that only they hold."""
    organisation = member.organisation
    campaign = campaigns.open_campaign(
        organisation=organisation,
        name=f"{word} campaign",
        target="help",
        stage="due-day",
        channel="sms",
        languages=["en"],
    )
    offer = offers.state_offer(
        organisation=organisation,
        kind="grace",
        limit=30,
        currency="",
        condition=f"{word} condition",
        begins=date(2026, 1, 1),
        ends=None,
    )
    email = f"{word.lower()}@invited.example"
    roles = {"may_api": True}
    invited = members.invite(
        organisation=organisation,
        invited_by=member,
        email=email,
        roles=roles,
        language="en",
        now=timezone.now(),
    )
    key = sealing_keys.make_key(organisation=organisation, now=timezone.now()).key
    endpoint, _secret = webhooks.add_endpoint(
        organisation=organisation, url=f"https://8.8.8.8/{word}", kinds=[]
    )
    message = WebhookMessage.objects.create(
        organisation=organisation, key=word, kind="report.ready", body="{}"
    )
    delivery = WebhookDelivery.objects.create(message=message, endpoint=endpoint)
    ClosedWeek.objects.create(organisation=organisation, week=monday)
    program, code = program_of(member), staff.make_code(organisation=organisation)
    rows = {"campaign": campaign, "offer": offer, "key": key, "endpoint": endpoint, "webhook": endpoint}
    ids = {name: row.public_id for name, row in rows.items()}
    ids |= {"delivery": delivery.public_id, "client": program.row.public_id}
    ids |= {"member": member.pk, "invitation": invited.pk, "monday": monday, "week": monday}
    marks = {word, organisation.name, member.user.email, email, code.code, campaign.links.get().short}
    marks |= {
        str(text) for name, text in ids.items() if name not in ("member", "invitation", "monday", "week")
    }
    return SimpleNamespace(organisation=organisation.public_id, ids=ids, marks=marks, program=program)


@pytest.fixture
def ours(ada):
    return furnish(ada, "Lantana", date(2026, 2, 2))


@pytest.fixture
def others(ben):
    return furnish(ben, "Wisteria", date(2026, 2, 16))


@pytest.fixture
def as_ada(client, ada):
    client.force_login(ada.user, backend=BACKEND)
    return lambda method, path: getattr(client, method)(path)
