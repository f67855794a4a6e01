"""When a message is tried again, and when no more: waits that grow over three days, each a little off the beat."""

from datetime import timedelta
from random import SystemRandom

_WAITS = (
    timedelta(seconds=5),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=5),
    timedelta(hours=10),
    timedelta(hours=14),
    timedelta(hours=20),
    timedelta(hours=24),
)
MOST_ATTEMPTS = len(_WAITS) + 1
_OFF_THE_BEAT = 0.2  # at most a fifth more, so that many messages do not come back in one moment
_LONGEST = timedelta(hours=24)
_random = SystemRandom()


def wait_after(attempts: int, *, asked_for: timedelta | None = None) -> timedelta | None:
    """How long to wait after so many attempts; None after the last. A receiver may ask for more, up to a day."""
    if attempts >= MOST_ATTEMPTS:
        return None
    planned = _WAITS[attempts - 1] * (1 + _random.random() * _OFF_THE_BEAT)
    return max(planned, min(asked_for, _LONGEST)) if asked_for else planned
