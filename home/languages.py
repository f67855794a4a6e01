"""Where the same page stands in each language; it looks addresses up and never guesses a reader's language."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.urls import translate_url
from django.utils import translation
from wagtail.models import Page

from home import via

# A language's name is written in that language, so that the person who needs it can read it.
NATIVE_NAMES = {"en": "English", "zh-hans": "中文"}


@dataclass(frozen=True, slots=True)
class LanguageLink:
    """One language of the switch: `exact` is false when only its home page can be offered."""

    code: str
    tag: str
    label: str
    url: str
    current: bool
    exact: bool = True


def html_tag(code: str) -> str:
    """The BCP 47 form that `lang` and `hreflang` take: `zh-hans` → `zh-Hans`."""
    return translation.to_locale(code).replace("_", "-")


def home_url(code: str) -> str:
    return f"/{code}/"


def links_for(request: HttpRequest, page: Page | None = None) -> list[LanguageLink]:
    """The address of this page in every language; of the home page where there is no such page."""
    addresses = _page_addresses(request, page) if page is not None and page.pk else _view_addresses(request)
    current = translation.get_language()
    return [
        LanguageLink(
            code,
            html_tag(code),
            NATIVE_NAMES[code],
            addresses.get(code, home_url(code)),
            code == current,
            code in addresses,
        )
        for code, _name in settings.LANGUAGES
    ]


def _page_addresses(request: HttpRequest, page: Page) -> dict[str, str]:
    """One query, without the bodies of the other pages."""
    twins = Page.objects.live().filter(translation_key=page.translation_key).exclude(pk=page.pk)
    found = {twin.locale.language_code: twin.get_url(request) for twin in twins.select_related("locale")}
    found[translation.get_language() or settings.LANGUAGE_CODE] = page.get_url(request) or request.path
    return {code: url for code, url in found.items() if url}


def _view_addresses(request: HttpRequest) -> dict[str, str]:
    """Only for paths that resolve to a view of ours: any path at all resolves to Wagtail's catch-all.

    A view that answers with the page of another address names that address in `request.stands_at`.
    """
    if stands_at := getattr(request, "stands_at", ""):
        return {code: translate_url(stands_at, code) for code, _name in settings.LANGUAGES}
    match = request.resolver_match
    here = translation.get_language() or settings.LANGUAGE_CODE
    if match is None or match.url_name == "wagtail_serve":
        return {here: request.path}
    path = via.without_code(request.get_full_path())
    translated = {code: translate_url(path, code) for code, _name in settings.LANGUAGES}
    return {code: url for code, url in translated.items() if code == here or url != path}
