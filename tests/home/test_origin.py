"""A POST may use the learner's cookie only when our own page sent it."""

import pytest

from home.origin import is_ours

OURS = [{"Sec-Fetch-Site": "same-origin"}, {"Origin": "http://testserver"}]
FOREIGN = [
    {},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
    {"Sec-Fetch-Site": "none"},
    {"Sec-Fetch-Site": "cross-site", "Origin": "http://testserver"},
    {"Origin": "null"},
    {"Origin": ""},
    {"Origin": "https://testserver"},
    {"Origin": "http://testserver.evil.example"},
    {"Origin": "http://[broken"},
]


@pytest.mark.parametrize("headers", OURS)
def test_our_own_page_is_trusted(rf, headers):
    assert is_ours(rf.post("/", headers=headers))


@pytest.mark.parametrize("headers", FOREIGN)
def test_any_other_is_not(rf, headers):
    assert not is_ours(rf.post("/", headers=headers))
