"""The learner's own page: calm when empty, complete when not, and never kept by anyone."""

import datetime

import pytest

from learners import actions, my_page
from learners.models import Learner

pytestmark = pytest.mark.django_db


@pytest.fixture
def panel():
    made = my_page.Panel("test", "learners/account.html", lambda request, learner: {"email": "x"}, order=1)
    my_page.register(made)
    yield made
    del my_page._panels["test"]


def test_a_stranger_reads_that_nothing_is_kept(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        page = client.get("/en/my/")
    assert b"Nothing is kept about you yet" in page.content
    assert "no-store" in page["Cache-Control"]
    assert not page.cookies


def test_a_chinese_reader_reads_it_in_chinese(client):
    assert "这里还没有保存任何与你有关的内容" in client.get("/zh-hans/my/").content.decode()


def test_panels_of_other_rooms_stand_on_it(client, become, mei, rf, panel):
    assert next(p.key for p in my_page.panels(rf.get("/"), mei)) == "test"


def test_a_panel_with_nothing_to_say_stays_away(rf, mei, panel):
    my_page.register(my_page.Panel("test", "x.html", lambda request, learner: None))
    assert "test" not in [p.key for p in my_page.panels(rf.get("/"), mei)]


def test_the_page_of_an_account_opens_to_its_session_only(client, become, mei, account):
    mei.user = account
    mei.save()
    become(mei)
    assert b"You are signed out" in client.get("/en/my/").content
    client.force_login(account)
    assert b"You are signed in as mei@example.org" in client.get("/en/my/").content


def test_reading_the_page_writes_nothing(client, become, mei):
    before = Learner.objects.values().get()
    for _ in range(20):
        become(mei).get("/en/my/")
    assert Learner.objects.values().get() == before


def test_queries_stay_few(client, become, mei, account, django_assert_max_num_queries):
    mei.user = account
    mei.save()
    become(mei).force_login(account)
    client.get("/en/my/")
    with django_assert_max_num_queries(15):
        client.get("/en/my/")


def test_a_visit_is_noted_once_a_day(mei, time_machine):
    first = mei.seen
    time_machine.move_to(first + datetime.timedelta(hours=23), tick=False)
    actions.note_seen(learner=mei, language="en")
    mei.refresh_from_db()
    assert mei.seen == first
    time_machine.move_to(first + datetime.timedelta(days=2), tick=False)
    actions.note_seen(learner=mei, language="zh-hans")
    mei.refresh_from_db()
    assert (mei.seen, mei.language) == (first + datetime.timedelta(days=2), "zh-hans")
