"""Answers about a case on the command line, in plain words or as JSON; it computes nothing itself."""

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from budgeting_tools.engine import EngineError, NeverRepaid
from budgeting_tools.engine.money import format_minor
from budgeting_tools.plain import asking, told
from budgeting_tools.plain.answers import KINDS
from budgeting_tools.plain.writing import to_plain


class Command(BaseCommand):
    help = (
        "Plans the debts and prices the offers of a case: `manage.py plan FILE.json`, `-` for standard input."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "file", help="a case, or an object with a case and choices, as the interface takes it"
        )
        parser.add_argument(
            "--json", action="store_true", help="print what the interface for machines answers"
        )
        parser.add_argument("--question", choices=KINDS, default="plan", help="what to ask about the case")

    def handle(self, *args: Any, file: str, question: str, **options: Any) -> None:
        kind = KINDS[question]
        try:
            case, choices = asking.asked(kind.choices, _with_case(asking.parsed(_read(file))))
            found = kind.answer(case, choices)
        except NeverRepaid as never:
            works = format_minor(never.payment_that_would_work, case.currency)
            raise CommandError(f"{never}. A payment of {works} {case.currency} a month would work.") from None
        except EngineError as wrong:
            raise CommandError(str(wrong).removeprefix(": ")) from None
        if options["json"]:
            self.stdout.write(json.dumps(to_plain(found), indent=2))
        else:
            self.stdout.write("\n".join(told.lines(found, case)))


def _read(file: str) -> bytes:
    if file == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(file).read_bytes()
    except OSError as wrong:
        raise CommandError(f"{file}: {wrong.strerror}") from None


def _with_case(body: Any) -> Any:
    """A bare case is taken as the whole question."""
    return {"case": body} if isinstance(body, dict) and "case" not in body and "version" in body else body
