"""How often may a carry code be tried? Beyond the limit the code is not even looked at."""

from home.allowance import Allowance

WINDOW_SECONDS = 60 * 60
PER_ADDRESS = 10
IN_ALL = 1_000


def allow(address: str) -> bool:
    """Counts this try and says whether it may go on."""
    return Allowance("carry-tries", PER_ADDRESS, IN_ALL, WINDOW_SECONDS).allow(address)
