"""A cookie names a learner for twelve months, and a forged one names nobody."""

import datetime

import pytest

from learners import identity
from learners.models import Learner
from tests.learners.conftest import COOKIE


def test_a_cookie_names_its_learner():
    assert identity.unseal(identity.seal("abc")) == "abc"


@pytest.mark.parametrize("value", ["", "abc", "abc:1abc:wrong", "\x00", "é:é:é", "a" * 5000])
def test_anything_else_names_nobody(value):
    assert identity.unseal(value) is None


def test_a_changed_name_names_nobody():
    sealed = identity.seal("abc")
    assert identity.unseal(sealed.replace("abc", "abd")) is None


def test_a_cookie_ends_after_twelve_months(time_machine):
    time_machine.move_to(datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC), tick=False)
    sealed = identity.seal("abc")
    time_machine.move_to(datetime.datetime(2027, 1, 1, tzinfo=datetime.UTC), tick=False)
    assert identity.unseal(sealed) == "abc"
    time_machine.move_to(datetime.datetime(2027, 1, 1, 0, 0, 1, tzinfo=datetime.UTC), tick=False)
    assert identity.unseal(sealed) is None


@pytest.mark.django_db
@pytest.mark.parametrize("value", ["forged", "x:y:z"])
def test_a_forged_cookie_is_a_stranger_and_no_error(client, value):
    client.cookies[COOKIE] = value
    page = client.get("/en/my/")
    assert page.status_code == 200
    assert b"Nothing is kept about you yet" in page.content


@pytest.mark.django_db
def test_a_cookie_of_an_erased_learner_is_a_stranger(client, become, mei):
    become(mei)
    Learner.objects.all().delete()
    assert b"Nothing is kept about you yet" in client.get("/en/my/").content
