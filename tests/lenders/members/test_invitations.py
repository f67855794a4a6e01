"""Joining a lender: a mail with a link, seven days, for the invited address alone; a GET joins nobody."""

import re
from datetime import timedelta

import pytest
import time_machine
from allauth.account.models import EmailAddress
from django.core import mail
from django.utils import timezone

from home.redaction import redact
from learners.actions import open_account
from lenders.actions import members
from lenders.models import Invitation, Member
from tests.budgeting_tools.forms_filled import words
from tests.lenders.conftest import give_second_step

EMAIL = "cleo@fastcash.example"
CAMPAIGNS = {"may_campaign": True}
BACKEND = "django.contrib.auth.backends.ModelBackend"


@pytest.fixture
def invited(ada, django_capture_on_commit_callbacks):
    def invite(email=EMAIL, roles=CAMPAIGNS):
        with django_capture_on_commit_callbacks(execute=True):
            return members.invite(
                organisation=ada.organisation,
                invited_by=ada,
                email=email,
                roles=roles,
                language="en",
                now=timezone.now(),
            )

    return invite


def link():
    return re.search(r"http://\S+(/en/lenders/join/\S+)", mail.outbox[-1].body)[1]


@pytest.fixture
def cleo(db):
    return open_account(email=EMAIL)


def test_an_owner_invites_by_mail(client, ada, desk_of, django_capture_on_commit_callbacks):
    path = desk_of(ada) + "members/"
    with django_capture_on_commit_callbacks(execute=True):
        client.post(path + "invite/", {"email": EMAIL, "roles": ["may_campaign", "may_report"]})
    assert mail.outbox[-1].to == [EMAIL]
    assert "FastCash invites you" in mail.outbox[-1].subject
    page = words(client.get(path))
    assert EMAIL in page
    assert "Campaigns and messages · Reports" in page


def test_looking_joins_nobody_and_accepting_does(client, invited, cleo, fastcash):
    invited()
    client.force_login(cleo, backend=BACKEND)
    for _time in range(20):
        assert "FastCash invites you" in words(client.get(link()))
    assert not Member.objects.filter(user=cleo).exists()
    assert client.post(link())["Location"] == f"/en/lenders/{fastcash.public_id}/"
    member = Member.objects.get(user=cleo)
    assert (member.may_campaign, member.is_owner, member.may_report) == (True, False, False)


def test_the_secret_is_kept_nowhere_and_in_no_log(invited):
    invitation = invited()
    secret = link().split("/")[-2]
    invitation.refresh_from_db()
    assert invitation.secret_hash == members.digest(secret)
    assert secret not in str(Invitation.objects.values().get())
    assert secret not in redact(f"GET {link()} 200")
    assert secret not in redact(f"GET /en/account/login/?next={link()}")


def test_a_link_works_once(client, invited, cleo):
    invited()
    client.force_login(cleo, backend=BACKEND)
    client.post(link())
    assert client.post(link()).status_code == 410
    assert "This invitation is over" in words(client.get(link()))


def test_a_link_ends_after_seven_days(client, invited, cleo):
    invited()
    client.force_login(cleo, backend=BACKEND)
    with time_machine.travel(timezone.now() + timedelta(days=7, minutes=1)):
        assert client.post(link()).status_code == 410


def test_another_account_cannot_accept_and_does_not_learn_for_whom_it_is(client, invited, ben):
    invited()
    client.force_login(ben.user, backend=BACKEND)
    answer = client.post(link())
    assert answer.status_code == 403
    assert "c…@fastcash.example" in words(answer)
    assert EMAIL not in answer.content.decode()
    assert Member.objects.filter(user=ben.user).count() == 1


def test_an_address_that_was_not_proved_does_not_count(client, invited, cleo):
    invited()
    EmailAddress.objects.filter(user=cleo).update(verified=False)
    client.force_login(cleo, backend=BACKEND)
    assert client.post(link()).status_code == 403


def test_somebody_without_an_account_makes_one_and_comes_back(client, invited):
    invited()
    page = client.get(link()).content.decode()
    signup = re.search(r'href="([^"]*/account/signup/[^"]*)"', page)[1].replace("&amp;", "&")
    form = client.get(signup).content.decode()
    back = re.search(r'name="next" value="([^"]+)"', form)[1]
    answer = client.post(signup, {"email": EMAIL, "password1": "", "next": back}, follow=True)
    code = re.search(r"^\s*([A-Z0-9]{3,4}-[A-Z0-9]{3,4})\s*$", mail.outbox[-1].body, re.MULTILINE)[1]
    answer = client.post(answer.redirect_chain[-1][0], {"code": code})
    assert answer["Location"] == link_in_first_mail()
    client.post(answer["Location"])
    assert Member.objects.filter(user__email=EMAIL, may_campaign=True).exists()


