"""A short link leads to its target in its language, takes the campaign's code along, and never ends in nothing."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from home.via import NAME
from lenders.models import CampaignLink
from lessons.models import CoursePage, LessonPage
from quizzes.models import Question
from tests.lessons.conftest import lesson

WRITES = ("INSERT", "UPDATE", "DELETE", "REPLACE")


def link_of(campaign, language="en"):
    return campaign.links.get(language=language)


def where(client, campaign, language="en"):
    answer = client.get(link_of(campaign, language).path)
    assert answer.status_code == 302
    return answer["Location"]


@pytest.mark.parametrize(
    ("target", "path"),
    [
        ("planner:before", "/en/plan/before/"),
        ("planner:after", "/en/plan/after/"),
        ("help", "/en/help/"),
    ],
)
def test_a_door_opens_in_the_links_language(client, make_campaign, target, path):
    campaign = make_campaign(target=target)
    assert where(client, campaign) == f"{path}?{NAME}={campaign.via}"
    assert where(client, campaign, "zh-hans") == f"{path.replace('/en/', '/zh-hans/')}?{NAME}={campaign.via}"


def test_the_path_is_short(make_campaign):
    campaign = make_campaign()
    CampaignLink.objects.create(pk=9_999_999, campaign=campaign, language="zh-hant")
    assert all(len(link.path) <= 10 for link in campaign.links.all())


def test_a_lesson_opens_in_each_language(client, make_campaign, small_course):
    campaign = make_campaign(target="lesson:true-cost")
    assert where(client, campaign).startswith("/en/courses/small-loans/true-cost/?via=")
    assert where(client, campaign, "zh-hans").startswith("/zh-hans/courses/")


def test_a_lesson_that_was_renamed_is_still_found(client, make_campaign, small_course):
    campaign = make_campaign(target="lesson:true-cost")
    page = lesson()
    page.slug = "another-name"
    page.save()
    assert where(client, campaign).startswith("/en/courses/small-loans/another-name/")


def test_a_lesson_that_was_taken_down_leads_to_its_course(client, make_campaign, small_course):
    campaign = make_campaign(target="lesson:true-cost")
    lesson().unpublish()
    assert where(client, campaign) == f"/en/courses/small-loans/?via={campaign.via}"
    assert "true-cost" not in where(client, campaign)


def test_without_its_course_it_leads_to_the_planner_and_very_late_to_help(
    client, make_campaign, small_course
):
    early = make_campaign(target="lesson:true-cost")
    late = make_campaign(target="lesson:true-cost", stage="late-31")
    LessonPage.objects.all().delete()
    CoursePage.objects.all().delete()
    assert where(client, early).startswith("/en/plan/after/")
    assert where(client, late).startswith("/en/help/")


def test_a_question_opens_by_its_own_short_address(client, make_campaign, small_course):
    key = Question.objects.filter(live=True, locale__language_code="en").values_list("key", flat=True).first()
    campaign = make_campaign(target=f"question:{key}")
    assert where(client, campaign).startswith("/q/")
    Question.objects.filter(key=key).update(live=False)
    assert where(client, campaign).startswith("/en/")


def test_an_archived_campaigns_link_goes_on(client, make_campaign):
    campaign = make_campaign()
    campaign.archived_at = campaign.created
    campaign.save()
    assert where(client, campaign).startswith("/en/plan/after/?via=")


def test_a_closed_lenders_link_goes_on_without_its_code(client, make_campaign, fastcash):
    campaign = make_campaign()
    fastcash.closed_at = fastcash.created
    fastcash.save()
    assert where(client, campaign) == "/en/plan/after/"


@pytest.mark.parametrize("short", ["nothing", "0", "-1", "Vb7t%00", "x" * 300, "明灯"])
def test_a_word_that_stands_for_nothing_shows_a_way_on(client, db, short):
    answer = client.get(f"/g/{short}")
    assert answer.status_code == 410
    assert "/plan/after/" in answer.content.decode()


def test_a_hundred_visits_write_nothing(client, make_campaign):
    path = link_of(make_campaign()).path
    with CaptureQueriesContext(
        connection,
    ) as seen:
        for _time in range(100):
            answer = client.get(path)
    assert not [one["sql"] for one in seen if one["sql"].startswith(WRITES)]
    assert not answer.cookies
    assert client.post(path).status_code == 405
