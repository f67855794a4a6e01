"""What may happen to a campaign: opened, changed, put away, counted; and its lender hears of a lost target once."""

from datetime import timedelta

import pytest
from django.utils import timezone

from lenders import events
from lenders.actions import campaigns
from lenders.models import Campaign
from tests.lessons.conftest import lesson


@pytest.fixture
def heard(monkeypatch):
    told = []
    monkeypatch.setattr(events, "_listeners", {"test": told.append})
    return told


def test_a_target_that_does_not_stand_is_refused(make_campaign, small_course):
    for target in ("lesson:nothing", "question:nothing", "planner:sideways", "https://example.org", ""):
        with pytest.raises(campaigns.UnknownTarget):
            make_campaign(target=target)
    assert not Campaign.objects.exists()


def test_a_change_adds_languages_and_keeps_links(make_campaign):
    campaign = make_campaign(languages=["en"])
    kept = campaign.links.get()
    changed = {"name": "New", "target": "help", "stage": "due-day", "channel": "email"}
    campaigns.change_campaign(campaign=campaign, languages=["zh-hans"], **changed)
    assert set(campaign.links.values_list("language", flat=True)) == {"en", "zh-hans"}
    assert campaign.links.get(language="en").pk == kept.pk


def test_a_declared_batch_counts_once(make_campaign):
    campaign = make_campaign()
    assert campaigns.declare_issued(campaign=campaign, count=600, key="k1")
    assert not campaigns.declare_issued(campaign=campaign, count=600, key="k1")
    assert campaigns.declare_issued(campaign=campaign, count=600, key="k2")
    with pytest.raises(campaigns.UsedKey):
        campaigns.declare_issued(campaign=campaign, count=601, key="k1")
    campaign.refresh_from_db()
    assert campaign.issued == 1200
    assert [batch.count for batch in campaign.batches.all()] == [600, 600]


def test_a_lost_target_is_told_once_and_again_after_it_came_back(
    make_campaign, small_course, heard, fastcash
):
    campaign, now = make_campaign(target="lesson:true-cost"), timezone.now()
    assert campaigns.notice_targets(now=now) == 0
    lesson().unpublish()
    assert campaigns.notice_targets(now=now) == 1
    assert campaigns.notice_targets(now=now) == 0
    (event,) = heard
    assert (event.organisation, event.kind) == (fastcash, "target.changed")
    assert event.data == {"campaign": campaign.public_id, "target": "lesson:true-cost"}
    lesson().get_latest_revision_as_object().save_revision().publish()
    assert campaigns.notice_targets(now=now) == 0
    lesson().unpublish()
    assert campaigns.notice_targets(now=now + timedelta(days=1)) == 1


def test_an_archived_campaign_is_not_told(make_campaign, small_course, heard):
    campaign = make_campaign(target="lesson:true-cost")
    campaigns.put_away(campaign=campaign, now=timezone.now())
    lesson().unpublish()
    assert campaigns.notice_targets(now=timezone.now()) == 0
    assert heard == []
