"""What each page of this room says about itself in lists and search results; it renders nothing."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.search import index
from wagtail_localize.fields import BaseTranslatableField


class OwnInEachLanguage(BaseTranslatableField):
    """A field that the translation neither translates nor copies: each language keeps its own value."""


class DescribedPage(models.Model):
    """Adds a summary that also serves search engines when nothing else is written for them."""

    summary = models.CharField(
        _("summary"),
        max_length=155,
        help_text=_("One or two plain sentences for lists and search results, at most 155 characters."),
    )

    search_fields = [index.SearchField("summary")]
    promote_panels = [
        MultiFieldPanel(
            [FieldPanel("slug"), FieldPanel("seo_title"), FieldPanel("search_description")],
            _("For search engines"),
        ),
    ]

    class Meta:
        abstract = True

    @property
    def description(self) -> str:
        return getattr(self, "search_description", "") or self.summary
