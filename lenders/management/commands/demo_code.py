"""`manage.py demo_code`: the code of now for the demo lender's second step; development only."""

import time
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from lenders.actions import demo


class Command(BaseCommand):
    help = "Print the demo lender's second-step code of now, and how long it still holds."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEBUG:
            raise CommandError("The demo lender is for development alone.")
        secret = demo.secret_of(demo.EMAIL)
        if secret is None:
            raise CommandError("There is no demo lender yet: run `make demo` first.")
        now = time.time()
        left = demo.PERIOD - int(now) % demo.PERIOD
        self.stdout.write(f"{demo.code_now(secret, now)}  (for {left} seconds more)")
