"""`manage.py build_demo_site`: pages in two languages from the course files, and demo accounts; it deletes nothing."""

import logging
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from facts.actions import load_facts, put_fact_keepers
from home.models import HomePage
from lessons import actions, demo_steps
from lessons.actions.demo_site import CONTENT
from lessons.content_files import ContentError


class Command(BaseCommand):
    help = "Build the demo site: pages that are missing are made, demo accounts get passwords. Safe to run again."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--if-empty", action="store_true", help="only load facts where there is a home page already"
        )
        parser.add_argument("--rebuild", action="store_true", help="write the files' words over edited pages")
        parser.add_argument("--content", type=Path, default=CONTENT, help="folder of course folders")
        parser.add_argument("--force", action="store_true", help="run although DEBUG is off")

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEBUG and not options["force"]:
            raise CommandError(
                "The demo site is for development: it makes accounts with known addresses. Use --force if sure."
            )
        load_facts()
        put_fact_keepers()
        if options["if_empty"] and HomePage.objects.exists():
            return
        # Hundreds of lines of "indexed" and "published" would bury the accounts below.
        for name in ("django_tasks", "wagtail"):
            logging.getLogger(name).setLevel(logging.WARNING)
        try:
            site = actions.build_demo_site(overwrite=options["rebuild"], content=options["content"])
        except ContentError as error:
            raise CommandError(str(error)) from error
        accounts = actions.put_demo_accounts()
        self.stdout.write(f"The demo site stands at {site.root_url}/")
        for account in accounts:
            self.stdout.write(f"  {account['role']:8} {account['email']}  {account['password']}")
        for line in demo_steps.run():
            self.stdout.write(f"  {line}")
