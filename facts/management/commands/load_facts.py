"""`manage.py load_facts`: facts from the data files, safe to run again; it says what it kept and what stays a draft."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from facts import actions
from facts.records import DataError


class Command(BaseCommand):
    help = (
        "Load the facts of the data files. What a keeper edited is kept; what is not verified stays a draft."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            loaded = actions.load_facts()
        except DataError as error:
            raise CommandError(str(error)) from error
        actions.put_fact_keepers()
        self.stdout.write(
            f"{len(loaded.made)} made, {len(loaded.renewed)} renewed, {len(loaded.unchanged)} unchanged,"
            f" {len(loaded.kept)} kept as their keepers left them, {len(loaded.drafts)} drafts."
        )
        for record in loaded.kept:
            self.stdout.write(f"  kept   {record}")
        if options["verbosity"] > 1:
            for record, reasons in sorted(loaded.drafts.items()):
                self.stdout.write(f"  draft  {record}: {' '.join(reasons)}")
