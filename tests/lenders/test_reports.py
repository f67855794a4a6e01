"""Closed weeks: at nine, ten and eleven people, once, in the lender's own time, and with nobody left in them."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from lenders.actions import reports
from lenders.models import Campaign, ClosedWeek, ReportCell, Sighting
from lenders.models.campaign import Channel, Stage
from lenders.models.report import Dimension, Happening
from lenders.reports import page as report_page
from lenders.reports import person, reading
from lenders.scope import Scope
from lessons.models import CoursePage
from tests.lessons.conftest import lesson, small_course, small_site  # noqa: F401

MONDAY = date(2026, 3, 2)
NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
AFTER = datetime(2026, 3, 9, 1, 30, tzinfo=UTC)


def campaign(organisation, name="Spring", issued=200, stage=Stage.DUE_DAY, target="planner:before"):
    return Campaign.objects.create(
        organisation=organisation,
        name=name,
        target=target,
        stage=stage,
        channel=Channel.SMS,
        issued=issued,
        created=NOON - timedelta(days=2),
    )


def people(to, number, happening=Happening.OPENED, now=NOON, language="en"):
    for _ in range(number):
        reports.note(campaign=to, person=person.new(), happening=happening, language=language, now=now)


def total(organisation, happening=Happening.OPENED):
    found = reading.latest(Scope(organisation))
    return found.whole.counts[happening]


@pytest.mark.parametrize(("number", "seen"), [(0, None), (9, None), (10, 10), (11, 11)])
def test_ten_people_are_counted_and_nine_are_hidden(fastcash, number, seen):
    people(campaign(fastcash), number)
    reports.close_weeks(now=AFTER)
    assert total(fastcash) == seen


@pytest.mark.parametrize(("issued", "named"), [(49, []), (50, ["Spring"])])
def test_a_campaign_with_few_links_is_not_even_named(fastcash, issued, named):
    people(campaign(fastcash, issued=issued), 20)
    reports.close_weeks(now=AFTER)
    assert [one.total.name for one in reading.latest(Scope(fastcash)).campaigns] == named


def test_more_people_than_links_are_not_counted(fastcash):
    people(campaign(fastcash, issued=50), 51)
    reports.close_weeks(now=AFTER)
    assert total(fastcash) is None


def test_help_is_never_reported(fastcash):
    people(campaign(fastcash, target="help"), 30)
    reports.close_weeks(now=AFTER)
    assert ReportCell.objects.filter(count__isnull=False).count() == 0


def test_a_lesson_about_not_being_able_to_pay_is_never_reported(fastcash, small_course):  # noqa: F811
    page = lesson()
    CoursePage.objects.update(hardship=True)
    reminder = campaign(fastcash, target="lesson:true-cost")
    Campaign.objects.update(target_key=page.translation_key)
    people(reminder, 30)
    reports.close_weeks(now=AFTER)
    assert reading.latest(Scope(fastcash)).campaigns == []


def test_a_closed_week_holds_nobody_and_never_changes(fastcash):
    spring = campaign(fastcash)
    people(spring, 12)
    assert len(reports.close_weeks(now=AFTER)) == 1
    assert not Sighting.objects.exists()
    people(spring, 30)  # whoever writes late comes to nothing
    assert reports.close_weeks(now=AFTER) == []
    assert total(fastcash) == 12


def test_a_week_without_anybody_is_closed_too_since_a_gap_would_tell(fastcash):
    campaign(fastcash)
    reports.close_weeks(now=AFTER + timedelta(days=14))
    assert [row.week for row in ClosedWeek.objects.order_by("week")] == [
        MONDAY + timedelta(days=7 * number) for number in range(3)
    ]


def test_a_week_ends_at_the_lenders_own_midnight(fastcash):
    fastcash.time_zone = "Pacific/Honolulu"
    fastcash.save()
    campaign(fastcash)
    assert reports.close_weeks(now=AFTER) == []
    assert len(reports.close_weeks(now=AFTER + timedelta(hours=11))) == 1


def test_one_small_campaign_hides_a_second_one(fastcash):
    for name, number in [("A", 30), ("B", 14), ("C", 3)]:
        people(campaign(fastcash, name=name), number)
    reports.close_weeks(now=AFTER)
    found = reading.latest(Scope(fastcash))
    counts = {one.total.name: one.total.counts[Happening.OPENED] for one in found.campaigns}
    assert counts == {"A": 30, "B": None, "C": None}
    assert found.whole.counts[Happening.OPENED] == 47


def test_days_and_languages_cannot_be_set_against_each_other(fastcash):
    spring = campaign(fastcash)
    people(spring, 20, now=NOON)
    people(spring, 5, now=NOON + timedelta(days=1), language="zh-hans")
    reports.close_weeks(now=AFTER)
    cells = ReportCell.objects.filter(happening=Happening.OPENED, campaign=spring)
    days = set(cells.filter(dimension=Dimension.DAY).values_list("count", flat=True))
    languages = set(cells.filter(dimension=Dimension.LANGUAGE).values_list("count", flat=True))
    assert days == languages == {None}


def test_the_database_itself_refuses_a_count_below_ten(fastcash):
    row = ClosedWeek.objects.create(organisation=fastcash, week=MONDAY)
    cell = ReportCell(closed_week=row, happening=Happening.OPENED, dimension=Dimension.ALL, count=9)
    with pytest.raises(IntegrityError), transaction.atomic():
        cell.save()


def test_a_person_of_two_days_is_one_person_on_the_first(fastcash):
    spring = campaign(fastcash)
    for days in range(3):
        reports.note(
            campaign=spring,
            person="b" * 12,
            happening=Happening.LESSON,
            language="en",
            now=NOON + timedelta(days=days),
        )
    assert [(row.happening, row.day) for row in Sighting.objects.order_by("happening")] == [
        ("lesson", NOON.date()),
        ("opened", NOON.date()),
    ]


@pytest.mark.parametrize("number", [3, 120])
def test_the_page_costs_the_same_with_many_campaigns(client, ada, desk_of, number):
    for index in range(number):
        campaign(ada.organisation, name=f"Campaign {index:03}")
    reports.close_weeks(now=AFTER)
    path = f"{desk_of(ada)}reports/"
    client.get(path)
    with CaptureQueriesContext(connection) as asked:
        page = client.get(path)
    assert "Campaign 002" in page.content.decode()
    assert len(asked) <= 12


@pytest.mark.parametrize("name", ["=2+5", "＝2+5", " =2+5", "\n@x"])
def test_no_name_begins_a_formula(name):
    assert report_page._harmless(name) == f"'{name}"


def test_the_file_says_the_same_and_begins_no_formula(client, ada, desk_of):
    people(campaign(ada.organisation, name="=2+5"), 15)
    reports.close_weeks(now=AFTER)
    text = client.get(f"{desk_of(ada)}reports/2026-03-02.csv").content.decode("utf-8-sig")
    lines = text.splitlines()
    assert lines[0] == "week,what,campaign,value,opened,lesson,plan"
    assert lines[1] == "2026-03-02,all,,,15,,"
    assert "2026-03-02,campaign,'=2+5,'=2+5,15,," in lines


def test_a_week_that_is_not_closed_is_no_page(client, ada, desk_of):
    path = desk_of(ada)
    assert "No report yet" in client.get(f"{path}reports/").content.decode()
    for odd in ("2026-03-02/", "2026-02-31/", "x/"):
        assert client.get(f"{path}reports/{odd}").status_code == 404
