"""A token opens under its own key alone, and says the same to any reader of RFC 7516."""

import base64
import json
import secrets
from datetime import timedelta

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from lenders.sealing import Sealer, Unusable, kid_in, opened
from lenders.sealing.envelope import LONGEST, key_of
from lenders.sealing.refusal import TermsError
from tests.lenders.sealing.loans import ENDS, NOW, loan

SECRET = bytes(range(32))
KEY = key_of(SECRET)
KID = "o_-fastcash-1234.1"


def b64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def by_hand(content, secret=SECRET, **header) -> str:
    """A second implementation: the five parts of RFC 7516 §7.1 with the cipher alone; None takes a header out."""
    told = {"alg": "dir", "enc": "A256GCM", "kid": KID} | header
    protected = b64(json.dumps({name: value for name, value in told.items() if value is not None}).encode())
    iv = secrets.token_bytes(12)
    text = content if isinstance(content, bytes) else json.dumps(content).encode()
    closed = AESGCM(secret).encrypt(iv, text, protected.encode())
    return ".".join([protected, "", b64(iv), b64(closed[:-16]), b64(closed[-16:])])


def content(**changed):
    return {"exp": int(ENDS.timestamp()), "terms": loan()} | changed


def why(token, now=NOW, key=KEY) -> str:
    with pytest.raises(Unusable) as caught:
        opened(token, key, now)
    return caught.value.reason


def sealed() -> str:
    return Sealer(SECRET, KID).seal(loan(), now=NOW, ends=ENDS)


def test_what_we_seal_opens_again():
    found = opened(sealed(), KEY, NOW)
    assert (found.terms.balance, found.ends, found.ignored) == (500000, ENDS, frozenset())
    assert kid_in(sealed()) == KID


def test_what_another_library_seals_opens_here():
    assert opened(by_hand(content()), KEY, NOW).terms == opened(sealed(), KEY, NOW).terms
    assert opened(by_hand(content(iat=1), typ="JWT"), KEY, NOW).ignored == frozenset()


def test_another_library_opens_what_we_seal():
    protected, encrypted_key, iv, text, tag = sealed().split(".")
    unb64 = [base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)) for part in (iv, text, tag)]
    plain = AESGCM(SECRET).decrypt(unb64[0], unb64[1] + unb64[2], protected.encode())
    assert encrypted_key == ""
    assert json.loads(plain) == content()


def test_no_two_tokens_of_one_loan_are_alike():
    assert sealed() != sealed()


@pytest.mark.parametrize(
    "header",
    [
        {"alg": "none"},
        {"alg": "RSA-OAEP"},
        {"alg": "A256KW"},
        {"alg": "PBES2-HS256+A128KW"},
        {"alg": ["dir"]},
        {"alg": None},
        {"enc": "A128GCM"},
        {"enc": "A256CBC-HS512"},
        {"enc": None},
        {"zip": "DEF"},
        {"crit": ["exp"], "exp": 1},
        {"jku": "https://evil.example/keys"},
        {"jwk": {"kty": "oct", "k": "AAAA"}},
        {"p2c": 10**9},
        {"kid": None},
        {"kid": 5},
        {"kid": ""},
        {"kid": "x" * 61},
        {"typ": "at+jwt"},
        {"typ": {}},
    ],
)
def test_a_header_may_say_nothing_but_the_one_way(header):
    assert why(by_hand(content(), **header)) == "header"


@pytest.mark.parametrize("part", range(5))
def test_a_changed_letter_opens_nothing(part):
    parts = sealed().split(".")
    parts[part] = ("B" if parts[part][:1] != "B" else "C") + parts[part][1:]
    assert why(".".join(parts)) in ("forged", "not_a_token", "header")


def test_a_shortened_tag_opens_nothing():
    head, _dot, tag = sealed().rpartition(".")
    for size in (0, 4, 8, 12, 15):
        assert why(f"{head}.{b64(base64.urlsafe_b64decode(tag + '==')[:size])}") == "forged"


def test_another_key_opens_nothing():
    assert why(sealed(), key=key_of(secrets.token_bytes(32))) == "forged"


@pytest.mark.parametrize(
    "text", ["", "a", "....", "a.b.c.d.e", "é.a.b.c.d", "x" * (LONGEST + 1), "..." * 2000, "\0"]
)
def test_what_is_no_token_is_said_before_any_key_is_asked(text):
    with pytest.raises(Unusable) as caught:
        kid_in(text)
    assert caught.value.reason == "not_a_token"


@pytest.mark.parametrize(
    ("inside", "reason"),
    [
        (b"[" * 2000, "forged"),
        (b"[]", "unreadable"),
        (b'{"exp": 1, "exp": 2}', "forged"),
        (b"\xff", "forged"),
        (content(terms=None), "unreadable"),
        (content(terms=loan(balance=13812345678)), "unreadable"),
        (content(terms=loan(arrears="late")), "unreadable"),
        (content(exp=None), "no_end"),
        (content(exp="2026-12-01"), "no_end"),
        (content(exp=True), "no_end"),
        (content(exp=10**15), "no_end"),
        (content(exp=int((NOW + timedelta(days=32)).timestamp())), "too_long_life"),
        (content(exp=int(NOW.timestamp())), "ended"),
    ],
)
def test_what_is_inside_must_hold_too(inside, reason):
    assert why(by_hand(inside)) == reason


def test_a_token_ends():
    assert opened(sealed(), KEY, ENDS - timedelta(seconds=1)).terms.balance == 500000
    assert why(sealed(), now=ENDS) == "ended"


@pytest.mark.parametrize(
    ("terms", "kind"),
    [
        (loan(name="Li Wei"), "identity"),
        (loan(colour="red"), "unknown_field"),
        (loan(rate={"kind": "daily", "percent": "0.05", "phone": "138 1234 5678"}), "identity"),
        (loan(offers=[{"kind": "grace", "limit": 14, "note": "李伟"}]), "identity"),
    ],
)
def test_what_may_not_be_inside_is_left_out_and_named_by_kind(terms, kind):
    found = opened(by_hand(content(terms=terms)), KEY, NOW)
    assert found.ignored == {kind}
    assert found.terms.balance == 500000
    assert "Li Wei" not in repr(found)


def test_beside_the_terms_too():
    assert opened(by_hand(content(sub="Li Wei")), KEY, NOW).ignored == {"identity"}


@pytest.mark.parametrize(
    ("days", "reason"), [(31, "too_long_life"), (0, "too_short_life"), (-1, "too_short_life")]
)
def test_a_life_has_bounds(days, reason):
    with pytest.raises(TermsError) as caught:
        Sealer(SECRET, KID).seal(loan(), now=NOW, ends=NOW + timedelta(days=days))
    assert caught.value.refused.reason == reason


def test_a_key_has_256_bits():
    with pytest.raises(ValueError, match="32 bytes"):
        Sealer(b"short", KID)
