"""How static files are stored for production: hashed names, compressed copies, one flattened style sheet."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from whitenoise.storage import CompressedManifestStaticFilesStorage

_IMPORT = re.compile(r'@import\s+url\("(?P<path>[^"]+)"\)\s*layer\((?P<layer>[\w.]+)\);')
_SITE_SHEET = "css/site.css"


def flatten(sheet: Path) -> str:
    """The text of `sheet` with each layered import replaced by the file it names: one request, not thirty."""

    def inline(match: re.Match[str]) -> str:
        body = (sheet.parent / match["path"]).read_text(encoding="utf-8")
        return f"@layer {match['layer']} {{\n{body}\n}}"

    return _IMPORT.sub(inline, sheet.read_text(encoding="utf-8"))


class BundlingStaticFilesStorage(CompressedManifestStaticFilesStorage):
    """WhiteNoise's storage, after `site.css` has taken its imports in."""

    def post_process(self, paths: dict[str, Any], dry_run: bool = False, **options: Any) -> Iterator[Any]:
        if _SITE_SHEET in paths and not dry_run:
            sheet = Path(self.path(_SITE_SHEET))
            sheet.write_text(flatten(sheet), encoding="utf-8")
            paths[_SITE_SHEET] = (self, _SITE_SHEET)
        yield from super().post_process(paths, dry_run, **options)
