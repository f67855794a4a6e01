"""What a visit by a lender's link leaves behind: nothing by GET, a random id by a tap, nothing from hardship."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from lenders.models import Campaign, Sighting
from lenders.models.campaign import Channel, Stage
from lenders.models.report import Happening
from tests.budgeting_tools import forms_filled

OURS = {"Sec-Fetch-Site": "same-origin"}
BEFORE = forms_filled.offer()


@pytest.fixture
def reminder(fastcash):
    return Campaign.objects.create(
        organisation=fastcash,
        name="Spring",
        target="planner:before",
        stage=Stage.DUE_DAY,
        channel=Channel.SMS,
    )


def tap(client, campaign, tail="", headers=OURS, **fields):
    return client.post("/via/seen/", {"via": f"{campaign.via}{tail}", **fields}, headers=headers)


def test_a_hundred_previews_count_nothing(client, reminder, django_assert_num_queries):
    for _ in range(100):
        client.get(f"/en/help/?via={reminder.via}")
    assert not Sighting.objects.exists()


def test_a_tap_counts_once_and_the_visit_rides_on_under_a_random_id(client, reminder):
    answer = tap(client, reminder).content.decode()
    assert answer.startswith(f"{reminder.via}-")
    again = client.post("/via/seen/", {"via": answer}, headers=OURS).content.decode()
    assert again == answer
    assert [row.happening for row in Sighting.objects.all()] == [Happening.OPENED]


def test_nobody_makes_up_people_past_the_allowance(client, reminder):
    real = tap(client, reminder).content.decode().partition("-")[2]
    made_up = ("b" if real[0] != "b" else "c") + real[1:]
    assert tap(client, reminder, tail=f"-{made_up}").content.decode().partition("-")[2] != made_up


def test_an_id_of_one_campaign_is_nobody_in_another(client, reminder):
    other = Campaign.objects.create(
        organisation=reminder.organisation,
        name="B",
        target="planner:after",
        stage=Stage.DUE_DAY,
        channel=Channel.SMS,
    )
    first = tap(client, reminder).content.decode().partition("-")[2]
    assert tap(client, other, tail=f"-{first}").content.decode().partition("-")[2] != first


def test_two_visits_are_two_people_and_two_campaigns_know_nothing_of_each_other(client, reminder):
    other = Campaign.objects.create(
        organisation=reminder.organisation, name="B", target="help", stage=Stage.DUE_DAY, channel=Channel.SMS
    )
    first, second = (tap(client, reminder).content.decode() for _ in range(2))
    assert first != second
    tap(client, other, tail="-" + first.split("-")[1])
    assert Sighting.objects.count() == 2


def test_a_post_that_another_site_sent_counts_nothing(client, reminder):
    assert tap(client, reminder, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403
    assert not Sighting.objects.exists()


def test_a_plan_counts_as_opened_and_started_without_a_script(client, reminder):
    page = client.post(f"/en/plan/before/?via={reminder.via}", BEFORE, headers=OURS).content.decode()
    found = set(Sighting.objects.values_list("happening", flat=True))
    assert found == {Happening.OPENED, Happening.PLAN}
    assert f"via={reminder.via}-{Sighting.objects.first().person}" in page


def test_the_page_for_people_who_cannot_pay_is_told_to_nobody(client, reminder):
    page = client.post(f"/en/help/cant-pay/?via={reminder.via}", {"do": "answer"}, headers=OURS)
    assert page.status_code == 200
    assert not Sighting.objects.exists()


def test_a_campaign_that_leads_to_help_is_never_counted(client, reminder):
    Campaign.objects.update(target="help")
    assert tap(client, reminder).content.decode() == reminder.via
    assert not Sighting.objects.exists()


def test_members_of_the_lender_are_not_counted(client, reminder, ada, ben, desk_of):
    desk_of(ada)
    tap(client, reminder)
    assert not Sighting.objects.exists()
    desk_of(ben)
    tap(client, reminder)
    assert Sighting.objects.count() == 1


@pytest.mark.parametrize("tail", ["-x", "-" + "b" * 13, "-BBBBBBBBBBBB", "-aaaaaaaaaaaa"])
def test_an_id_that_we_would_not_make_is_replaced(client, reminder, tail):
    answer = tap(client, reminder, tail=tail).content.decode()
    assert answer.partition("-")[2] not in ("", tail.removeprefix("-"))


def test_an_unknown_code_counts_nothing_and_rides_on(client, reminder):
    assert client.post("/via/seen/", {"via": "nobody"}, headers=OURS).content == b"nobody"
    assert not Sighting.objects.exists()


def test_a_row_holds_no_way_back_to_the_person(client, reminder):
    tap(client, reminder)
    names = {field.name for field in Sighting._meta.get_fields()}
    assert names == {"id", "campaign", "person", "happening", "week", "day", "language"}


def test_counting_costs_a_form_at_most_three_statements(client, reminder):
    client.post("/en/plan/before/", BEFORE, headers=OURS)
    with CaptureQueriesContext(
        connection,
    ) as plain:
        client.post("/en/plan/before/", BEFORE, headers=OURS)
    with CaptureQueriesContext(connection) as counted:
        client.post(f"/en/plan/before/?via={reminder.via}", BEFORE, headers=OURS)
    assert len(counted) - len(plain) <= 3
