"""Makes, renews and revokes the programs that may call the interface for machines; a secret is readable once."""

from __future__ import annotations

import secrets
from collections.abc import Collection
from datetime import datetime

from allauth.idp.oidc.models import Client, Token
from django.db import transaction
from django.utils import timezone

from lenders.models import ApiClient, ClientScope, Member, Organisation

MOST = 20  # open clients of one organisation


class TooMany(Exception):
    """The organisation has as many open clients as one may have."""


def _fresh_secret() -> str:
    return secrets.token_urlsafe(32)


@transaction.atomic
def make_client(
    *, organisation: Organisation, name: str, scopes: Collection[str], by: Member | None
) -> tuple[ApiClient, str]:
    """The client and its secret, which nobody can read again. Raises TooMany."""
    Organisation.objects.select_for_update().get(pk=organisation.pk)
    if ApiClient.objects.of(organisation).filter(revoked_at__isnull=True).count() >= MOST:
        raise TooMany
    known = [scope for scope in ClientScope.values if scope in scopes]
    secret = _fresh_secret()
    oauth = Client(name=name[:100], type=Client.Type.CONFIDENTIAL)
    oauth.set_grant_types([Client.GrantType.CLIENT_CREDENTIALS])
    oauth.response_types = ""
    oauth.set_scopes(known)
    oauth.set_default_scopes(known)
    oauth.set_secret(secret)
    oauth.save(force_insert=True)
    made = ApiClient.objects.create(
        organisation=organisation, oauth=oauth, name=name, scopes=known, made_by=by
    )
    return made, secret


@transaction.atomic
def renew_secret(*, client: ApiClient) -> str:
    """A new secret; the old one and every token made with it stop at once. Raises ApiClient.DoesNotExist if revoked."""
    held = _open(client)
    assert held.oauth is not None
    secret = _fresh_secret()
    held.oauth.set_secret(secret)
    held.oauth.save(update_fields=["secret"])
    Token.objects.filter(client=held.oauth).delete()
    held.secret_made = timezone.now()
    held.save(update_fields=["secret_made"])
    return secret


@transaction.atomic
def revoke_client(*, client: ApiClient) -> None:
    """From now on neither its secret nor a token opens anything. Again changes nothing."""
    held = ApiClient.objects.select_for_update().get(pk=client.pk)
    if held.revoked_at is not None:
        return
    oauth, held.oauth, held.revoked_at = held.oauth, None, timezone.now()
    held.save(update_fields=["oauth", "revoked_at"])
    if oauth is not None:
        oauth.delete()


def _open(client: ApiClient) -> ApiClient:
    rows = ApiClient.objects.select_for_update(of=("self",)).select_related("oauth")
    return rows.get(pk=client.pk, revoked_at__isnull=True, oauth__isnull=False)


def forget_tokens(*, now: datetime) -> int:
    """Removes tokens that ended; returns how many."""
    ended: int = Token.objects.filter(expires_at__lte=now).delete()[0]
    return ended
