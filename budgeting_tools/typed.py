"""Answers what a person has typed so far on both doors, word for word, as flat text fields; it must not judge it.

The same names stand in every form, so that a page can carry what it does not show and lose nothing on the way.
"""

import re
from collections.abc import Mapping, Sequence

from budgeting_tools import forms
from budgeting_tools.choices import BILLS
from budgeting_tools.rows import LISTS

Fields = dict[str, str]

# One for the whole page; `matched` is the place and the currency as the page showed them last.
PAGE_WIDE = ("currency", "place", "matched")
SINGLES: dict[str, type[forms.PlannerForm]] = {"reserve": forms.ReserveForm, "need": forms.NeedForm}
MARKER = "rows"  # names each list that a page carries, so that an emptied list stays empty
MOST_ROWS = 250  # kept and shown again when too many came; the plan itself takes fewer
LONGEST_TEXT = 400
_ROW = re.compile(rf"({'|'.join(LISTS)})-(\d{{1,5}})-([a-z_]+)")
_ID = re.compile(r"[A-Za-z0-9_.-]{1,40}")


def from_post(post: Mapping[str, str], lists_sent: Sequence[str], base: Fields) -> Fields:
    """What the page sent beats what the signed field held, part by part."""
    fields = {name: post.get(name, base.get(name, ""))[:LONGEST_TEXT] for name in PAGE_WIDE}
    for prefix, form in SINGLES.items():
        sent = {f"{prefix}-{name}" for name in form.base_fields} & set(post)
        source = post if sent else base
        fields |= {
            key: source[key][:LONGEST_TEXT]
            for key in (f"{prefix}-{name}" for name in form.base_fields)
            if key in source
        }
    for prefix in LISTS:
        sent_rows = _rows(post, prefix)
        rows = sent_rows if prefix in lists_sent or sent_rows else _rows(base, prefix)
        fields |= from_rows(prefix, rows)
    return fields


def _rows(source: Mapping[str, str], prefix: str) -> list[Fields]:
    found: dict[int, Fields] = {}
    for key, value in source.items():
        match = _ROW.fullmatch(key)
        if match and match[1] == prefix and match[3] in LISTS[prefix].form.base_fields:
            found.setdefault(int(match[2]), {})[match[3]] = value[:LONGEST_TEXT]
    return [found[place] for place in sorted(found)][:MOST_ROWS]


def rows(fields: Fields, prefix: str) -> list[Fields]:
    return _rows(fields, prefix)


def from_rows(prefix: str, items: Sequence[Fields]) -> Fields:
    """Rows numbered afresh, each with an id that no other row of its list has."""
    fields: Fields = {}
    used: set[str] = set()
    for place, row in enumerate(items):
        name = row.get("id", "")
        if not _ID.fullmatch(name) or name in used:
            name = _free_id(prefix, used | {item.get("id", "") for item in items})
        used.add(name)
        fields |= {f"{prefix}-{place}-{key}": value for key, value in (row | {"id": name}).items()}
    return fields


def _free_id(prefix: str, used: set[str]) -> str:
    number = 1
    while f"{prefix[0]}{number}" in used:
        number += 1
    return f"{prefix[0]}{number}"


def with_rows(fields: Fields, prefix: str, items: Sequence[Fields]) -> Fields:
    others = {key: value for key, value in fields.items() if not key.startswith(f"{prefix}-")}
    return others | from_rows(prefix, items)


def with_first_rows(fields: Fields) -> Fields:
    """An open row for the first offer, income and debt, and one for each bill that every month has."""
    for prefix in ("offer", "income", "debt"):
        if not _rows(fields, prefix):
            fields = with_rows(fields, prefix, [{}])
    bills = _rows(fields, "bill")
    known = {row.get("category", "") for row in bills}
    usual = [{"id": f"bill-{name}", "category": name} for name in BILLS if name not in known]
    named = {row["id"]: row for row in [*bills, *usual]}
    first = [named.pop(f"bill-{name}") for name in BILLS if f"bill-{name}" in named]
    return with_rows(fields, "bill", [*first, *named.values()])


def press(fields: Fields, button: str, value: str) -> Fields:
    """Adds, copies, removes or moves up one row: `add_debt`, `remove_debt` = "2" (rows count from nought)."""
    verb, _, prefix = button.partition("_")
    if prefix not in LISTS:
        return fields
    items = _rows(fields, prefix)
    place = int(value) if value.isascii() and value.isdecimal() else -1
    if verb == "add":
        items.append({"category": "other"} if prefix == "bill" else {})
    elif verb == "copy" and 0 <= place < len(items):
        items.append(items[place] | {"id": ""})
    elif verb == "remove" and 0 <= place < len(items):
        del items[place]
    elif verb == "up" and 0 < place < len(items):
        items[place - 1], items[place] = items[place], items[place - 1]
    return with_rows(fields, prefix, items)
