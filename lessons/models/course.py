"""Courses and the page that lists them; they hold no lesson text."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.admin.widgets import AdminAutoHeightTextInput
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField

from lessons.blocks import PROSE, OutcomesBlock
from lessons.models.described import DescribedPage


class CourseIndexPage(DescribedPage, Page):
    """All courses of one language, at `/courses/`."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["lessons.CoursePage"]
    max_count_per_parent = 1
    template = "lessons/course_index_page.html"

    content_panels = [*Page.content_panels, FieldPanel("summary", widget=AdminAutoHeightTextInput)]
    promote_panels = DescribedPage.promote_panels
    search_fields = [*Page.search_fields, *DescribedPage.search_fields]
    translatable_fields = [TranslatableField(name) for name in ("title", "slug", "summary")]

    class Meta:
        verbose_name = _("list of courses")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from lessons.listing import course_cards

        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return context | {"courses": course_cards(request, self)}


class Readers(models.TextChoices):
    """Whom a course is written for; only borrowers are offered one where they did not look for it."""

    BORROWERS = "borrowers", _("people who borrow")
    STAFF = "staff", _("lenders’ staff")


class CoursePage(DescribedPage, Page):
    """A short course: what it is for, what you can do afterwards, and its lessons in tree order."""

    audience = models.CharField(
        _("who it is for"), max_length=255, blank=True, help_text=_("One sentence, starting with people.")
    )
    readers = models.CharField(
        _("readers"),
        max_length=12,
        choices=Readers.choices,
        default=Readers.BORROWERS,
        help_text=_("A course for lenders’ staff is marked in the list and never suggested to a borrower."),
    )
    hardship = models.BooleanField(
        _("about not being able to pay"),
        default=False,
        help_text=_(
            "Nobody who reads it by a lender’s link is counted for that lender, not even among many."
        ),
    )
    intro = RichTextField(_("introduction"), features=PROSE, blank=True)
    outcomes = StreamField(
        OutcomesBlock(),
        verbose_name=_("what you can do afterwards"),
        blank=True,
        help_text=_("Three to six things a reader can do after the course. Start each with a verb."),
    )

    parent_page_types = ["lessons.CourseIndexPage"]
    subpage_types = ["lessons.LessonPage"]
    template = "lessons/course_page.html"

    content_panels = [
        *Page.content_panels,
        FieldPanel("summary", widget=AdminAutoHeightTextInput),
        FieldPanel("audience"),
        FieldPanel("readers"),
        FieldPanel("hardship"),
        FieldPanel("intro"),
        FieldPanel("outcomes"),
    ]
    promote_panels = DescribedPage.promote_panels
    search_fields = [*Page.search_fields, *DescribedPage.search_fields, index.SearchField("intro")]
    translatable_fields = [
        *(
            TranslatableField(name)
            for name in (
                "title",
                "slug",
                "seo_title",
                "search_description",
                "summary",
                "audience",
                "intro",
                "outcomes",
            )
        ),
        SynchronizedField("readers", overridable=False),
        SynchronizedField("hardship", overridable=False),
    ]

    class Meta:
        verbose_name = _("course")

    @cached_property
    def lessons(self) -> list[Any]:
        """Published lessons in the order of the page tree."""
        from lessons.models.lesson import LessonPage

        return list(LessonPage.objects.child_of(self).live().order_by("path").defer("cards", "sources"))

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from lessons.listing import course_context

        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return context | course_context(request, self)
