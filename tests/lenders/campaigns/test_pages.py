"""The campaign pages: choose a target, get a link, take its code along, say what went out, put it away."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from lenders.actions import campaigns
from lenders.models import Campaign, CampaignLink, Member
from tests.lessons.conftest import lesson


@pytest.fixture
def at(client, ada, desk_of):
    """The address of one of FastCash's campaign pages, with Ada at the browser."""
    root = desk_of(ada) + "campaigns/"
    return lambda rest="": root + rest


def said(answer):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


FORM = {"name": "A week late", "stage": "late-1-7", "channel": "sms", "languages": ["en", "zh-hans"]}


def test_an_empty_list_says_what_to_do_first(client, at):
    page = client.get(at())
    assert "No campaign yet" in said(page)
    assert f'href="{at("new/")}"' in page.content.decode()


def test_targets_are_found_by_words_in_either_language(client, at, small_course):
    title = lesson("zh-hans").title
    for words in (lesson().title.upper(), title[:4]):
        page = client.get(at("new/"), {"q": words})
        assert "details/?target=lesson%3Atrue-cost" in page.content.decode()
    assert "Nothing has these words" in said(client.get(at("new/"), {"q": "zzz"}))


def test_kinds_narrow_the_search(client, at, small_course):
    page = client.get(at("new/"), {"kind": "door"}).content.decode()
    assert "target=planner%3Aafter" in page
    assert "target=lesson" not in page


def test_a_campaign_is_made_with_a_link_for_each_language(client, at):
    answer = client.post(at("new/details/"), FORM | {"target": "planner:after"}, follow=True)
    campaign = Campaign.objects.get()
    assert answer.redirect_chain[-1][0] == at(f"{campaign.public_id}/")
    for link in campaign.links.all():
        assert f"http://127.0.0.1:8000{link.path}" in said(answer)


def test_a_form_with_holes_keeps_what_was_typed(client, at):
    answer = client.post(at("new/details/"), {"target": "help", "name": "Kept", "stage": "soon"})
    page = answer.content.decode()
    assert 'value="Kept"' in page
    assert "Choose one of these." in page
    assert not Campaign.objects.exists()


def test_a_form_without_a_target_leads_back_to_choosing(client, at):
    assert client.post(at("new/details/"), FORM | {"target": "lesson:no"})["Location"] == at("new/")


def test_a_change_is_kept(client, at, make_campaign):
    campaign = make_campaign(languages=["en"])
    client.post(at(f"{campaign.public_id}/edit/"), FORM | {"name": "New name", "target": "help"})
    campaign.refresh_from_db()
    assert (campaign.name, campaign.target, campaign.links.count()) == ("New name", "help", 2)


def test_a_lost_target_is_shown_with_a_way_to_choose_another(client, at, make_campaign, small_course):
    campaign = make_campaign(target="lesson:true-cost")
    assert "Target changed" not in said(client.get(at()))
    lesson().unpublish()
    assert "Target changed" in said(client.get(at()))
    page = client.get(at(f"{campaign.public_id}/")).content.decode()
    assert at(f"{campaign.public_id}/target/") in page
    assert client.get(at(f"{campaign.public_id}/edit/")).status_code == 200


def test_the_code_comes_as_svg_and_png(client, at, make_campaign):
    campaign = make_campaign()
    svg = client.get(at(f"{campaign.public_id}/code/en.svg"))
    png = client.get(at(f"{campaign.public_id}/code/zh-hans.png"))
    assert svg["Content-Type"] == "image/svg+xml"
    assert svg.content.startswith(b"<svg ")
    assert b"style=" not in svg.content
    assert png.content.startswith(b"\x89PNG\r\n")
    assert client.get(at(f"{campaign.public_id}/code/en.gif")).status_code == 404
    assert client.get(at(f"{campaign.public_id}/code/fr.svg")).status_code == 404


def test_the_card_speaks_the_language_of_its_link(client, at, make_campaign):
    campaign = make_campaign(target="help")
    page = client.get(at(f"{campaign.public_id}/card/zh-hans/"))
    assert "明灯" in said(page)
    assert campaign.links.get(language="zh-hans").path in page.content.decode()


def test_short_texts_hold_the_link_and_their_length(client, at, make_campaign):
    campaign = make_campaign()
    page = said(client.get(at(f"{campaign.public_id}/texts/")))
    assert all(link.path in page for link in campaign.links.all())
    assert "1 text message" in page


def test_what_went_out_is_added_once(client, at, make_campaign):
    campaign = make_campaign()
    path = at(f"{campaign.public_id}/")
    key = re.search(r'name="key" value="([^"]+)"', client.get(path).content.decode())[1]
    for _press in range(2):
        client.post(path, {"count": "600", "key": key})
    campaign.refresh_from_db()
    assert campaign.issued == 600
    assert "Another number came" in said(client.post(path, {"count": "601", "key": key}, follow=True))


@pytest.mark.parametrize("count", ["", "0", "-5", "many", "1e9", "9" * 40])
def test_a_count_that_is_none_is_refused_with_a_sentence(client, at, make_campaign, count):
    campaign = make_campaign()
    page = client.post(at(f"{campaign.public_id}/"), {"count": count, "key": "k"})
    assert "Please check these answers" in said(page)
    campaign.refresh_from_db()
    assert campaign.issued == 0


def test_it_is_put_away_and_taken_back(client, at, make_campaign):
    campaign = make_campaign()
    client.post(at(f"{campaign.public_id}/put-away/"))
    assert "A week late" not in said(client.get(at()))
    assert "A week late" in said(client.get(at(), {"show": "archived"}))
    client.post(at(f"{campaign.public_id}/take-back/"))
    assert "A week late" in said(client.get(at()))
    assert client.get(at(f"{campaign.public_id}/put-away/")).status_code == 405


def test_a_member_without_the_role_is_told_whom_to_ask(client, at, ada):
    Member.objects.filter(pk=ada.pk).update(is_owner=False, may_report=True)
    answer = client.get(at())
    assert answer.status_code == 403
    assert "This page needs another role" in said(answer)


@pytest.mark.parametrize("rest", ["", "new/"])
def test_as_many_queries_for_three_as_for_three_hundred(client, at, make_campaign, small_course, rest):
    def cost():
        with CaptureQueriesContext(connection) as seen:
            assert client.get(at(rest)).status_code == 200
        return len(seen)

    for number in range(3):
        make_campaign(name=f"C{number}", target="lesson:true-cost")
    cost()
    few = cost()
    rows = Campaign.objects.bulk_create(
        Campaign(
            organisation=one.organisation,
            name=f"More {number}",
            target=one.target,
            target_key=one.target_key,
            stage=one.stage,
            channel=one.channel,
        )
        for one in [Campaign.objects.first()]
        for number in range(297)
    )
    CampaignLink.objects.bulk_create(CampaignLink(campaign=row, language="en") for row in rows)
    assert cost() == few <= 12


def test_a_change_to_a_language_where_the_target_does_not_stand_is_refused(
    client, at, make_campaign, small_course
):
    campaign = make_campaign(languages=["en", "zh-hans"])
    lesson("zh-hans").unpublish()
    page = client.post(
        at(f"{campaign.public_id}/edit/"), FORM | {"target": "lesson:true-cost", "languages": ["en"]}
    )
    assert "does not stand in every language of your links" in said(page)
    with pytest.raises(campaigns.UnknownTarget):
        make_campaign(target="lesson:true-cost")
