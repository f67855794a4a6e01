"""The description is complete, open to everyone, and true of a few tries of each call; `make soak` tries many more."""

import pytest
from schemathesis import GenerationMode

from tests.lenders.api import fuzzing
from tests.lenders.api.conftest import V1


@pytest.fixture
def text(client, db):
    return client.get(f"{V1}/openapi.json").json()


def test_it_is_openapi_3_1_and_needs_no_account(text):
    assert text["openapi"].startswith("3.1")
    assert set(text["components"]["securitySchemes"]) == {"LenderToken"}
    scheme = text["components"]["securitySchemes"]["LenderToken"]
    assert scheme["flows"]["clientCredentials"]["tokenUrl"] == "/oauth/token"


def test_every_call_says_its_scope_its_refusals_and_its_quota(text):
    for path, methods in text["paths"].items():
        for method, call in methods.items():
            (needed,) = call["security"]
            assert len(needed["LenderToken"]) == 1, (path, method)
            assert {"401", "403", "429"} <= set(call["responses"])
            assert "404" in call["responses"] or "{" not in path
            success = next(answer for status, answer in call["responses"].items() if status < "300")
            assert "RateLimit" in success["headers"]


def test_every_post_takes_a_key_for_repeats(text):
    for methods in text["paths"].values():
        for method, call in methods.items():
            names = {one["name"] for one in call["parameters"]}
            assert ("Idempotency-Key" in names) == (method == "post")


@pytest.mark.parametrize(("path", "method"), fuzzing.operations())
def test_a_few_tries_of_each_call_get_described_answers(program, settings, path, method):
    settings.LENDERS_API_PER_MINUTE, settings.WEBHOOKS_MAY_STAY_HOME = 10**6, True
    for mode in GenerationMode:
        fuzzing.try_out(program, path, method, mode, examples=3)
