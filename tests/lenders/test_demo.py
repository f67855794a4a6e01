"""`make run` brings a lender that one can sign in as: its organisation, campaigns, offers and second step."""

import re

import pytest
from allauth.mfa.totp.internal.auth import validate_totp_code
from django.core.management import CommandError, call_command

from learners.actions import open_account
from lenders.actions import demo
from lenders.models import Campaign, Member, Offer, Organisation, StaffCode
from lessons import demo_steps

pytestmark = pytest.mark.django_db


@pytest.fixture
def account():
    return open_account(email=demo.EMAIL)


def test_the_demo_site_makes_the_lender_and_says_how_to_enter(account):
    lines = demo_steps.run()
    member = Member.objects.get(user=account)
    assert member.is_owner
    assert Campaign.objects.of(member.organisation).count() == 3
    assert Offer.objects.of(member.organisation).count() == 3
    assert any("demo_code" in line and "otpauth://totp/Lantern" in line for line in lines)


def test_it_may_run_again(account):
    assert demo_steps.run() == demo_steps.run()
    assert (Organisation.objects.count(), Campaign.objects.count(), Offer.objects.count()) == (1, 3, 3)
    assert StaffCode.objects.count() == 1


def test_without_the_account_nothing_is_made():
    assert demo.put_demo_lender() == []
    assert not Organisation.objects.exists()


def test_the_printed_code_opens_the_second_step(account, settings, capsys):
    settings.DEBUG = True
    demo.put_demo_lender()
    call_command("demo_code")
    code = re.match(r"\d{6}", capsys.readouterr().out)[0]
    assert validate_totp_code(demo.secret_of(demo.EMAIL), code)


def test_it_prints_no_code_outside_development(account, settings):
    settings.DEBUG = False
    demo.put_demo_lender()
    with pytest.raises(CommandError):
        call_command("demo_code")


def test_a_sealed_link_of_the_demo_lender_leads_to_the_planner(client, account, settings, capsys):
    settings.DEBUG = True
    demo.put_demo_lender()
    call_command("demo_sealed_link")
    short, carried = capsys.readouterr().out.split()
    path, token = short.removeprefix(settings.SITE_URL), carried.partition("#")[2]
    for form in (
        client.post(path, {"do": "fill"}),
        client.post("/en/sealed/", {"token": token, "do": "fill"}),
    ):
        assert 'name="debt-0-balance"' in form.content.decode()
        assert "As FastCash (demo) told us." in form.content.decode()


def test_it_seals_nothing_outside_development(account, settings):
    settings.DEBUG = False
    demo.put_demo_lender()
    with pytest.raises(CommandError):
        call_command("demo_sealed_link")
