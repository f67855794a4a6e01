"""Facts for tests of the planner: the records that Lantern ships, in a database of their own."""

import pytest

from facts import actions, asking


@pytest.fixture
def known_places(db):
    """Every place as it is shipped."""
    actions.load_facts()
    asking.forget()
