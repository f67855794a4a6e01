"""Keys are made, replaced and revoked; links are sealed in bulk, kept unreadable, and let go of."""

import json
import re
from base64 import urlsafe_b64decode
from datetime import timedelta

import pytest
from django.db import IntegrityError

from home.at_rest import decrypted
from home.marks import mark, marks
from lenders.actions import sealing, sealing_keys
from lenders.actions.sealing import MARK, Sealed
from lenders.models import Campaign, SealedLink, SealingFinding, SealingKey
from lenders.sealing import LIFE, Refused, letters, opened
from lenders.sealing.envelope import key_of
from tests.lenders.sealing.loans import ENDS, NOW, loan

pytestmark = pytest.mark.django_db


def seal(organisation, *items, **options):
    told = {"now": NOW, "language": "en"} | options
    return sealing.seal_links(organisation=organisation, items=items or [loan()], **told)


def test_the_key_a_lender_takes_along_opens_what_we_seal(fastcash):
    made = sealing_keys.make_key(organisation=fastcash, now=NOW)
    jwk = json.loads(made.jwk)
    (link,) = seal(fastcash)
    assert opened(link.token, key_of(urlsafe_b64decode(jwk["k"] + "=")), NOW).terms.balance == 500000
    assert jwk["kid"] == f"{fastcash.public_id}.1"


def test_a_key_is_kept_encrypted(fastcash):
    made = sealing_keys.make_key(organisation=fastcash, now=NOW)
    held = SealingKey.objects.get(pk=made.key.pk).secret
    secret = urlsafe_b64decode(json.loads(made.jwk)["k"] + "=")
    assert decrypted(held.encode()) == secret
    assert json.loads(made.jwk)["k"] not in held


def test_a_new_version_seals_and_the_old_one_opens_as_long_as_a_link_may_live(fastcash):
    old = sealing_keys.make_key(organisation=fastcash, now=NOW).key
    new = sealing_keys.make_key(organisation=fastcash, now=NOW).key
    old.refresh_from_db()
    assert (old.version, new.version, old.opens_until) == (1, 2, NOW + LIFE)
    assert SealingKey.objects.of(fastcash).newest() == new
    assert old.may_open(NOW + LIFE - timedelta(seconds=1))
    assert not old.may_open(NOW + LIFE)


def test_revoking_ends_a_key_and_its_links_at_once(fastcash):
    seal(fastcash)
    key = SealingKey.objects.get()
    sealing_keys.revoke_key(key=key, now=NOW)
    key.refresh_from_db()
    assert not key.may_open(NOW)
    assert (key.secret, SealedLink.objects.get().token) == ("", "")
    assert SealingKey.objects.of(fastcash).newest() is None
    seal(fastcash)
    assert SealingKey.objects.of(fastcash).newest().version == 2


@pytest.mark.parametrize(
    "kid",
    [
        "",
        ".",
        "x.1",
        "{0}.",
        "{0}.01",
        "{0}.2",
        "{0}.٣",
        "{0}.1.1",
        "{0}.99999999999",
        "\0.1",
        "{0}\0.1",
        "\ud800.1",
        "{0}.1\n",
    ],
)
def test_a_name_that_is_no_keys_finds_none(fastcash, kid):
    sealing_keys.make_key(organisation=fastcash, now=NOW)
    assert SealingKey.objects.named(kid.format(fastcash.public_id)) is None
    assert SealingKey.objects.named(f"{fastcash.public_id}.1").version == 1


def test_each_loan_gets_a_link_or_the_reason_why_not(fastcash):
    first, second, third = seal(fastcash, loan(), loan(phone="13812345678"), loan(balance=200000))
    assert isinstance(second, Refused)
    assert second.field == "phone"
    assert re.fullmatch(rf"/s/[{letters.ALPHABET}]{{7}}", first.path)
    assert first.path != third.path
    assert SealedLink.objects.count() == 2


def test_a_path_has_ten_characters_and_the_table_holds_neither_it_nor_the_terms(fastcash):
    (link,) = seal(fastcash)
    row = SealedLink.objects.values().get()
    assert len(link.path) == 10
    assert link.path[3:] not in str(row)
    assert "500000" not in str(row)
    assert row["mark"] == mark(MARK, link.path[3:])


def test_marks_follow_a_rotation_of_the_data_keys(settings):
    old = mark(MARK, "abc")
    settings.DATA_KEYS = [NEWER, *settings.DATA_KEYS]
    assert mark(MARK, "abc") != old
    assert old in marks(MARK, "abc")
    assert mark("another purpose", "abc") != mark(MARK, "abc")


