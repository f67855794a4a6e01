"""Builds the site that a fresh clone shows: two languages, their home pages, the courses from files, demo accounts."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from wagtail.models import Locale, Page, Site

from home.models import HomePage
from lessons.actions.editors import put_editors_group
from lessons.actions.loading import load_course, publish_fields
from lessons.actions.translating import translate_page
from lessons.content_files import read_course
from lessons.models import CourseIndexPage
from lessons.stream_data import stable_id
from quizzes.actions import put_practice_questions

SOURCE_LANGUAGE = "en"
CONTENT = Path(__file__).resolve().parents[1] / "content"


@dataclass(frozen=True, slots=True)
class Words:
    """What a page of the frame is called in one language."""

    title: str
    slug: str
    summary: str


HOME = {
    "en": Words("Lantern", "lantern", "See the real price of a loan before you borrow."),
    "zh-hans": Words("明灯", "lantern-zh-hans", "借钱之前，先看清价钱。"),
}
COURSES = {
    "en": Words(
        "Courses", "courses", "Short lessons for the moment you need them. No account, no test, no blame."
    ),
    "zh-hans": Words("课程", "courses", "需要的时候看一节，几分钟就够。不用注册，不考试，不评判。"),
}


@transaction.atomic
def build_demo_site(*, overwrite: bool, content: Path) -> Site:
    """Everything but the accounts; a second run changes nothing unless `overwrite` asks for the files' words."""
    locales = put_locales()
    source, others = locales[0], locales[1:]
    home = put_home(source, others)
    site = put_site(home)
    put_editors_group(homes=list(HomePage.objects.filter(locale__in=locales)))
    index = put_course_index(home, others, overwrite=overwrite)
    for folder in sorted(path for path in content.iterdir() if path.is_dir()):
        load_course(course=read_course(folder), index=index, others=others, overwrite=overwrite)
    put_practice_questions(locales=locales, overwrite=overwrite)
    return site


def put_locales() -> list[Locale]:
    """One for each content language, the source language first."""
    codes = [code for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES]
    codes.sort(key=lambda code: code != SOURCE_LANGUAGE)
    return [Locale.objects.get_or_create(language_code=code)[0] for code in codes]


def put_home(source: Locale, others: list[Locale]) -> HomePage:
    """A home page for each language directly under the root, linked as translations."""
    home: HomePage | None = HomePage.objects.filter(locale=source).order_by("path").first()
    if home is None:
        words = HOME[source.language_code]
        root = Page.get_first_root_node()
        home = root.add_child(instance=HomePage(title=words.title, slug=words.slug, locale=source))
        publish_fields(home, {"search_description": words.summary})
    for locale in others:
        if not home.has_translation(locale):
            words = HOME[locale.language_code]
            twin = home.copy_for_translation(locale)
            fields = {"title": words.title, "slug": words.slug, "search_description": words.summary}
            publish_fields(twin, fields)
    return home


def put_site(home: HomePage) -> Site:
    """The default site shows `home`; Wagtail's own welcome page, once without a site, goes."""
    address = urlsplit(settings.SITE_URL)
    site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True)
    welcome = site.root_page.specific if site.root_page_id else None
    site.root_page, site.site_name = home, "Lantern"
    site.hostname = address.hostname or "localhost"
    site.port = address.port or (443 if address.scheme == "https" else 80)
    site.save()
    if welcome is not None and type(welcome) is Page and not welcome.get_children().exists():
        welcome.delete()
    return site


def put_course_index(home: HomePage, others: list[Locale], *, overwrite: bool) -> CourseIndexPage:
    index: CourseIndexPage | None = CourseIndexPage.objects.child_of(home).first()
    if index is not None and not overwrite:
        return index
    words = {code: vars_of(one) for code, one in COURSES.items()}
    if index is None:
        index = CourseIndexPage(
            locale=home.locale, translation_key=stable_id("courses"), **words[SOURCE_LANGUAGE]
        )
        home.add_child(instance=index)
    publish_fields(index, words[SOURCE_LANGUAGE])
    for locale in others:
        twin = CourseIndexPage(locale=locale, **words[locale.language_code])
        translate_page(page=index, locale=locale, twin=twin, own={})
    return index


def vars_of(words: Words) -> dict[str, str]:
    return {"title": words.title, "slug": words.slug, "summary": words.summary}
