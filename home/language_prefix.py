"""Sends a reader to the same path in a language; an address for machines has none and is never sent on."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.locale import LocaleMiddleware

MACHINES = ("/api/", "/oauth/", "/.well-known/")


class LanguagePrefixMiddleware(LocaleMiddleware):
    """Django's own, but a missing address of an interface stays missing."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        if request.path_info.startswith(MACHINES):
            return response
        return super().process_response(request, response)
