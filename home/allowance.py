"""How often may an address, or a caller we know, ask for something? Counts in the cache; keeps no address in clear."""

import ipaddress
import time
from dataclasses import dataclass

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.utils.crypto import salted_hmac


@dataclass(frozen=True, slots=True)
class Quota:
    """So many times per window for one caller whom we know by an id."""

    name: str
    most: int
    window_seconds: int

    def take(self, who: str) -> int:
        """Counts this time; how many are left, below zero when it was one too many."""
        return self.most - _counted(self._key(who), self.window_seconds)

    def taken(self, who: str) -> int:
        """How often so far; it counts nothing."""
        return int(cache.get(self._key(who), 0))

    def _key(self, who: str) -> str:
        return f"{self.name}:{int(time.time()) // self.window_seconds}:{who}"

    def seconds_left(self) -> int:
        """Until the next window begins."""
        return self.window_seconds - int(time.time()) % self.window_seconds


@dataclass(frozen=True, slots=True)
class Allowance:
    """So many times per window from one address, and so many from all together."""

    name: str
    per_address: int
    in_all: int
    window_seconds: int

    def allow(self, address: str) -> bool:
        """Counts this time and says whether it may go on."""
        mine = Quota(self.name, self.per_address, self.window_seconds).take(_masked(address))
        return mine >= 0 and Quota(self.name, self.in_all, self.window_seconds).take("all") >= 0

    def counted(self, address: str) -> tuple[int, int]:
        """How often in this window, by this address and by all; it counts nothing."""
        own, everyone = _masked(address), "all"
        return (
            Quota(self.name, self.per_address, self.window_seconds).taken(own),
            Quota(self.name, self.in_all, self.window_seconds).taken(everyone),
        )

    def seconds_left(self) -> int:
        """Until the next window begins."""
        return Quota(self.name, self.in_all, self.window_seconds).seconds_left()


def _counted(key: str, window_seconds: int) -> int:
    cache.add(key, 0, window_seconds)
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
