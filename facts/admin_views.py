"""The report of facts in Wagtail's admin: for those who may change facts; it shows and changes nothing."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from facts import report

NEEDED = "facts.change_fact"


class FactReport(WagtailAdminTemplateMixin, TemplateView):
    template_name = "facts/report.html"
    page_title = _("Facts to look at")
    header_icon = "date"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not request.user.has_perm(NEEDED):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"parts": report.parts(timezone.localdate())}
