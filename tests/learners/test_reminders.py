"""A reminder is a row: sent once, never silently lost, never sent again by a machine that does not know."""

import datetime
import smtplib
from html import unescape

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.urls import reverse
from django.utils import timezone, translation

from learners import actions, reminding
from learners.models import Reminder
from learners.reminding import Kind, Letter

pytestmark = pytest.mark.django_db
MINUTE = datetime.timedelta(minutes=1)
State = Reminder.State


@pytest.fixture
def kind():
    """A kind of reminder that notes whom it was ended for."""
    stopped = []
    made = Kind("test", "Test letters", lambda reminder: Letter("A day", "Hello."), stopped.append)
    reminding.register(made)
    yield stopped
    del reminding._kinds["test"]


@pytest.fixture
def owner(mei, account):
    mei.user = account
    mei.save()
    return mei


@pytest.fixture
def planned(owner, kind):
    return actions.plan_reminder(learner=owner, kind="test", about="1", due=timezone.now())


def state(reminder):
    reminder.refresh_from_db()
    return reminder.state


def send(**more):
    return dict(actions.send_due_reminders(now=timezone.now() + MINUTE, **more))


def line_that(monkeypatch, error, on="send_messages"):
    def broken(self, *args):
        raise error

    monkeypatch.setattr(EmailBackend, on, broken)


def test_what_is_due_goes_out_once_with_its_key_as_the_message_id(planned):
    assert (send(), send()) == ({"sent": 1}, {})
    [letter] = mail.outbox
    assert letter.extra_headers["Message-ID"] == f"<{planned.key}@127.0.0.1>"
    assert (letter.to, letter.subject, state(planned)) == (["mei@example.org"], "A day", "sent")


def test_planned_twice_it_is_one(planned, owner):
    again = actions.plan_reminder(learner=owner, kind="test", about="1", due=timezone.now())
    assert again == planned


def test_what_is_not_due_waits(owner, kind):
    later = timezone.now() + datetime.timedelta(days=2)
    actions.plan_reminder(learner=owner, kind="test", about="2", due=later)
    assert send() == {}


@pytest.mark.parametrize("reason", ["no account", "no proved address", "unknown kind", "not wanted"])
def test_what_cannot_or_must_not_be_sent_is_dropped(planned, owner, reason):
    if reason == "no account":
        type(owner).objects.update(user=None)
    elif reason == "no proved address":
        owner.user.emailaddress_set.update(verified=False)
    elif reason == "unknown kind":
        Reminder.objects.update(kind="gone")
    else:
        reminding.register(Kind("test", "", lambda reminder: None, lambda learner: None))
    assert (send(), len(mail.outbox), state(planned)) == ({"dropped": 1}, 0, "dropped")


def test_a_claimed_row_belongs_to_its_run_alone(planned):
    [mine] = actions.reminders.claim_reminders(now=timezone.now() + MINUTE)
    assert send() == {}
    assert (mine.pk, state(planned)) == (planned.pk, "claimed")


def test_a_claim_of_a_dead_worker_comes_back_and_the_late_worker_passes_over(planned):
    [mine] = actions.reminders.claim_reminders(now=timezone.now() + MINUTE)
    swept = actions.sweep_reminders(now=timezone.now() + 11 * MINUTE)
    assert (swept["returned"], state(planned)) == (1, "waiting")
    send()
    assert actions.reminders._send(mine, mail.get_connection()) == "passed over"
    assert len(mail.outbox) == 1


def test_what_a_dead_worker_was_sending_is_uncertain_and_never_sent_by_itself(planned):
    Reminder.objects.update(state=State.SENDING, moved=timezone.now() - 16 * MINUTE)
    assert actions.sweep_reminders(now=timezone.now())["uncertain"] == 1
    for hours in (1, 100):
        actions.sweep_reminders(now=timezone.now() + hours * 60 * MINUTE)
        actions.send_due_reminders(now=timezone.now() + hours * 60 * MINUTE)
    assert (state(planned), len(mail.outbox)) == ("uncertain", 0)


def test_a_sweep_leaves_what_is_under_way(planned):
    for step in (State.CLAIMED, State.SENDING):
        Reminder.objects.update(state=step, moved=timezone.now() - 5 * MINUTE)
        assert actions.sweep_reminders(now=timezone.now()).total() == 0


def test_a_mail_server_that_is_away_is_tried_later_and_at_last_shown_to_a_person(planned, monkeypatch):
    line_that(monkeypatch, ConnectionRefusedError(), on="open")
    waits = []
    for _ in range(5):
        Reminder.objects.update(due=timezone.now())
        send()
        planned.refresh_from_db()
        waits.append(round((planned.due - timezone.now()) / MINUTE))
    assert waits[:4] == [15, 30, 60, 120]
    assert (state(planned), planned.tries) == ("not_sent", 5)
    assert [*Reminder.objects.to_look_at()] == [planned]


