"""A lender hears three days before its sealed links end: how many, not which, and once."""

from datetime import timedelta

from django.utils import timezone

from lenders.actions.expiring import notice_expiring
from lenders.actions.sealing import seal_links
from lenders.models import SealedLink, WebhookMessage

NOW = timezone.now()


def sealed(lender, number):
    terms = {"currency": "GBP", "as_of": NOW.date().isoformat(), "balance": 120_000}
    seal_links(
        organisation=lender, items=[terms] * number, now=NOW, language="en", ends=NOW + timedelta(days=10)
    )


def test_it_is_told_once_and_counts_what_was_issued(post, fastcash, harbour):
    sealed(fastcash, 3)
    sealed(harbour, 1)
    SealedLink.objects.filter(pk=SealedLink.objects.first().pk).update(token="")
    for days in (6, 7, 7, 8):
        notice_expiring(now=NOW + timedelta(days=days))
    message = WebhookMessage.objects.get()
    assert (message.organisation, message.kind) == (fastcash, "link.expiring")
    assert f'{{"expires_on": "{(NOW + timedelta(days=10)).date()}", "links": 3}}' in message.body
