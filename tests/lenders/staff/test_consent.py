"""Staff type the code, read what is seen, say yes, and stop at one tap; all of it is theirs to take and erase."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from learners import privacy
from learners.actions import merge
from learners.identity import seal
from learners.models import Learner
from lenders.actions import staff
from lenders.models import StaffCode, StaffConsent
from lenders.staff import views
from lessons.models import LessonPage
from tests.learners.conftest import COOKIE
from tests.lenders.staff.conftest import MONDAY, code_of, people

HERE = "/en/let-your-employer-count-you/"
OURS = {"HTTP_SEC_FETCH_SITE": "same-origin"}


@pytest.fixture
def post(client):
    def send(to="", headers=OURS, **fields):
        return client.post(HERE + to, fields, **headers)

    return send


def test_the_page_says_what_is_seen_before_anything_is_asked(client, course):
    page = client.get(HERE).content.decode()
    assert page.index("What the employer sees") < page.index("Code from your employer")
    assert "Fewer than 10 people: no number at all." in page
    assert (Learner.objects.count(), StaffConsent.objects.count()) == (0, 0)


def test_a_code_shows_whose_it_is_and_writes_nothing_yet(post, fastcash):
    code = code_of(fastcash)
    page = post(code=f" {code[:4].lower()}-{code[4:]} ").content.decode()
    assert "May FastCash count you?" in page
    assert (Learner.objects.count(), StaffConsent.objects.count()) == (0, 0)


def test_yes_is_kept_once_however_often_it_is_said(post, client, fastcash):
    code = code_of(fastcash)
    for _ in range(2):
        assert post("agree/", code=code)["Location"] == f"{HERE}?done=counted"
    row = StaffConsent.objects.get()
    assert (row.organisation, Learner.objects.get()) == (fastcash, row.learner)
    page = client.get(f"{HERE}?done=counted").content.decode()
    assert "Thank you." in page
    assert "Who may count you" in page


def test_one_tap_stops_it(post, client, fastcash):
    post("agree/", code=code_of(fastcash))
    assert "Do not count me any more" in client.get("/en/my/").content.decode()
    assert post("stop/", lender=fastcash.public_id)["Location"] == f"{HERE}?done=stopped"
    assert not StaffConsent.objects.exists()


def test_nobody_can_stop_or_agree_for_somebody_else(post, client, fastcash):
    (somebody,) = people(code_of(fastcash), 1)
    post("stop/", lender=fastcash.public_id)
    foreign = {"HTTP_SEC_FETCH_SITE": "cross-site"}
    code = StaffCode.objects.get().code
    assert post("agree/", headers=foreign, code=code).status_code == 403
    assert StaffConsent.objects.get().learner == somebody


def test_ten_people_who_read_every_card_and_say_yes_are_the_number(course, fastcash):
    code = staff.make_code(organisation=fastcash).code
    for _ in range(10):
        browser = Client(headers={"sec-fetch-site": "same-origin"})
        for lesson in LessonPage.objects.child_of(course):
            browser.post(f"/en/lessons/{lesson.pk}/card-done/", {"card": "1"})
        browser.post(f"{HERE}agree/", {"code": code})
        assert "You have finished the course." in browser.get(HERE).content.decode()
    told = staff.close_weeks(now=timezone.now() + timedelta(days=8))
    assert told[0].count == 10


@pytest.mark.parametrize("to", ["", "agree/"])
@pytest.mark.parametrize("typed", ["", "BCDF-GHJK", "no code at all", "员工码", "2" * 5000])
def test_a_code_that_is_nobodys_is_a_sentence(post, fastcash, to, typed):
    code_of(fastcash)
    answer = post(to, code=typed)
    assert answer.status_code == 200
    assert "Please check these answers" in answer.content.decode()
    assert not Learner.objects.exists()


def test_an_old_code_and_a_closed_lenders_code_work_no_more(post, fastcash, harbour):
    old, theirs = code_of(fastcash), code_of(harbour)
    new = code_of(fastcash)
    harbour.closed_at = StaffCode.objects.first().created
    harbour.save()
    for code in (old, theirs):
        post("agree/", code=code)
    assert not StaffConsent.objects.exists()
    post("agree/", code=new)
    assert StaffConsent.objects.get().organisation == fastcash


def test_many_tries_have_to_wait(post, fastcash, monkeypatch):
    monkeypatch.setattr(views, "TRIES", views.Allowance("staff-few", 2, 100, 3600))
    code = code_of(fastcash)
    assert [post(code="BCDF-GHJK").status_code for _ in range(2)] == [200, 200]
    assert post(code=code).status_code == 429


def test_a_get_of_the_posts_leads_back_and_changes_nothing(client, fastcash):
    code_of(fastcash)
    assert client.get(f"{HERE}agree/")["Location"] == HERE
    assert client.get(f"{HERE}stop/")["Location"] == HERE
    assert not Learner.objects.exists()


def test_an_account_that_is_signed_out_signs_in_first(post, client, ada, fastcash):
    learner = Learner.objects.create(language="en", user=ada.user)
    client.cookies[COOKIE] = seal(learner.public_id)
    answer = post("agree/", code=code_of(fastcash)).content.decode()
    assert "You are signed out" in answer
    assert not StaffConsent.objects.exists()


def test_it_is_taken_along_and_erased(fastcash):
    (learner,) = people(code_of(fastcash), 1)
    assert privacy.everything(learner)["employers"][0]["employer"] == "FastCash"
    for holding in privacy.holdings():
        if holding.key == "employers":
            holding.erase(learner)
    assert not StaffConsent.objects.exists()


@pytest.mark.parametrize("kept", [0, 1])
def test_two_learners_who_become_one_are_counted_once(fastcash, harbour, kept):
    pair = people(code_of(fastcash), 2)
    staff.consent(learner=pair[1], typed=code_of(harbour))
    StaffConsent.objects.filter(learner=pair[0]).update(finished_by=MONDAY)
    first = min(StaffConsent.objects.filter(organisation=fastcash).values_list("given_at", flat=True))
    merge(kept=pair[kept], other=pair[1 - kept])
    rows = {row.organisation: row for row in StaffConsent.objects.all()}
    assert set(rows) == {fastcash, harbour}
    assert (rows[fastcash].given_at, rows[fastcash].finished_by) == (first, MONDAY)
