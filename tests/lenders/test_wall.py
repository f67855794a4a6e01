"""The wall: the borrower reads the lender's own report, and leaves at one tap."""

from datetime import timedelta

from lenders.actions import reports
from lenders.models import Sighting
from tests.lenders.test_reports import AFTER, campaign, people

OURS = {"Sec-Fetch-Site": "same-origin"}
WALL = "/en/what-your-lender-sees/"


def test_every_page_of_the_visit_leads_to_the_wall(client, fastcash):
    spring = campaign(fastcash)
    page = client.get(f"/en/plan/before/?via={spring.via}").content.decode()
    assert "You came by a link from FastCash" in page
    assert f'href="{WALL}?via={spring.via}"' in page


def test_a_visit_of_nobodys_link_has_no_note(client, db):
    assert "What your lender sees" not in client.get("/en/plan/before/?via=nobody").content.decode()
    assert "no lender counts it" in client.get(f"{WALL}?via=nobody").content.decode()


def test_the_wall_shows_what_the_lender_sees_to_the_letter(client, ada, desk_of):
    spring = campaign(ada.organisation)
    people(spring, 12)
    people(spring, 3, now=AFTER - timedelta(days=2))
    reports.close_weeks(now=AFTER)
    theirs = client.get(f"{desk_of(ada)}reports/").content.decode()
    client.logout()
    wall = client.get(f"{WALL}?via={spring.via}").content.decode()
    start, end = '<table class="data-table__table" id="week">', "</table>"
    table = theirs[theirs.index(start) :].partition(end)[0]
    assert table in wall
    assert ">15<" in table


def test_leaving_forgets_the_visit_and_drops_the_code(client, fastcash):
    spring = campaign(fastcash)
    rides = client.post("/via/seen/", {"via": spring.via}, headers=OURS).content.decode()
    assert Sighting.objects.count() == 1
    answer = client.post(f"{WALL}?via={rides}", {"via": rides}, headers=OURS)
    assert answer["Location"] == f"{WALL}?left=1"
    assert not Sighting.objects.exists()
    assert "You have left" in client.get(answer["Location"]).content.decode()


def test_another_site_cannot_make_somebody_leave(client, fastcash):
    spring = campaign(fastcash)
    rides = client.post("/via/seen/", {"via": spring.via}, headers=OURS).content.decode()
    client.post(WALL, {"via": rides}, headers={"Sec-Fetch-Site": "cross-site"})
    assert Sighting.objects.count() == 1
