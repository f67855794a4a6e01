"""Each part of the room stands in the portal's navigation, for the roles that may open it."""

import pytest

from lenders.models import Member
from lenders.portal import navigation
from lenders.portal.navigation import Entry


@pytest.fixture
def parts(monkeypatch):
    monkeypatch.setattr(navigation, "_entries", {})
    navigation.register(
        Entry("late", "Late part", "It comes later.", "lenders:desk", role="report", order=20)
    )
    navigation.register(
        Entry(
            "early", "Early part", "It comes first.", "lenders:desk", order=10, first=lambda scope: "Do this."
        )
    )


def test_parts_stand_in_their_order(client, ada, desk_of, parts):
    page = client.get(desk_of(ada)).content.decode()
    assert page.index("Early part") < page.index("Late part")


def test_a_part_of_another_role_is_not_offered(client, ada, desk_of, parts):
    Member.objects.filter(pk=ada.pk).update(is_owner=False, may_campaign=True)
    page = client.get(desk_of(ada)).content.decode()
    assert "Early part" in page
    assert "Late part" not in page


def test_a_part_where_nothing_stands_says_what_to_do_first(client, ada, desk_of, parts):
    page = client.get(desk_of(ada)).content.decode()
    assert "Do this." in page
    assert "It comes first." not in page


def test_the_desk_costs_few_queries(client, ada, desk_of, django_assert_max_num_queries):
    path = desk_of(ada)
    client.get(path)
    with django_assert_max_num_queries(12):
        client.get(path)
