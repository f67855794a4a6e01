"""`manage.py measure_message_check`: prints how well the check does on both halves, or renews the docs."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from lenders.checking import measuring

PAGE = Path(settings.BASE_DIR) / "docs" / "message-check.md"
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"


def renewed(page: str) -> str:
    """The page with the figures of now between its two marks."""
    before, _, rest = page.partition(BEGIN)
    _old, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{figures()}\n{END}{after}"


def figures() -> str:
    scores = measuring.measured()
    return f"\n{measuring.summary(scores)}\n\n{measuring.table(scores)}\n"


class Command(BaseCommand):
    help = (
        "Measure the check of lenders' texts on the labelled messages; --write renews docs/message-check.md."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--write", action="store_true", help="renew the table in docs/message-check.md")

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(figures())
        if options["write"]:
            PAGE.write_text(renewed(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
