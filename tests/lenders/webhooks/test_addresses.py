"""A message goes to the open internet by https, and into nobody's network however its address is spelled."""

import socket

import pytest

from lenders.webhooks import addresses, sending
from lenders.webhooks.addresses import Refused

OPEN = "93.184.216.34"


@pytest.fixture(autouse=True)
def strict(settings):
    settings.WEBHOOKS_MAY_STAY_HOME = False


@pytest.fixture
def names(monkeypatch):
    """What the name server says; each number stands for itself, as it does outside."""
    known: dict[str, list[str]] = {}
    real = socket.getaddrinfo

    def ask(host, port, *args, **options):
        found = [real(number, port, *args, **options) for number in known.get(host, [host])]
        return [entry for entries in found for entry in entries]

    monkeypatch.setattr(socket, "getaddrinfo", ask)
    return known


def refusal(url):
    with pytest.raises(Refused) as caught:
        addresses.check(url)
    return caught.value.reason


def test_a_public_name_by_https_is_taken(names):
    names["hooks.fastcash.example"] = [OPEN, "2606:2800:220:1:248:1893:25c8:1946"]
    addresses.check("https://hooks.fastcash.example/lantern?key=1")
    addresses.check("https://hooks.fastcash.example:8443/")


@pytest.mark.parametrize(
    "number",
    [
        "127.0.0.1",
        "127.8.8.8",
        "10.0.0.1",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.100.100.200",
        "168.63.129.16",
        "0.0.0.0",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "192.0.0.192",
        "198.18.0.1",
        "::1",
        "::",
        "::127.0.0.1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001:0:7f00:1::",
        "fe80::1",
        "fd00:ec2::254",
        "fec0::1",
        "ff02::1",
    ],
)
def test_nothing_inside_a_network_is_reached(names, number):
    literal = f"[{number}]" if ":" in number else number
    assert refusal(f"https://{literal}/") == "inside"
    names["hooks.fastcash.example"] = [OPEN, number]
    assert refusal("https://hooks.fastcash.example/") == "inside"


@pytest.mark.parametrize(
    "host",
    ["2130706433", "0x7f000001", "0177.0.0.1", "127.1", "0x7f.1", "127.0.0.1.", "127.0.0.0x1", "[::1%25lo]"],
)
def test_numbers_in_disguise_are_no_address(host):
    assert refusal(f"https://{host}/") in ("not_an_address", "inside")


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("http://hooks.fastcash.example/", "not_https"),
        ("ftp://hooks.fastcash.example/", "not_https"),
        ("//hooks.fastcash.example/", "not_https"),
        ("https://ada:secret@hooks.fastcash.example/", "not_an_address"),
        ("https://hooks.fastcash.example/#part", "not_an_address"),
        ("https://hooks.fastcash.example:99999/", "not_an_address"),
        ("https://hooks.fastcash.example:25/", "port"),
        ("https://hooks.fastcash.example\\@127.0.0.1/", "not_an_address"),
        ("https://hooks.fastcash.example/\r\nHost: x", "not_an_address"),
        ("https:///", "not_an_address"),
        ("https://[/", "not_an_address"),
        ("https://中文.example/", "not_an_address"),
        ("https://" + "x" * 600 + ".example/", "not_an_address"),
        ("", "not_https"),
    ],
)
def test_an_address_of_another_form_is_refused(url, reason):
    assert refusal(url) == reason if url else refusal(url) in ("not_https", "not_an_address")


def test_a_name_that_points_inside_by_the_time_of_delivery_reaches_nothing(names):
    names["hooks.fastcash.example"] = [OPEN]
    addresses.check("https://hooks.fastcash.example/")
    names["hooks.fastcash.example"] = ["127.0.0.1"]
    assert sending.send("https://hooks.fastcash.example/", b"{}", {}).result == "inside"


def test_a_name_that_is_not_known_is_said_to_be_so():
    assert refusal("https://hooks.fastcash.invalid/") == "no_such_name"
