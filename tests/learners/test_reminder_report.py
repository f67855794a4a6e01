"""What no machine can settle stands before the operator, without a name, and is settled by a button."""

import pytest
from django.contrib.auth.models import Permission
from django.utils import timezone

from learners import actions
from learners.models import Reminder

pytestmark = pytest.mark.django_db
REPORT = "/admin/reports/reminders/"


@pytest.fixture
def doubtful(mei, account):
    mei.user = account
    mei.save()
    made = actions.plan_reminder(learner=mei, kind="review", about="today", due=timezone.now())
    Reminder.objects.update(state=Reminder.State.UNCERTAIN)
    return made


@pytest.fixture
def operator(client, db):
    client.force_login(actions.open_account(email="operator@example.org", superuser=True))
    return client


def test_it_lists_what_is_doubtful_by_its_message_id_and_names_nobody(operator, doubtful):
    page = operator.get(REPORT).content.decode()
    assert f"&lt;{doubtful.key}@" in page
    assert "may have gone out, or not" in page
    assert "mei@example.org" not in page


def test_nothing_to_settle_says_so(operator):
    assert "Every reminder is settled." in operator.get(REPORT).content.decode()


@pytest.mark.parametrize(("button", "state"), [("arrived", "sent"), ("again", "waiting")])
def test_a_button_settles_it_once(operator, doubtful, button, state):
    pages = [operator.post(REPORT, {"reminder": doubtful.pk, button: "1"}, follow=True) for _ in range(2)]
    assert Reminder.objects.get().state == state
    assert "Noted." in pages[0].content.decode()
    assert "Somebody settled this one already." in pages[1].content.decode()


@pytest.mark.parametrize("pk", ["", "x", "9" * 40, "-1", "١"])
def test_a_row_that_is_not_there_changes_nothing(operator, doubtful, pk):
    page = operator.post(REPORT, {"reminder": pk, "arrived": "1"}, follow=True)
    assert "Somebody settled this one already." in page.content.decode()
    assert Reminder.objects.get().state == "uncertain"


def test_an_editor_without_the_right_sees_nothing(client, doubtful):
    user = actions.open_account(email="editor@example.org")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(user)
    assert client.get(REPORT).status_code == 302
    client.post(REPORT, {"reminder": doubtful.pk, "again": "1"})
    assert Reminder.objects.get().state == "uncertain"
