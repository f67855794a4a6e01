"""Registers facts and their report with Wagtail's admin; it holds no rule."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, ObjectList
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from facts.admin_views import NEEDED, FactReport
from facts.forms import FactForm
from facts.models import Fact

WHERE = [
    FieldRowPanel([FieldPanel("rule"), FieldPanel("place")]),
    FieldPanel("record"),
    FieldPanel("applies_to"),
]
WHEN = [
    FieldRowPanel([FieldPanel("effective_from"), FieldPanel("effective_to")]),
    FieldRowPanel([FieldPanel("commencement_confirmed"), FieldPanel("effective_from_basis")]),
    FieldRowPanel([FieldPanel("checked_on"), FieldPanel("review_by")]),
]
SOURCE = [
    FieldPanel("source_name"),
    FieldRowPanel([FieldPanel("source_article"), FieldPanel("source_issuer")]),
    FieldPanel("source_url"),
    FieldRowPanel([FieldPanel("binding"), FieldPanel("confidence")]),
    FieldPanel("read_at"),
    FieldPanel("note"),
]


class FactViewSet(SnippetViewSet):
    model = Fact
    icon = "date"
    menu_label = _("Facts")
    menu_order = 260
    add_to_admin_menu = True
    list_display = ["record", "rule", "place", "effective_from", "review_by", "confidence", "live"]
    list_filter = ["place", "confidence", "live"]
    search_fields = ["record", "rule", "source_name"]
    search_backend_name = None
    ordering = ["place", "rule", "effective_from"]
    edit_handler = ObjectList(
        [
            MultiFieldPanel(WHERE, heading=_("Which rule, and where")),
            FieldPanel("value"),
            InlinePanel("wordings", heading=_("What readers see"), label=_("Language")),
            MultiFieldPanel(WHEN, heading=_("When")),
            MultiFieldPanel(SOURCE, heading=_("Who says so")),
        ],
        base_form_class=FactForm,
    )


register_snippet(FactViewSet)


class FactReportItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm(NEEDED))


@hooks.register("register_admin_urls")
def report_address() -> list[URLPattern]:
    return [path("reports/facts/", FactReport.as_view(), name="fact_report")]


@hooks.register("register_reports_menu_item")
def report_in_menu() -> MenuItem:
    return FactReportItem(
        _("Facts to look at"), reverse("fact_report"), name="facts", icon_name="date", order=700
    )
