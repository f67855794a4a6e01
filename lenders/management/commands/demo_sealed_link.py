"""`manage.py demo_sealed_link`: a sealed link of the demo lender in each of its two forms; development only."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from lenders.actions import demo, sealing
from lenders.actions.sealing import Sealed
from lenders.models import Campaign


class Command(BaseCommand):
    help = (
        "Seal a made-up loan, nine days late, and print a short link and one with its terms in the fragment."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEBUG:
            raise CommandError("The demo lender is for development alone.")
        campaign = Campaign.objects.filter(
            organisation__members__user__email=demo.EMAIL, stage="late-1-7"
        ).first()
        if campaign is None:
            raise CommandError("There is no demo lender yet: run `make demo` first.")
        told: dict[str, Any] = {
            "organisation": campaign.organisation,
            "items": [_loan()],
            "now": timezone.now(),
        }
        short = sealing.seal_links(language="en", campaign=campaign, **told)[0]
        carried = sealing.seal_tokens(**told)[0]
        assert isinstance(short, Sealed)  # the loan below may be sealed
        assert isinstance(carried, Sealed)
        site = settings.SITE_URL.rstrip("/")
        self.stdout.write(f"{site}{short.path}\n{site}/en/sealed/?via={campaign.via}#{carried.token}")


def _loan() -> dict[str, Any]:
    today = timezone.localdate()
    return {
        "currency": "GBP",
        "as_of": today.isoformat(),
        "balance": 64000,
        "rate": {"kind": "monthly", "percent": "2.5"},
        "instalment": 11600,
        "instalments_left": 6,
        "due": (today - timedelta(days=9)).isoformat(),
        "days_late": 9,
        "arrears": 12800,
        "fees_overdue": 1200,
        "offers": [{"kind": "spread_arrears", "limit": 3}],
    }
