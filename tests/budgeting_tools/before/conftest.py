"""The facts that Lantern ships, for tests that ask for them."""

from tests.budgeting_tools.places import known_places

__all__ = ["known_places"]
