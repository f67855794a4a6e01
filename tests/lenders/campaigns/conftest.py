"""Campaigns of FastCash that lead to the small course."""

import pytest

from lenders.actions import campaigns
from tests.lessons.conftest import small_course, small_site

__all__ = ["small_course", "small_site"]
BOTH = ("en", "zh-hans")


@pytest.fixture
def make_campaign(fastcash):
    def make(organisation=None, **changes):
        told = {
            "name": "A week late",
            "target": "planner:after",
            "stage": "late-1-7",
            "channel": "sms",
            "languages": BOTH,
        }
        return campaigns.open_campaign(organisation=organisation or fastcash, **(told | changes))

    return make
