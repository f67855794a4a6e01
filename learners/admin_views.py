"""The operator's report of reminders that no machine can settle: a person says what happened to each."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from learners import actions, reminding
from learners.models import Reminder

NEEDED = "learners.change_reminder"
MOST_SHOWN = 200


class ReminderReport(WagtailAdminTemplateMixin, TemplateView):
    """A GET lists, a POST settles one; no address and no name stands here, the Message-ID is enough to look it up."""

    template_name = "learners/admin/reminders.html"
    page_title = gettext_lazy("Reminders to look at")
    header_icon = "mail"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not request.user.has_perm(NEEDED):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.page_title}]

    def post(self, request: HttpRequest) -> HttpResponse:
        pk = request.POST.get("reminder", "")
        known = pk.isascii() and pk.isdigit() and len(pk) < 19
        reminder = Reminder.objects.filter(pk=pk).first() if known else None
        if reminder and actions.settle_reminder(reminder=reminder, arrived="arrived" in request.POST):
            messages.success(request, _("Noted."))
        else:
            messages.warning(request, _("Somebody settled this one already."))
        return redirect("reminder_report")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found = Reminder.objects.to_look_at()
        lines = [
            {
                "pk": reminder.pk,
                "kind": kind.title if (kind := reminding.kind_of(reminder.kind)) else reminder.kind,
                "state": reminder.get_state_display(),
                "since": reminder.moved,
                "message_id": reminding.message_id(reminder),
            }
            for reminder in found[:MOST_SHOWN]
        ]
        return super().get_context_data(**kwargs) | {"lines": lines, "total": found.count()}
