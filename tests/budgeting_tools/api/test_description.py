"""The description of the interface says what the interface does."""

import pytest

from budgeting_tools.engine import case_schema
from budgeting_tools.plain.answers import KINDS

pytestmark = pytest.mark.django_db


@pytest.fixture
def described(client):
    return client.get("/api/tools/v1/openapi.json").json()


def test_every_kind_of_question_is_described(described):
    assert described["openapi"].startswith("3.1")
    assert set(described["paths"]) == {f"/api/tools/v1/{kind}" for kind in KINDS}


def test_the_case_is_described_by_the_types_that_read_it(described):
    case = described["components"]["schemas"]["Case"]
    assert case["properties"] == case_schema()["properties"]
    body = described["paths"]["/api/tools/v1/plan"]["post"]["requestBody"]["content"]["application/json"]
    assert body["schema"]["properties"]["case"] == {"$ref": "#/components/schemas/Case"}
    assert set(body["schema"]["properties"]) == {"case", "monthly_budget", "own_order", "with_best"}


def test_every_refusal_is_described(described):
    for operations in described["paths"].values():
        assert set(operations["post"]["responses"]) == {"200", "400", "413", "415", "422", "429"}
