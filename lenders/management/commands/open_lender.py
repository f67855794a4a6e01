"""`manage.py open_lender NAME OWNER`: an operator lets a lender in, after checking who asks; its owner gets a mail."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.validators import validate_email
from django.utils import timezone

from facts import places
from lenders.actions import organisations
from lenders.models import Organisation


class Command(BaseCommand):
    help = (
        "Open a lender's pages and invite its first owner; with --again invite an owner where none is left."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name", help="as borrowers know the lender; with --again its public id")
        parser.add_argument("owner", help="e-mail address of the owner to invite")
        parser.add_argument("--place", default="", help="whose rules apply, such as GB or CN")
        languages = [code for code, _name in settings.LANGUAGES]
        parser.add_argument("--language", default=settings.LANGUAGE_CODE, choices=languages)
        parser.add_argument("--again", action="store_true", help="the lender exists already")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            validate_email(options["owner"])
        except ValidationError as wrong:
            raise CommandError(f"{options['owner']} is no e-mail address.") from wrong
        if options["place"] and places.find(options["place"]) is None:
            raise CommandError(f"There is no place {options['place']}: use a code of facts/data/places.")
        told = {"owner": options["owner"], "language": options["language"], "now": timezone.now()}
        if options["again"]:
            found = Organisation.objects.filter(public_id=options["name"], closed_at=None).first()
            if found is None:
                raise CommandError("No open lender has this public id.")
            organisations.invite_owner(organisation=found, **told)
        else:
            found = organisations.open_organisation(name=options["name"], place=options["place"], **told)
        self.stdout.write(f"{found.name} ({found.public_id}): {options['owner']} is invited as owner.")