def link_in_first_mail():
    return re.search(r"http://\S+(/en/lenders/join/\S+)", mail.outbox[0].body)[1]


def test_withdrawing_ends_the_link(client, ada, desk_of, invited, cleo):
    invitation = invited()
    path = desk_of(ada) + f"invitations/{invitation.pk}/withdraw/"
    assert client.get(path).status_code == 405
    client.post(path)
    client.force_login(cleo, backend=BACKEND)
    assert client.post(link()).status_code == 410


def test_a_new_link_ends_the_one_before(client, ada, desk_of, invited, django_capture_on_commit_callbacks):
    invitation = invited()
    first = link()
    path = desk_of(ada) + f"invitations/{invitation.pk}/again/"
    Invitation.objects.update(sent_at=timezone.now() - members.BETWEEN_MAILS)
    with django_capture_on_commit_callbacks(execute=True):
        client.post(path)
    assert client.get(first).status_code == 410
    assert client.get(link()).status_code == 200


def test_a_button_pressed_often_floods_nobody(
    client, ada, desk_of, invited, django_capture_on_commit_callbacks
):
    path = desk_of(ada) + f"invitations/{invited().pk}/again/"
    with django_capture_on_commit_callbacks(execute=True):
        pages = [client.post(path, follow=True) for _time in range(20)]
    assert len(mail.outbox) == 1
    assert "It still works." in words(pages[-1])
    assert client.get(link()).status_code == 200


def test_inviting_again_leaves_one_open(invited):
    invited()
    invited(email=EMAIL.upper())
    assert Invitation.objects.open(timezone.now()).count() == 1


def test_a_mail_goes_out_once_whoever_sends_it(invited):
    invitation = invited()
    again = members.send_invitation(number=invitation.pk, language="en", now=timezone.now())
    assert not again
    assert len(mail.outbox) == 1


def test_a_lost_task_is_found_by_the_sweep(ada):
    now = timezone.now() - timedelta(minutes=11)
    made = members.invite(
        organisation=ada.organisation, invited_by=ada, email=EMAIL, roles=CAMPAIGNS, language="en", now=now
    )
    assert members.unsent(now=timezone.now()) == [made.pk]
    assert members.send_invitation(number=made.pk, language="en", now=timezone.now())
    assert members.unsent(now=timezone.now()) == []


def test_too_many_invitations_are_refused(client, ada, desk_of):
    for number in range(members.MOST_A_DAY):
        email = f"p{number}@example.org"
        members.invite(
            organisation=ada.organisation,
            invited_by=ada,
            email=email,
            roles=CAMPAIGNS,
            language="en",
            now=timezone.now(),
        )
    answer = client.post(desk_of(ada) + "members/invite/", {"email": EMAIL, "roles": ["may_report"]})
    assert "many invitations for one day" in words(answer)


def test_roles_are_added_to_a_member_who_is_one_already(invited, ada, fastcash):
    invitation = invited(email=ada.user.email, roles={"may_api": True})
    members.accept(invitation=invitation, user=ada.user, now=timezone.now())
    ada.refresh_from_db()
    assert (ada.is_owner, ada.may_api) == (True, True)
    assert fastcash.members.count() == 1


def test_from_invitation_to_desk_with_the_second_step_between(client, invited, cleo):
    invited()
    client.force_login(cleo, backend=BACKEND)
    desk = client.post(link())["Location"]
    stopped = client.get(desk)
    assert "A second step first" in words(stopped)
    client.post("/en/lenders/second-step/", {"next": desk})
    assert f'href="{desk}"' in client.get("/en/account/2fa/").content.decode()
    give_second_step(cleo)
    assert "Welcome" in words(client.get(desk)) or client.get(desk).status_code == 200


@pytest.mark.parametrize("place", ["https://evil.example/", "//evil.example", "/en/plan/after/", ""])
def test_the_way_back_leads_into_the_portal_alone(client, ada, desk_of, place):
    desk_of(ada)
    client.post("/en/lenders/second-step/", {"next": place})
    assert "come_back_to" not in client.session
