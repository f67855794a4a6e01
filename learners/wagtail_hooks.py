"""Registers the operator's report of reminders with Wagtail's admin; it holds no rule."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from learners.admin_views import NEEDED, ReminderReport


class ReminderReportItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm(NEEDED))


@hooks.register("register_admin_urls")
def report_address() -> list[URLPattern]:
    return [path("reports/reminders/", ReminderReport.as_view(), name="reminder_report")]


@hooks.register("register_reports_menu_item")
def report_in_menu() -> MenuItem:
    return ReminderReportItem(
        _("Reminders to look at"), reverse("reminder_report"), name="reminders", icon_name="mail", order=710
    )
