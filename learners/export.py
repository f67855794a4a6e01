"""How does a learner take everything along? Builds the zip from rows it is given; it reads no table."""

import csv
import io
import json
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.utils.translation import gettext as _

from learners.privacy import Row


@dataclass(frozen=True, slots=True)
class Section:
    """One kind of stored thing, with its title in the reader's language."""

    key: str
    title: str
    rows: list[Row]


def archive(sections: Iterable[Section], made: datetime) -> bytes:
    """A zip with one JSON file of everything, a table for each section, and a page that says what is what."""
    found = list(sections)
    everything = {"made": made, **{section.key: section.rows for section in found}}
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as bundle:
        bundle.writestr("read-me.txt", "\ufeff" + _read_me(found, made))
        bundle.writestr("everything.json", _json(everything, indent=2))
        for section in found:
            bundle.writestr(f"{section.key}.csv", "\ufeff" + _table(section.rows))
    return packed.getvalue()


def _read_me(sections: list[Section], made: datetime) -> str:
    lines = [
        _("What Lantern keeps about you, as of %(day)s.") % {"day": made.date().isoformat()},
        "",
        _("everything.json holds all of it in one file; the tables hold the same, one kind each:"),
        *(f"- {section.key}.csv: {section.title}" for section in sections),
    ]
    return "\r\n".join(lines) + "\r\n"


def _table(rows: list[Row]) -> str:
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, fieldnames=list(dict.fromkeys(key for row in rows for key in row)))
    writer.writeheader()
    writer.writerows({key: _cell(value) for key, value in row.items()} for row in rows)
    return text.getvalue()


def _cell(value: Any) -> str:
    """A cell that a spreadsheet reads as text, never as a formula."""
    plain = value if isinstance(value, str) else _json(value).strip('"') if value is not None else ""
    return f"'{plain}" if plain[:1] in ("=", "+", "-", "@", "\t", "\r") else plain


def _json(value: Any, indent: int | None = None) -> str:
    return json.dumps(value, cls=DjangoJSONEncoder, ensure_ascii=False, indent=indent)
