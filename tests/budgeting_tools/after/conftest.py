"""The planner's day in these tests, and facts read anew for each."""

import pytest
import time_machine

from facts import asking


@pytest.fixture
def fixed_day():
    with time_machine.travel("2026-11-23 10:00", tick=False):
        yield


@pytest.fixture(autouse=True)
def fresh_facts():
    asking.forget()
    yield
    asking.forget()