def test_letters_are_neither_in_order_nor_twice():
    drawn = [letters.draw() for _ in range(2000)]
    assert len(set(drawn)) == 2000
    assert drawn != sorted(drawn)
    assert {letter for word in drawn for letter in word} == set(letters.ALPHABET)
    assert all(letters.may_be(word) for word in drawn)


def test_a_word_that_is_taken_is_drawn_again(fastcash, monkeypatch):
    drawn = iter(["bbbbbbb", "bbbbbbb", "ccccccc"])
    monkeypatch.setattr(letters, "draw", lambda: next(drawn))
    (first,), (second,) = seal(fastcash), seal(fastcash)
    assert (first.path, second.path) == ("/s/bbbbbbb", "/s/ccccccc")


def test_it_gives_up_rather_than_write_over_a_link(fastcash, monkeypatch):
    monkeypatch.setattr(letters, "draw", lambda: "bbbbbbb")
    seal(fastcash)
    with pytest.raises(IntegrityError):
        seal(fastcash)
    assert SealedLink.objects.count() == 1


def test_a_campaign_counts_its_links_as_issued(fastcash):
    campaign = Campaign.objects.create(
        organisation=fastcash, name="Late", target="help", stage="late-1-7", channel="sms"
    )
    seal(fastcash, loan(), loan(), loan(name="Li"), campaign=campaign)
    campaign.refresh_from_db()
    assert campaign.issued == 2


def test_tokens_alone_are_kept_nowhere(fastcash):
    good, bad = sealing.seal_tokens(organisation=fastcash, items=[loan(), {}], now=NOW, ends=ENDS)
    assert isinstance(good, Sealed)
    assert (good.path, good.ends, bad.reason) == ("", ENDS, "missing")
    assert not SealedLink.objects.exists()


def test_a_bulk_of_links_takes_few_queries(fastcash, django_assert_max_num_queries):
    seal(fastcash)
    with django_assert_max_num_queries(4 + 2 + 500 // 100):
        seal(fastcash, *[loan()] * 500)


def test_terms_go_when_their_time_is_over_and_their_letters_later(fastcash):
    seal(fastcash, ends=NOW + timedelta(days=1))
    seal(fastcash, ends=NOW + timedelta(days=9))
    assert sealing.purge_sealed(now=NOW + timedelta(days=1)) == 1
    assert sorted(bool(row.token) for row in SealedLink.objects.all()) == [False, True]
    sealing.purge_sealed(now=NOW + timedelta(days=62))
    assert SealedLink.objects.count() == 1


def test_the_secret_of_a_replaced_key_goes_when_nothing_opens_under_it(fastcash):
    old = sealing_keys.make_key(organisation=fastcash, now=NOW).key
    sealing_keys.make_key(organisation=fastcash, now=NOW)
    sealing.purge_sealed(now=NOW + LIFE)
    old.refresh_from_db()
    assert old.secret == ""
    assert SealingKey.objects.of(fastcash).newest().secret


NEWER = "bmV3LWRhdGEta2V5LWZvci10aGlzLXRlc3Qtb25seSE="


def test_secrets_follow_the_newest_of_the_settings_keys(fastcash, settings):
    (link,) = seal(fastcash)
    settings.DATA_KEYS = [NEWER, *settings.DATA_KEYS]
    sealing.purge_sealed(now=NOW)
    settings.DATA_KEYS = [NEWER]
    key = SealingKey.objects.get()
    assert opened(link.token, key_of(decrypted(key.secret.encode())), NOW).terms.balance == 500000


def test_when_the_settings_key_is_lost_sealing_goes_on_under_a_new_one(client, fastcash, settings):
    (lost,) = seal(fastcash)
    settings.DATA_KEYS = [NEWER]
    (link,) = seal(fastcash)
    assert link.token
    assert [key.version for key in SealingKey.objects.all()] == [2, 1]
    assert client.get(lost.path).status_code == 410
    assert client.post("/en/sealed/", {"token": lost.token}).status_code == 410


def test_a_finding_is_counted_by_day_and_kind_with_an_even_chance(fastcash, monkeypatch):
    coins = iter([1, 0, 1, 1])
    monkeypatch.setattr(sealing.secrets, "randbits", lambda _bits: next(coins))
    for kind in ("identity", "identity", "identity", "unreadable", "forged"):
        sealing.note_findings(organisation=fastcash, kinds=[kind], now=NOW)
    rows = SealingFinding.objects.of(fastcash).values_list("day", "kind", "count")
    assert sorted(rows) == [(NOW.date(), "identity", 2), (NOW.date(), "unreadable", 1)]


def test_the_tables_of_sealing_point_at_no_learner():
    for model in (SealingKey, SealedLink, SealingFinding):
        assert not [
            f
            for f in model._meta.get_fields()
            if f.related_model and f.related_model.__name__ in ("User", "Learner")
        ]
