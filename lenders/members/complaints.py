"""Where borrowers complain to the lender whose campaign brought them: what its settings say, for facts."""

from facts import own_route
from facts.own_route import OwnRoute
from lenders.models import Campaign


def route(code: str) -> OwnRoute | None:
    """One query; None where the lender wrote no contact, or is closed."""
    campaign = Campaign.objects.behind(code)
    organisation = campaign.organisation if campaign else None
    if organisation is None or organisation.closed_at or not organisation.complaint_contact:
        return None
    return OwnRoute(organisation.name, organisation.complaint_contact, organisation.complaint_days)


def register() -> None:
    own_route.register("lenders", route)
