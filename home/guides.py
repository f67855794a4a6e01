"""Reads the shell's own texts (help, what we store) from `home/content`; it knows nothing of their meaning."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from markdown_it import MarkdownIt

CONTENT = Path(__file__).resolve().parent / "content"


@dataclass(frozen=True, slots=True)
class GuideLink:
    title: str
    href: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """One headed part; `html` comes from Markdown with raw HTML switched off, so it is safe to print."""

    key: str
    heading: str
    html: str
    links: tuple[GuideLink, ...] = ()


@dataclass(frozen=True, slots=True)
class Guide:
    title: str
    lead: str
    description: str
    sections: tuple[Section, ...]
    sources: tuple[dict[str, str], ...] = ()


@cache
def read(name: str, language: str) -> Guide:
    """The text `name` in `language`; a missing file is an error here, not an empty page."""
    with (CONTENT / f"{name}.{language}.toml").open("rb") as source:
        data = tomllib.load(source)
    markdown = MarkdownIt("commonmark", {"html": False})
    sections = tuple(
        Section(
            key=part["key"],
            heading=part["heading"],
            html=markdown.render(part["text"]),
            links=tuple(GuideLink(**link) for link in part.get("links", ())),
        )
        for part in data["sections"]
    )
    return Guide(data["title"], data["lead"], data["description"], sections, tuple(data.get("sources", ())))
