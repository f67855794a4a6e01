"""Which saved things make stored pages stale; it listens to Wagtail's and Django's signals and bumps the generation."""

from typing import Any

from django.apps import apps
from django.db import transaction
from django.db.models import Model
from django.db.models.signals import post_delete, post_migrate, post_save
from wagtail.models import DraftStateMixin, Locale, Page, Site
from wagtail.signals import page_slug_changed, post_page_move

from home.page_cache import bump_generation


def is_content(model: type[Model]) -> bool:
    """True for pages, sites, locales, images, and every snippet with a draft state: what public pages are made of."""
    from wagtail.images import get_image_model

    return issubclass(model, (Page, Site, Locale, DraftStateMixin, get_image_model()))


def _changed(**_: Any) -> None:
    transaction.on_commit(bump_generation)


def watch_also(model: type[Model]) -> None:
    """A table without drafts whose words stand on pages too; a room names its own when it is ready."""
    for signal in (post_save, post_delete):
        signal.connect(_changed, sender=model, dispatch_uid=f"freshness-{model._meta.label}-{id(signal)}")


def watch() -> None:
    """Connects every content model once; called when the room is ready."""
    for model in filter(is_content, apps.get_models()):
        watch_also(model)
    # A new version migrates, even when nothing is to be migrated: its templates must show at once.
    for happening in (page_slug_changed, post_page_move, post_migrate):
        happening.connect(_changed, dispatch_uid=f"freshness-{id(happening)}")
