"""Everything here runs long and is left to `make soak`."""

import pytest


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/soak" in str(item.path):
            item.add_marker(pytest.mark.soak)
