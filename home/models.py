"""The home page of each language."""

from wagtail.models import Page


class HomePage(Page):
    max_count_per_parent = None
