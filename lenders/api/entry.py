"""Who may call, and for what: a lender's program with a token, the part of the interface it was let into, and a quota.

A token opens the rows of one organisation alone. Everything that is not right about it is refused before the call runs.
"""

from __future__ import annotations

from dataclasses import dataclass

from allauth.idp.oidc.contrib.ninja.security import TokenAuth
from allauth.idp.oidc.models import Token
from django.conf import settings
from django.http import HttpRequest

from home.allowance import Quota
from lenders.models import ApiClient, ClientScope
from lenders.scope import Scope

MINUTE = 60
_REALM = 'Bearer realm="lenders"'


class Refused(Exception):
    """A call that may not go on: the status, a sentence, and what WWW-Authenticate tells."""

    def __init__(self, status: int, detail: str, challenge: str = "") -> None:
        super().__init__(detail)
        self.status, self.detail, self.challenge = status, detail, challenge


@dataclass(frozen=True, slots=True)
class Caller:
    """A program of a lender: what it was let into, and how many calls of this minute are left."""

    client: ApiClient
    granted: frozenset[str]
    left: int

    @property
    def scope(self) -> Scope:
        return Scope(self.client.organisation)


def quota() -> Quota:
    return Quota("lenders-api", settings.LENDERS_API_PER_MINUTE, MINUTE)


class LenderToken(TokenAuth):
    """allauth's access token as an oauth2 scheme of OpenAPI; `needs` is the scope that an operation asks for."""

    openapi_type = "oauth2"
    openapi_description = "Client credentials of one lender; made and revoked in the portal."

    def __init__(self, needs: str) -> None:
        self.openapi_flows = {
            "clientCredentials": {
                "tokenUrl": "/oauth/token",
                "scopes": {scope.value: str(scope.label) for scope in ClientScope},
            }
        }
        super().__init__(scope=[])
        self.needs = needs

    def __call__(self, request: HttpRequest) -> Caller:
        """The caller behind the token. Raises Refused."""
        caller = self.caller(request)
        if self.needs not in caller.granted:
            challenge = f'{_REALM}, error="insufficient_scope", scope="{self.needs}"'
            raise Refused(403, f"This token does not open “{self.needs}”.", challenge)
        if caller.left < 0:
            raise Refused(429, "That was many calls in one minute. Please wait for the next one.")
        return caller

    def caller(self, request: HttpRequest) -> Caller:
        """Looked up and counted once for each request. Raises Refused when no token opens anything."""
        known: Caller | None = getattr(request, "lender_caller", None)
        if known is None:
            known = self._counted(request)
            request.lender_caller = known  # type: ignore[attr-defined]
        return known

    def _counted(self, request: HttpRequest) -> Caller:
        if not request.headers.get("Authorization"):
            raise Refused(401, "Send an access token: Authorization: Bearer …", _REALM)
        token = self._token(request)
        client = _bound(token) if token else None
        if token is None or client is None:
            raise Refused(401, "This token opens nothing (any more).", f'{_REALM}, error="invalid_token"')
        left = quota().take(client.public_id)
        return Caller(client, frozenset(token.get_scopes()) & frozenset(client.scopes), left)

    def _token(self, request: HttpRequest) -> Token | None:
        try:
            found: Token | None = super().__call__(request)
        except ValueError:  # oauthlib reads the address too, and refuses some
            raise Refused(400, "The query of this address cannot be read.") from None
        return found


def _bound(token: Token) -> ApiClient | None:
    """The client of a lender that this token was made for; None when it is revoked, or its lender closed."""
    rows = ApiClient.objects.filter(revoked_at__isnull=True, organisation__closed_at__isnull=True)
    found: ApiClient | None = rows.select_related("organisation").filter(oauth=token.client_id).first()
    return found
