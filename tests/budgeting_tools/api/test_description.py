"""The description of the interface says what the interface does."""

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application

from budgeting_tools.engine import case_schema
from budgeting_tools.plain.answers import KINDS
from tests.budgeting_tools.api.asking import CARD, LOAN, MONTH, OFFER, case

pytestmark = pytest.mark.django_db
PREFIX = "/api/tools/v1"


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


@pytest.mark.parametrize("kind", KINDS)
def test_a_good_answer_keeps_to_its_description(kind):
    body = {"case": case(quotes=[OFFER], debts=[CARD, LOAN], **MONTH)}
    body |= {"grace": {"debt": "card", "months": 3}, "plan": {"with_best": True}}.get(kind, {})
    described = schemathesis.openapi.from_wsgi(f"{PREFIX}/openapi.json", get_wsgi_application())
    question = described[f"{PREFIX}/{kind}"]["POST"].Case(body=body, media_type="application/json")
    answer = question.call_and_validate(headers={"Accept-Encoding": "identity"})
    assert answer.status_code == 200
