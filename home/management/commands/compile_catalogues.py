"""Compiles every catalogue of the project to .mo, without gettext on the machine; writes only what changed."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from django.conf import settings
from django.core.management.base import BaseCommand


def stale_catalogues(root: Path) -> list[Path]:
    """The .po files of the project's own rooms whose .mo is missing or older."""
    sources = sorted([*root.glob("*/locale/*/LC_MESSAGES/*.po"), *root.glob("locale/*/LC_MESSAGES/*.po")])
    return [
        po
        for po in sources
        if not (mo := po.with_suffix(".mo")).exists() or mo.stat().st_mtime < po.stat().st_mtime
    ]


class Command(BaseCommand):
    help = "Compile the translation catalogues."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        for po in stale_catalogues(Path(settings.BASE_DIR)):
            with po.open("rb") as source:
                catalogue = read_po(source, locale=po.parent.parent.name)
            with po.with_suffix(".mo").open("wb") as target:
                write_mo(target, catalogue)
            self.stdout.write(f"compiled {po.relative_to(settings.BASE_DIR)}")
