"""Tables of the room, one noun a file; each row of a lender hangs on its organisation."""

from lenders.models.campaign import Campaign, CampaignLink, Channel, IssuedBatch, Stage
from lenders.models.client import ApiClient, ClientScope
from lenders.models.idempotency import KeptAnswer
from lenders.models.invitation import Invitation
from lenders.models.member import Member
from lenders.models.offer import Offer, OfferKind
from lenders.models.organisation import Organisation
from lenders.models.report import ClosedWeek, ReportCell, Sighting
from lenders.models.sealed import SealedLink, SealingFinding, SealingKey
from lenders.models.staff import StaffCode, StaffConsent, StaffCount
from lenders.models.webhook import DeliveryState, WebhookDelivery, WebhookEndpoint, WebhookMessage

__all__ = [
    "ApiClient",
    "Campaign",
    "CampaignLink",
    "Channel",
    "ClientScope",
    "ClosedWeek",
    "DeliveryState",
    "Invitation",
    "IssuedBatch",
    "KeptAnswer",
    "Member",
    "Offer",
    "OfferKind",
    "Organisation",
    "ReportCell",
    "SealedLink",
    "SealingFinding",
    "SealingKey",
    "Sighting",
    "StaffCode",
    "StaffConsent",
    "StaffCount",
    "Stage",
    "WebhookDelivery",
    "WebhookEndpoint",
    "WebhookMessage",
]
