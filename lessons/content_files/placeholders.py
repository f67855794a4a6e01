"""Which placeholders a file's texts use, and whether its figures can fill them; it computes nothing."""

from collections.abc import Iterator, Mapping
from typing import Any

from lessons.figures import KEYS, PLACEHOLDER


def texts_in(value: Any) -> Iterator[str]:
    """Every text below `value`, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from texts_in(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from texts_in(inner)


def odd_placeholders(lesson: Mapping[str, Any]) -> Iterator[str]:
    figures = lesson.get("figures", {})
    for text in texts_in(lesson):
        for name, key in PLACEHOLDER.findall(text):
            if name not in figures:
                yield f"{{{name}.{key}}}: no figure of this file is called {name}"
            elif key not in KEYS:
                yield f"{{{name}.{key}}}: {key} is not one of {', '.join(KEYS)}"
