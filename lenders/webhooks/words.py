"""What people read about webhooks: kinds of events, why an address is refused, and how an attempt went."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from lenders.models import DeliveryState, WebhookEndpoint

KIND_NAMES: dict[str, str | Promise] = {
    "report.ready": _("A report is ready"),
    "target.changed": _("A page that a campaign leads to has changed"),
    "link.expiring": _("Sealed links end soon"),
    "webhook.test": _("A test"),
}
REFUSALS: dict[str, str | Promise] = {
    "not_https": _("The address has to start with https://."),
    "not_an_address": _("This is no address that a message can go to."),
    "port": _("Messages go to port 443, or to one from 1024 on."),
    "no_such_name": _("No machine answers to this name. Is it spelled right?"),
    "inside": _("This address lies inside a private network. Messages go only to the open internet."),
}
RESULTS: dict[str, str | Promise] = {
    **REFUSALS,
    "ok": _("taken"),
    "redirect": _("It pointed elsewhere. Messages follow no redirect."),
    "refused": _("It answered that it does not take the message."),
    "gone": _("It answered that nothing is there any more."),
    "too_slow": _("It took too long to answer."),
    "no_connection": _("No secure connection came about."),
    "endpoint_off": _("Sending to this address was stopped."),
    "secret_unreadable": _("Its secret cannot be read any more. Make a new one."),
}
TONES = {DeliveryState.DELIVERED: "good", DeliveryState.DEAD: "care"}


def standing(endpoint: WebhookEndpoint) -> tuple[str | Promise, str]:
    """How an endpoint stands, and the tone of its badge."""
    if endpoint.disabled_at:
        return _("stopped"), "care"
    return (_("nothing arrives"), "care") if endpoint.failing_since else (_("open"), "good")
