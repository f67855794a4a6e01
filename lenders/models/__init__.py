"""Tables of the room, one noun a file; each row of a lender hangs on its organisation."""

from lenders.models.campaign import Campaign, CampaignLink
from lenders.models.invitation import Invitation
from lenders.models.member import Member
from lenders.models.offer import Offer
from lenders.models.organisation import Organisation

__all__ = ["Campaign", "CampaignLink", "Invitation", "Member", "Offer", "Organisation"]
