"""How does a learner take everything along? Builds the zip from rows it is given; it reads no table."""

import csv
import io
import json
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from home.templatetags.figures import day
from learners.privacy import Row


@dataclass(frozen=True, slots=True)
class Section:
    """One kind of stored thing, with its title in the reader's language."""

    key: str
    title: str
    rows: list[Row]
    labels: Mapping[str, str | Promise] = field(default_factory=dict)

    def label(self, key: str) -> str:
        """What a key means; one that nobody explained is at least read as words."""
        return str(self.labels.get(key) or key.replace("_", " "))

    def written(self, key: str, value: Any) -> str:
        """A value as people write it; `key=value` among the labels explains a code."""
        return str(self.labels.get(f"{key}={value}") or words(value))


def archive(sections: Iterable[Section], made: datetime) -> bytes:
    """A zip: a page to read, one JSON file of everything, a table for each section, a note that says what is what."""
    found = list(sections)
    everything = {"made": made, **{section.key: section.rows for section in found}}
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as bundle:
        bundle.writestr("read-me.txt", "\ufeff" + _read_me(found, made))
        bundle.writestr("my-data.html", _page(found, made))
        bundle.writestr("everything.json", _json(everything, indent=2))
        for section in found:
            bundle.writestr(f"{section.key}.csv", "\ufeff" + _table(section.rows))
    return packed.getvalue()


def _read_me(sections: list[Section], made: datetime) -> str:
    lines = [
        _("What Lantern keeps about you, as of %(day)s.") % {"day": made.date().isoformat()},
        "",
        _("my-data.html is the page to read: any browser opens it."),
        _("everything.json holds all of it in one file; the tables hold the same, one kind each:"),
        *(f"- {section.key}.csv: {section.title}" for section in sections),
    ]
    return "\r\n".join(lines) + "\r\n"


def _page(sections: list[Section], made: datetime) -> str:
    """Everything in words, in the reader's language; the file needs nothing else."""
    parts = [
        {
            "title": section.title,
            "rows": [
                [
                    (section.label(key), section.written(key, value))
                    for key, value in row.items()
                    if value not in (None, "", [])
                ]
                for row in section.rows
            ],
        }
        for section in sections
    ]
    return render_to_string("learners/my_data_file.html", {"parts": parts, "made": made})


def words(value: Any) -> str:
    """A stored value as people write it."""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, datetime):
        local = timezone.localtime(value)
        return f"{day(local.date())}, {local:%H:%M}"
    if isinstance(value, date):
        return day(value)
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, dict):
        return ", ".join(f"{key}: {words(inner)}" for key, inner in value.items())
    if isinstance(value, list | tuple):
        return "; ".join(map(words, value))
    return str(value)


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
