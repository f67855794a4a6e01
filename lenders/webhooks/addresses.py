"""Where a message may go: to an https address of the open internet, and to nothing inside anybody's network.

Asked twice: when an endpoint is registered, and at each delivery about the very address that is then connected to, so
that a name which points elsewhere by then reaches nothing. It opens no connection.
"""

from __future__ import annotations

import ipaddress
import re
import socket
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from django.conf import settings

LONGEST = 500
_NAME = re.compile(r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*\.?")
_OPEN_PORTS = frozenset({443})  # and everything above the ports of a system's own services
_FIRST_FREE_PORT = 1024
_OUTSIDE = ipaddress.ip_network(
    "2000::/3"
)  # what IPv6 gives out; older corners hold addresses of their own meaning
_INSIDE = tuple(
    ipaddress.ip_network(text)
    for text in (
        "168.63.129.16/32",  # a cloud's own services, on a number that looks public
        "192.0.0.0/24",  # for protocols of networks; a cloud answers there too
        "192.88.99.0/24",  # relays of 6to4
        "2001::/32",  # Teredo holds an IPv4 address of anybody's choice
        "2002::/16",  # so does 6to4
    )
)
Address = ipaddress.IPv4Address | ipaddress.IPv6Address


class Refused(Exception):
    """This address is not taken; `reason` is one of a few stable words."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Place:
    """A parsed address: `path` is what is asked for, `host` what the certificate must name."""

    secure: bool
    host: str
    port: int
    path: str


def read(url: str) -> Place:
    """The parts of an address whose form is allowed. Raises Refused; it asks no name server."""
    parts = _split(url)
    loopback_too: bool = settings.WEBHOOKS_MAY_STAY_HOME
    if parts.scheme != "https" and not (loopback_too and parts.scheme == "http"):
        raise Refused("not_https")
    if parts.username is not None or parts.password is not None or parts.fragment:
        raise Refused("not_an_address")
    host = (parts.hostname or "").lower()
    _known_form(host)
    port = _port(parts)
    if not (port in _OPEN_PORTS or port >= _FIRST_FREE_PORT or loopback_too):
        raise Refused("port")
    query = f"?{parts.query}" if parts.query else ""
    return Place(parts.scheme == "https", host, port, (parts.path or "/") + query)


def _split(url: str) -> SplitResult:
    if len(url) > LONGEST or not re.fullmatch(r"[\x21-\x7e]+", url) or "\\" in url:
        raise Refused("not_an_address")
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018  (reading it is what checks it)
    except ValueError:
        raise Refused("not_an_address") from None
    return parts


def _port(parts: SplitResult) -> int:
    return parts.port if parts.port is not None else (443 if parts.scheme == "https" else 80)


def _known_form(host: str) -> None:
    """A name, or a number as standards write it: no `0x7f.1`, `017700000001`, `2130706433` or number with a zone."""
    try:
        if "%" in host:
            raise ValueError
        ipaddress.ip_address(host)
    except ValueError:
        if not _NAME.fullmatch(host) or re.fullmatch(r"(0x[0-9a-f]*|\d+)", host.rstrip(".").split(".")[-1]):
            raise Refused("not_an_address") from None


def reachable(place: Place) -> list[str]:
    """The addresses behind the name, all of them outside. Raises Refused for a name with a single one inside."""
    try:
        found = socket.getaddrinfo(place.host, place.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise Refused("no_such_name") from None
    numbers = list(dict.fromkeys(str(entry[4][0]).partition("%")[0] for entry in found))
    if not numbers:
        raise Refused("no_such_name")
    if not all(_is_open(ipaddress.ip_address(number)) for number in numbers):
        raise Refused("inside")
    return numbers


def _is_open(number: Address) -> bool:
    if isinstance(number, ipaddress.IPv6Address) and number.ipv4_mapped:
        number = number.ipv4_mapped
    if number.is_loopback:
        return bool(settings.WEBHOOKS_MAY_STAY_HOME)
    if number.version == 6 and number not in _OUTSIDE:
        return False
    return number.is_global and not number.is_multicast and not any(number in net for net in _INSIDE)


def check(url: str) -> None:
    """For a new endpoint: its form, and where its name leads now. Raises Refused."""
    reachable(read(url))
