"""Every component has its twins and its sample, and renders in every language."""

import re
import tomllib
from pathlib import Path

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils import translation

from home import gallery

CODES = [code for code, _name in settings.LANGUAGES]
COMPONENTS = gallery.components()
STYLES = sorted(Path(settings.BASE_DIR).glob("*/static/css/**/*.css"))
COLOUR = re.compile(
    r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|lab)a?\(|:\s*(?:white|black|red|gr[ae]y)\b", re.IGNORECASE
)


def named(component):
    return component.name


@pytest.mark.parametrize("component", COMPONENTS, ids=named)
def test_a_component_has_a_style_a_sample_and_a_word_on_its_parameters(component):
    assert component.style.exists(), f"{component.template} has no twin {component.style}"
    assert component.sample.exists(), f"{component.template} has no sample {component.sample}"
    assert component.template.read_text().startswith("{% comment %}")


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("component", COMPONENTS, ids=named)
def test_a_component_renders_every_variant_of_its_sample(component, code):
    with translation.override(code):
        shown = list(gallery.specimens(component, code))
    variants = tomllib.loads(component.sample.read_text())["variants"]
    assert [specimen.name for specimen in shown] == [variant["name"] for variant in variants]
    assert all("<" in specimen.html for specimen in shown)


def test_no_two_rooms_have_a_component_of_the_same_name():
    names = [component.name for component in COMPONENTS]
    assert len(names) == len(set(names))


def test_every_component_style_belongs_to_a_component():
    styled = {path for path in STYLES if path.parent.name == "components"}
    assert styled == {component.style for component in COMPONENTS}


def test_the_one_sheet_imports_every_style_once():
    sheet = (Path(settings.BASE_DIR) / "home/static/css/site.css").read_text()
    imported = re.findall(r'@import url\("([^"]+)"\) layer\(\w+\);', sheet)
    wanted = {path.as_posix().partition("/static/css/")[2] for path in STYLES} - {"site.css"}
    assert sorted(imported) == sorted(wanted)


@pytest.mark.parametrize("path", [p for p in STYLES if p.name != "tokens.css"], ids=lambda path: path.stem)
def test_colours_are_written_in_the_tokens_alone(path):
    assert not COLOUR.findall(path.read_text())


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("theme", gallery.THEMES)
def test_the_gallery_shows_all_of_them(client, code, theme):
    page = client.get(reverse("components"), {"lang": code, "theme": theme}).content.decode()
    assert f'data-theme="{theme}"' in page
    assert all(f'id="component-{component.name}"' in page for component in COMPONENTS)


def test_a_component_can_be_looked_at_alone(client):
    page = client.get(reverse("component", args=["verdict"])).content.decode()
    assert 'id="component-verdict"' in page
    assert 'id="component-door"' not in page


@pytest.mark.parametrize("query", [{"lang": "fr"}, {"theme": "pink"}])
def test_an_unknown_language_or_theme_is_refused(client, query):
    assert client.get(reverse("components"), query).status_code == 400
