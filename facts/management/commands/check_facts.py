"""`manage.py check_facts`: ends with 1 and says why when a page would show a figure that nobody should rely on."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from facts import checking, records, references
from facts.records import DataError, day


class Command(BaseCommand):
    help = (
        "Check that every fact pages show is fresh, sourced and worded, and every rule they ask for exists."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--files", action="store_true", help="check the data files alone, without a database"
        )
        parser.add_argument(
            "--on", type=day, help="the day to check for, such as 2027-01-31; today otherwise"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            records.read()
        except DataError as error:
            raise CommandError(str(error)) from error
        found = references.unknown()
        if not options["files"]:
            found += checking.problems(options["on"] or timezone.localdate())
        for sentence in found:
            self.stderr.write(sentence)
        if found:
            raise CommandError(f"{len(found)} things to mend before anyone relies on these facts.")
        self.stdout.write("Every fact that pages show is fresh, sourced and worded.")
