"""Makes, replaces and revokes the keys that seal; a key's secret leaves here once, when it is made."""

from __future__ import annotations

import json
import secrets
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from joserfc.util import urlsafe_b64encode

from home.at_rest import Unreadable, encrypted, renewed
from lenders.models import Organisation, SealingKey
from lenders.sealing import LIFE
from lenders.sealing.envelope import ENCRYPTION, KEY_BYTES


@dataclass(frozen=True, slots=True)
class MadeKey:
    """`jwk` is what the lender takes along (RFC 7517); it is shown once and kept encrypted."""

    key: SealingKey
    jwk: str


def jwk_text(key: SealingKey, secret: bytes) -> str:
    told = {
        "kty": "oct",
        "kid": key.kid,
        "k": urlsafe_b64encode(secret).decode(),
        "alg": "dir",
        "enc": ENCRYPTION,
    }
    return json.dumps(told)


@transaction.atomic
def make_key(*, organisation: Organisation, now: datetime, shown: bool = True) -> MadeKey:
    """The next version. The one before it opens for as long as a link of today may live, and seals no more."""
    locked = Organisation.objects.select_for_update().get(pk=organisation.pk)
    own = SealingKey.objects.of(locked)
    own.filter(opens_until=None, revoked_at=None).update(opens_until=now + LIFE)
    last = own.order_by("-version").first()
    secret = secrets.token_bytes(KEY_BYTES)
    key = SealingKey.objects.create(
        organisation=locked,
        version=last.version + 1 if last else 1,
        secret=encrypted(secret).decode(),
        was_shown=shown,
        created=now,
    )
    return MadeKey(key, jwk_text(key, secret))


@transaction.atomic
def revoke_key(*, key: SealingKey, now: datetime) -> None:
    """From now on nothing opens under it: its secret is gone, and so are the terms of its short links."""
    SealingKey.objects.filter(pk=key.pk).update(revoked_at=now, secret="")
    key.links.update(token="")


def renew_secrets() -> None:
    """Brings secrets under the newest of the settings' keys, so that an old one may leave after a while."""
    for key in SealingKey.objects.exclude(secret=""):
        with suppress(Unreadable):
            if token := renewed(key.secret.encode()):
                SealingKey.objects.filter(pk=key.pk, secret=key.secret).update(secret=token.decode())
