"""Which content a page may load: strict on the site, relaxed where Wagtail's admin still writes inline scripts."""

from typing import Any

from csp.constants import NONE, SELF, UNSAFE_INLINE
from csp.middleware import CSPMiddleware
from django.http import HttpRequest
from django.http.response import HttpResponseBase

SITE_POLICY: dict[str, Any] = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [SELF],
    }
}
ADMIN_REPLACEMENTS = {
    "script-src": [SELF, UNSAFE_INLINE],
    "style-src": [SELF, UNSAFE_INLINE],
    "img-src": [SELF, "data:", "blob:"],
    "frame-src": [SELF],
}
ADMIN_PATHS = ("/admin/",)


class ContentSecurityPolicy(CSPMiddleware):
    """Sends the site's policy, and the relaxed one under the admin's own paths and nowhere else."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        if request.path.startswith(ADMIN_PATHS):
            setattr(response, "_csp_replace", ADMIN_REPLACEMENTS)  # noqa: B010  (django-csp's own door)
        return super().process_response(request, response)
