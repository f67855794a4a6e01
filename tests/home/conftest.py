"""The two home pages, linked as translations, under the default site."""

import pytest
from wagtail.models import Locale, Page, Site

from home.models import HomePage


@pytest.fixture
def homes(db):
    """English and Chinese home pages by language code."""
    english, _ = Locale.objects.get_or_create(language_code="en")
    chinese, _ = Locale.objects.get_or_create(language_code="zh-hans")
    root = Page.get_first_root_node()
    home = root.add_child(instance=HomePage(title="Lantern", slug="lantern", locale=english))
    twin = home.copy_for_translation(chinese)
    twin.title, twin.slug = "明灯", "deng"
    twin.save_revision().publish()
    Site.objects.all().delete()
    Site.objects.create(hostname="testserver", root_page=home, is_default_site=True)
    return {"en": home, "zh-hans": HomePage.objects.get(pk=twin.pk)}
