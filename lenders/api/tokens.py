"""Where a lender's program gets and gives back its access token (OAuth2, RFC 6749 §4.4 and RFC 7009).

allauth's identity provider issues, stores and revokes; here stands how often one may ask, and that nothing but client
credentials is asked for. Errors are those of RFC 6749 §5.2, which OAuth2 libraries read.
"""

from collections.abc import Callable

from allauth.idp.oidc import views
from django.conf import settings
from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.multipartparser import MultiPartParserError
from django.urls import path, reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET

from home.allowance import Allowance, caller
from lenders.models import ClientScope

MINUTE = 60
View = Callable[[HttpRequest], HttpResponse]
_CREDENTIALS = "client_credentials"


def refused(status: int, error: str, description: str) -> HttpResponse:
    return JsonResponse({"error": error, "error_description": description}, status=status)


def _counted(view: View) -> View:
    """At most so many calls a minute from one address: a secret cannot be tried out, nor the hashing of it."""

    @csrf_exempt  # the caller shows a secret; no cookie means anything here
    def answer(request: HttpRequest) -> HttpResponse:
        most = settings.LENDERS_TOKENS_PER_MINUTE
        allowance = Allowance("lenders-tokens", most, most * 20, MINUTE)
        if not allowance.allow(caller(request)):
            response = refused(429, "slow_down", "That was many requests in one minute. Please wait.")
            response["Retry-After"] = str(allowance.seconds_left())
        else:
            response = _tried(view, request)
        response["Cache-Control"] = "no-store"
        return response

    return answer


def _tried(view: View, request: HttpRequest) -> HttpResponse:
    """What cannot be read is the caller's mistake, not ours."""
    try:
        if any("\x00" in value for value in request.POST.values()):
            raise ValueError
        return view(request)
    except (ValueError, SuspiciousOperation, MultiPartParserError):
        return refused(400, "invalid_request", "Send application/x-www-form-urlencoded.")


@_counted
def token(request: HttpRequest) -> HttpResponse:
    """A token for an hour, for the client of HTTP Basic or of `client_id` and `client_secret`."""
    if request.method == "POST" and request.POST.get("grant_type", _CREDENTIALS) != _CREDENTIALS:
        return refused(400, "unsupported_grant_type", "Only client_credentials.")
    return _challenged(views.token(request))


def _challenged(response: HttpResponse) -> HttpResponse:
    if response.status_code == 401 and "WWW-Authenticate" not in response:
        response["WWW-Authenticate"] = 'Basic realm="lantern"'
    return response


@_counted
def revoke(request: HttpRequest) -> HttpResponse:
    """Gives a token back before its hour is over."""
    return _challenged(views.revoke(request))


@require_GET
def metadata(request: HttpRequest) -> HttpResponse:
    """Where the addresses are (RFC 8414)."""
    site = settings.SITE_URL.rstrip("/")
    return JsonResponse(
        {
            "issuer": site,
            "token_endpoint": site + reverse("oauth:token"),
            "revocation_endpoint": site + reverse("oauth:revoke"),
            "jwks_uri": site + reverse("oauth:jwks"),
            "grant_types_supported": [_CREDENTIALS],
            "response_types_supported": [],
            "scopes_supported": ClientScope.values,
            "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"],
        }
    )


app_name = "oauth"
urlpatterns = [
    path("oauth/token", token, name="token"),
    path("oauth/revoke", revoke, name="revoke"),
    path(".well-known/oauth-authorization-server", metadata, name="metadata"),
    path(".well-known/jwks.json", views.jwks, name="jwks"),
]
