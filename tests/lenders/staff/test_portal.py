"""The lender's page: a code that owners make, one number, and no way to a name, its own or another lender's."""

import re
from pathlib import Path

import pytest
from django.apps import apps

from lenders.actions import staff
from lenders.models import Member, StaffCode, StaffConsent
from lenders.scope import Scope
from tests.lenders.staff.conftest import AFTER, code_of, people

ROOM = Path(__file__).parents[3] / "lenders"


@pytest.fixture
def read(client, ada, desk_of):
    path = f"{desk_of(ada)}staff/"
    return lambda: client.get(path).content.decode()


def test_an_empty_page_says_what_to_do_first(client, ada, desk_of, read):
    assert "Make a code that your staff can type" in client.get(desk_of(ada)).content.decode()
    for words in ("No number yet", "There is no code yet.", "Make a staff code"):
        assert words in read()


def test_an_owner_makes_a_code_and_a_new_one_takes_its_place(client, ada, desk_of, read):
    codes = []
    for _ in range(2):
        assert client.post(f"{desk_of(ada)}staff/code/").status_code == 302
        codes.append(StaffCode.objects.get(retired_at__isnull=True).written)
    assert codes[0] not in read()
    assert codes[1] in read()
    assert client.get(f"{desk_of(ada)}staff/code/").status_code == 405


def test_a_member_with_reports_alone_reads_and_makes_none(client, ada, desk_of, read):
    Member.objects.filter(pk=ada.pk).update(is_owner=False, may_report=True)
    assert "An owner of your organisation can make one." in read()
    assert client.post(f"{desk_of(ada)}staff/code/").status_code == 403
    Member.objects.filter(pk=ada.pk).update(may_report=False, may_campaign=True)
    assert client.get(f"{desk_of(ada)}staff/").status_code == 403


@pytest.mark.parametrize(("number", "words"), [(9, "fewer than 10"), (10, ">10<"), (11, ">11<")])
def test_the_number_stands_from_ten_on(course, fastcash, read, number, words):
    people(code_of(fastcash), number)
    staff.close_weeks(now=AFTER)
    shown = read()
    assert words in shown
    assert "2 March 2026" in shown
    assert "Reminders" in shown


def test_another_lenders_page_and_code_are_out_of_reach(client, ada, ben, desk_of, course):
    theirs = code_of(ben.organisation)
    people(theirs, 12)
    staff.close_weeks(now=AFTER)
    desk_of(ada)
    other = f"/en/lenders/{ben.organisation.public_id}/staff/"
    assert [client.get(other).status_code, client.post(f"{other}code/").status_code] == [404, 404]
    assert StaffCode.objects.get().code == theirs
    scope = Scope(ada.organisation)
    assert not scope.staff_codes.exists()
    assert not scope.staff_counts.exists()


def test_nothing_of_the_room_leads_from_a_lender_to_its_staff():
    names = {field.name for field in apps.get_model("lenders", "Organisation")._meta.get_fields()}
    assert not {name for name in names if "consent" in name}
    assert not any(isinstance(value, property) and "consent" in name for name, value in vars(Scope).items())


def test_only_the_persons_own_pages_and_the_count_read_consents():
    reading = {
        str(path.relative_to(ROOM))
        for path in ROOM.rglob("*.py")
        if "migrations" not in path.parts and re.search(r"StaffConsent\.objects", path.read_text())
    }
    assert reading == {"actions/staff.py", "staff/finishing.py", "staff/registrations.py", "staff/views.py"}


def test_the_page_of_a_lender_costs_the_same_for_ten_or_thirty(
    course, fastcash, read, django_assert_max_num_queries
):
    people(code_of(fastcash), 30)
    staff.close_weeks(now=AFTER)
    read()
    with django_assert_max_num_queries(12):
        read()
    assert StaffConsent.objects.count() == 30


def test_the_course_leads_to_the_page_on_which_staff_say_yes(client, course):
    shown = client.get(course.url).content.decode()
    assert 'href="/en/let-your-employer-count-you/"' in shown
