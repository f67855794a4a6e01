"""How often may a code be tried? Counts by address and in all, in the cache; no address is kept in the clear."""

import ipaddress
import time

from django.core.cache import cache
from django.utils.crypto import salted_hmac

WINDOW_SECONDS = 60 * 60
PER_ADDRESS = 10
IN_ALL = 1_000


def allow(address: str) -> bool:
    """Counts this try and says whether it may go on; beyond the limit the code is not even looked at."""
    window = int(time.time()) // WINDOW_SECONDS
    mine = _count(f"carry-tries:{window}:{_masked(address)}")
    return mine <= PER_ADDRESS and _count(f"carry-tries:{window}:all") <= IN_ALL


def _count(key: str) -> int:
    cache.add(key, 0, WINDOW_SECONDS)
    try:
        return cache.incr(key)
    except ValueError:  # the window ended between the two calls
        return 1


def _masked(address: str) -> str:
    """A keyed hash; of an IPv6 address the network only, since one household holds all of it."""
    parsed = ipaddress.ip_address(address)
    network = ipaddress.ip_network(f"{address}/64" if parsed.version == 6 else address, strict=False)
    return salted_hmac("learners.tries", str(network), algorithm="sha256").hexdigest()[:32]
