"""Whatever the description of the lenders' interface allows, and much that it forbids, gets a described answer."""

import pytest
from schemathesis import GenerationMode

from tests.lenders.api import fuzzing
from tests.lenders.api.conftest import program_of
from tests.lenders.conftest import ada, fastcash  # noqa: F401  (the cast of that room)

pytestmark = [pytest.mark.soak, pytest.mark.django_db]


@pytest.mark.parametrize("mode", list(GenerationMode))
@pytest.mark.parametrize(("path", "method"), fuzzing.operations())
def test_every_answer_is_one_that_is_described(ada, settings, path, method, mode):  # noqa: F811
    settings.LENDERS_API_PER_MINUTE, settings.WEBHOOKS_MAY_STAY_HOME = 10**6, True
    fuzzing.try_out(program_of(ada), path, method, mode, examples=50)
