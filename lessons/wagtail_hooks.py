"""Registers what editors see beside the page forms; the thinking is in `lessons.drift`."""

from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.admin.ui.components import Component

from lessons import drift


class OutdatedTranslations(Component):
    """A list on the admin's first page: which translations are behind their source."""

    name = "outdated-translations"
    order = 120

    def render_html(self, parent_context: Any = None) -> SafeString:
        rows = [
            {
                "title": translation.source.object_repr,
                "language": translation.target_locale.get_display_name(),
                "url": translation.get_target_instance_edit_url(),
                "changed": translation.source.last_updated_at,
            }
            for translation in drift.outdated()
        ]
        return (
            render_to_string("lessons/admin/outdated_translations.html", {"rows": rows})
            if rows
            else SafeString("")
        )


@hooks.register("construct_homepage_panels")
def show_outdated_translations(request: HttpRequest, panels: list[Component]) -> None:
    panels.append(OutdatedTranslations())
