"""A message longer than its channel carries well; text messages are counted with signature and way to opt out."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from home.sms_length import measure
from lenders.checking.families.shape import Asked, Family, Spot

SMS_PARTS = 2
# Characters, by channel, for Latin text and for Chinese: about a screen of a phone, half a page, a page.
MOST = {"chat": (500, 200), "email": (2_000, 800), "letter": (3_000, 1_200), "call": (900, 350)}
_SMS = _(
    "A text message of more than two parts is cut into pieces that may come in the wrong order, and is read less."
)


def look(asked: Asked) -> Iterator[Spot]:
    message = asked.message
    if message.channel == "sms":
        if measure(message.text, signature=message.signature).parts > SMS_PARTS:
            start = _after_parts(message.text, message.signature)
            yield Spot(start, len(message.text), reason=_SMS)
        return
    latin, chinese = MOST[message.channel]
    most = chinese if asked.language.startswith("zh") else latin
    if len(message.text) > most:
        yield Spot(most, len(message.text))


def _after_parts(text: str, signature: str) -> int:
    """The first character that no longer fits into the parts a text message may have."""
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        fits = measure(text[:middle], signature=signature).parts <= SMS_PARTS
        low, high = (middle, high) if fits else (low, middle - 1)
    return low


FAMILY = Family(
    code="too_long",
    order=80,
    title=_("Too long"),
    reason=_(
        "This is more than people read on this channel. Keep one date, one sum, one person and one link."
    ),
    severity="look",
    look=look,
)
