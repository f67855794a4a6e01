"""Whatever the description of the interface allows, and much that it forbids, gets a described answer."""

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import positive_data_acceptance

from budgeting_tools.plain.answers import KINDS

pytestmark = [pytest.mark.soak, pytest.mark.django_db]
PREFIX = "/api/tools/v1"
CALM = settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture
def described(settings):
    settings.TOOLS_API_PER_MINUTE = 10**6
    return schemathesis.openapi.from_wsgi(f"{PREFIX}/openapi.json", get_wsgi_application())


@pytest.mark.parametrize("mode", list(GenerationMode))
@pytest.mark.parametrize("kind", KINDS)
def test_every_answer_is_one_that_is_described(described, kind, mode):
    operation = described[f"{PREFIX}/{kind}"]["POST"]

    @given(case=operation.as_strategy(generation_mode=mode))
    @CALM
    def tried(case):
        # A schema cannot say that a concession names a debt of the case: such a case is a described 422.
        case.call_and_validate(
            headers={"Accept-Encoding": "identity"}, excluded_checks=[positive_data_acceptance]
        )

    tried()