def test_a_refusal_is_tried_later(planned, monkeypatch):
    line_that(monkeypatch, smtplib.SMTPRecipientsRefused({}))
    send()
    assert (state(planned), planned.tries) == ("waiting", 1)


@pytest.mark.parametrize("error", [TimeoutError(), smtplib.SMTPServerDisconnected(), RuntimeError()])
def test_a_line_that_breaks_while_sending_leaves_it_uncertain(planned, monkeypatch, error):
    line_that(monkeypatch, error)
    assert (send(), state(planned)) == ({"uncertain": 1}, "uncertain")


def test_a_letter_that_cannot_be_written_stops_no_other(planned, owner, kind):
    def write(reminder):
        if reminder.about == "1":
            raise ValueError
        return Letter("A day", "Hello.")

    reminding.register(Kind("test", "", write, lambda learner: None))
    actions.plan_reminder(learner=owner, kind="test", about="2", due=timezone.now())
    assert send()["sent"] == 1
    assert state(planned) == "waiting"


@pytest.mark.parametrize(("arrived", "mails"), [(True, 0), (False, 1)])
def test_a_person_decides_what_is_uncertain(planned, arrived, mails):
    Reminder.objects.update(state=State.UNCERTAIN)
    actions.settle_reminder(reminder=planned, arrived=arrived)
    send()
    assert (state(planned), len(mail.outbox)) == ("sent", mails)


def test_a_person_decides_only_what_is_open(planned):
    assert actions.settle_reminder(reminder=planned, arrived=True) == ""
    assert state(planned) == "waiting"


def link_in_mail():
    send()
    return mail.outbox[0].extra_headers["List-Unsubscribe"].strip("<>").removeprefix("http://127.0.0.1:8000")


def test_the_link_in_each_mail_shows_a_page_and_stops_by_post(planned, client, kind, owner):
    link = link_in_mail()
    assert link in mail.outbox[0].body
    assert "Send me no more" in client.get(link).content.decode()
    assert kind == []
    assert "We send no more of them." in client.post(link).content.decode()
    assert kind == [owner]


def test_a_mail_programme_stops_by_one_post_without_cookies(planned, kind, owner):
    from django.test import Client

    link = link_in_mail()
    assert mail.outbox[0].extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    given = {"List-Unsubscribe": "One-Click"}
    assert Client(enforce_csrf_checks=True).post(link, given).status_code == 200
    assert kind == [owner]


def test_stopping_drops_what_is_planned(planned, owner, client):
    link = link_in_mail()
    other = actions.plan_reminder(learner=owner, kind="test", about="2", due=timezone.now())
    client.post(link)
    assert (state(other), send()) == ("dropped", {})


@pytest.mark.parametrize("token", ["x", "forged:signature", "a" * 5000])
def test_a_link_that_nobody_sent_says_so(client, token):
    answer = client.get(reverse("learners:stop_reminders", args=[token]))
    assert (answer.status_code, "no longer known" in answer.content.decode()) == (410, True)


def test_a_mail_is_written_in_its_readers_language(planned, owner):
    owner.language = "zh-hans"
    owner.save()
    link = link_in_mail()
    assert "这是你要求发送的邮件。" in mail.outbox[0].body
    assert link.startswith("/zh-hans/")
    assert translation.get_language() in (None, "en")


def test_two_learners_planned_for_the_same_are_written_to_once(planned, owner, sam):
    twin = actions.plan_reminder(learner=sam, kind="test", about="1", due=timezone.now())
    alone = actions.plan_reminder(learner=sam, kind="test", about="2", due=timezone.now())
    Reminder.objects.filter(pk=twin.pk).update(state=State.SENT)
    whole = actions.merge(kept=owner, other=sam)
    assert {(r.pk, r.state) for r in whole.reminders.all()} == {(twin.pk, "sent"), (alone.pk, "waiting")}


def test_a_reminder_whose_learner_was_joined_meanwhile_still_goes_out(planned, owner, sam):
    other = actions.plan_reminder(learner=sam, kind="test", about="2", due=timezone.now())
    taken = actions.reminders.claim_reminders(now=timezone.now() + MINUTE)
    actions.merge(kept=owner, other=sam)
    ends = {one.pk: actions.reminders._send(one, mail.get_connection()) for one in taken}
    assert ends == {planned.pk: "sent", other.pk: "sent"}


def test_old_ones_are_forgotten(planned):
    send()
    year = datetime.timedelta(days=366)
    assert actions.sweep_reminders(now=timezone.now() + year)["forgotten"] == 1


def test_the_log_names_no_address_and_no_person(planned, owner, monkeypatch, caplog):
    line_that(monkeypatch, TimeoutError("mei@example.org"))
    send()
    assert "uncertain: TimeoutError" in caplog.text
    assert "mei@example.org" not in unescape(caplog.text)


def test_nobody_is_written_to_who_was_erased_meanwhile(owner, kind):
    gone = type(owner)(pk=owner.pk)
    actions.erase(learner=owner)
    assert actions.plan_reminder(learner=gone, kind="test", about="1", due=timezone.now()) is None
