"""How often may one address ask for something? Counts in the cache; no address is kept in the clear."""

import ipaddress
import time
from dataclasses import dataclass

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.utils.crypto import salted_hmac


@dataclass(frozen=True, slots=True)
class Allowance:
    """So many times per window from one address, and so many from all together."""

    name: str
    per_address: int
    in_all: int
    window_seconds: int

    def allow(self, address: str) -> bool:
        """Counts this time and says whether it may go on."""
        window = int(time.time()) // self.window_seconds
        mine = self._count(f"{self.name}:{window}:{_masked(address)}")
        return mine <= self.per_address and self._count(f"{self.name}:{window}:all") <= self.in_all

    def seconds_left(self) -> int:
        """Until the next window begins."""
        return self.window_seconds - int(time.time()) % self.window_seconds

    def _count(self, key: str) -> int:
        cache.add(key, 0, self.window_seconds)
        try:
            return cache.incr(key)
        except ValueError:  # the window ended between the two calls
            return 1


def caller(request: HttpRequest) -> str:
    """The sender's address behind any trusted proxy; requests that have none share one count."""
    try:
        return str(get_adapter().get_client_ip(request))
    except PermissionDenied:
        return "0.0.0.0"  # noqa: S104


def _masked(address: str) -> str:
    """A keyed hash; of an IPv6 address the network only, since one household holds all of it."""
    parsed = ipaddress.ip_address(address)
    network = ipaddress.ip_network(f"{address}/64" if parsed.version == 6 else address, strict=False)
    return salted_hmac("home.allowance", str(network), algorithm="sha256").hexdigest()[:32]
