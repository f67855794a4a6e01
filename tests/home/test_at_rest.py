"""What is stored encrypted can be read by us alone, and over a change of keys."""

import pytest
from cryptography.fernet import Fernet

from home.at_rest import Unreadable, decrypted, encrypted


def test_only_its_key_reads_what_was_kept(settings):
    kept = encrypted(b"1,240 a month")
    assert b"1,240" not in kept
    assert decrypted(kept) == b"1,240 a month"
    settings.DATA_KEYS = [Fernet.generate_key().decode()]
    with pytest.raises(Unreadable):
        decrypted(kept)


def test_an_older_key_still_reads(settings):
    kept = encrypted(b"plan")
    settings.DATA_KEYS = [Fernet.generate_key().decode(), *settings.DATA_KEYS]
    assert decrypted(kept) == b"plan"


@pytest.mark.parametrize("foreign", [b"", b"x", b"\xff\x00"])
def test_what_is_not_ours_is_refused(foreign):
    with pytest.raises(Unreadable):
        decrypted(foreign)
