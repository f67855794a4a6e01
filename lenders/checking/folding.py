"""Answers how a text reads once disguises of single characters are off; each keeps its place, so offsets stay true.

Full-width, bold or accented letters, look-alikes of other alphabets and traditional characters become the plain small
character; what cannot be seen becomes `HIDDEN`. One character never becomes two.
"""

import unicodedata

from lenders.checking.tables import traditional

HIDDEN = "\u200b"
# Small letters of other alphabets that look like Latin ones.
_LOOKALIKES = dict(zip("авеікмнорстухѕјԁԛԝαβεικνορτυχ", "abeikmhopctyxsjdqwabeikvoptux", strict=True))
_PLAIN_MARKS = {"’": "'", "‘": "'", "ʼ": "'", "`": "'", "–": "-", "—": "-", "‐": "-", "‑": "-"}


class _Table(dict[int, str]):
    """What each code point becomes; filled as characters are met."""

    def __init__(self) -> None:
        super().__init__()
        self.traditional = traditional()

    def __missing__(self, point: int) -> str:
        self[point] = found = self._plain(chr(point))
        return found

    def _plain(self, one: str) -> str:
        if one in "\n\t ":
            return one
        if unicodedata.category(one) in ("Mn", "Me", "Cf"):
            return HIDDEN
        wide = unicodedata.normalize("NFKD", one)
        base = wide[0].lower() if wide[0].isalnum() or len(wide) == 1 else one
        base = base if len(base) == 1 else one
        base = _PLAIN_MARKS.get(base, _LOOKALIKES.get(base, base))
        return self.traditional.get(base, base)


_table: _Table | None = None


def fold(text: str) -> str:
    """The same length as `text`, character for character."""
    global _table
    if _table is None:
        _table = _Table()
    return text.translate(_table)
