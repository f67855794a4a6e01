"""The home page of each language; its lists come from the rooms above through `home.front_page`."""

from typing import Any, ClassVar

from django.http import HttpRequest
from wagtail.admin.panels import FieldPanel, Panel
from wagtail.models import Page

from home import front_page


class HomePage(Page):
    """The root of one language: two doors, help, and what can be learned."""

    template = "home/home_page.html"
    parent_page_types: ClassVar[list[str]] = ["wagtailcore.Page"]
    promote_panels: ClassVar[list[Panel]] = [FieldPanel("slug"), FieldPanel("search_description")]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return super().get_context(request, *args, **kwargs) | {"lists": front_page.lists_for(self)}
