"""The live gallery: every component of every room with its sample, in each language and theme; built from folders."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import get_template
from django.utils import translation
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_safe

THEMES = ("light", "dark")


@dataclass(frozen=True, slots=True)
class Component:
    """A template in a room's `templates/components` folder, and the twins that have to stand beside it."""

    name: str
    room: str
    folder: Path

    @property
    def template(self) -> Path:
        return self.folder / "templates" / "components" / f"{self.name}.html"

    @property
    def sample(self) -> Path:
        return self.folder / "templates" / "components" / "samples" / f"{self.name}.toml"

    @property
    def style(self) -> Path:
        return self.folder / "static" / "css" / "components" / f"{self.name}.css"

    @property
    def parameters(self) -> str:
        """What its first line says of its parameters."""
        first = self.template.read_text(encoding="utf-8").partition("\n")[0]
        return first.removeprefix("{% comment %}").removesuffix("{% endcomment %}").strip()


@dataclass(frozen=True, slots=True)
class Specimen:
    """One variant of a component, rendered."""

    name: str
    html: SafeString


def components() -> list[Component]:
    """Every component of the project's own rooms, by name."""
    root = Path(settings.BASE_DIR)
    folders = [Path(config.path) for config in apps.get_app_configs() if Path(config.path).parent == root]
    found = (
        Component(path.stem, folder.name, folder)
        for folder in folders
        for path in (folder / "templates" / "components").glob("*.html")
    )
    return sorted(found, key=lambda component: component.name)


def specimens(component: Component, language: str) -> Iterator[Specimen]:
    """Each variant of the sample in `language`; a sample without that language is an error."""
    template = get_template(f"components/{component.name}.html")
    with component.sample.open("rb") as source:
        sample = tomllib.load(source)
    for variant in sample["variants"]:
        values: dict[str, Any] = dict(variant[language])
        if "body" in values:
            values["body"] = mark_safe(values["body"])  # samples are files of ours
        yield Specimen(variant["name"], mark_safe(template.render(values)))


def _show(request: HttpRequest, chosen: list[Component]) -> HttpResponse:
    codes = [code for code, _name in settings.LANGUAGES]
    language = request.GET.get("lang", codes[0])
    theme = request.GET.get("theme", "")
    if language not in codes or theme not in ("", *THEMES):
        raise BadRequest("No such language or theme.")
    with translation.override(language):
        context = {
            "shown": [(component, list(specimens(component, language))) for component in chosen],
            "theme": theme,
            "themes": THEMES,
            "gallery_language": language,
            "codes": codes,
        }
        return render(request, "gallery.html", context)


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    return _show(request, components())


@require_safe
def one(request: HttpRequest, name: str) -> HttpResponse:
    chosen = [component for component in components() if component.name == name]
    if not chosen:
        raise Http404
    return _show(request, chosen)
