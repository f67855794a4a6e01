"""A lesson: at most five cards, its sources, and the figures that its text quotes."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.admin.widgets import AdminAutoHeightTextInput
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index
from wagtail_localize.fields import TranslatableField

from lessons.blocks import CardsBlock, SourcesBlock
from lessons.models.described import DescribedPage, OwnInEachLanguage


class LessonPage(DescribedPage, Page):
    """One rule, one worked example, one check, one action; read on one page, card after card."""

    minutes = models.PositiveSmallIntegerField(
        _("minutes"), default=4, help_text=_("How long a calm reader needs, checks included.")
    )
    cards = StreamField(
        CardsBlock(),
        verbose_name=_("cards"),
        help_text=_("At most five: usually a rule, an example, a check and an action."),
    )
    sources = StreamField(
        SourcesBlock(),
        verbose_name=_("sources"),
        blank=True,
        help_text=_("One for each claim that is not common knowledge. Each language keeps its own list."),
    )

    parent_page_types = ["lessons.CoursePage"]
    subpage_types: list[str] = []
    template = "lessons/lesson_page.html"

    content_panels = [
        *Page.content_panels,
        FieldPanel("summary", widget=AdminAutoHeightTextInput),
        FieldPanel("minutes"),
        FieldPanel("cards"),
        FieldPanel("sources"),
    ]
    promote_panels = DescribedPage.promote_panels
    search_fields = [*Page.search_fields, *DescribedPage.search_fields, index.SearchField("cards")]
    translatable_fields = [
        *(
            TranslatableField(name)
            for name in ("title", "slug", "seo_title", "search_description", "summary", "cards")
        ),
        OwnInEachLanguage("minutes"),
        OwnInEachLanguage("sources"),
    ]

    class Meta:
        verbose_name = _("lesson")

    @cached_property
    def figures(self) -> dict[str, Any]:
        """Each named offer of the lesson's examples, priced by the engine."""
        from lessons.figures import figures_of

        return figures_of(self.cards)

    @property
    def is_hardship(self) -> bool:
        """True in a course about not being able to pay: one query."""
        from lessons.models.course import CoursePage

        return CoursePage.objects.parent_of(self).filter(hardship=True).exists()

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from lessons.reading import lesson_context

        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return context | lesson_context(request, self)
