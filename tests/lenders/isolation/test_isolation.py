"""No lender reaches another's rows: every page and every call is walked as the wrong one, found in the resolvers.

A new page is walked by itself; one that leaks makes a test fail, which the last tests here show.
"""

import pytest

from lenders.models import Member
from tests.lenders.isolation.conftest import UNKNOWN
from tests.lenders.isolation.walk import FOR_ALL, PORTAL, PROGRAMS, ROWS, addresses, every_row, told_apart

LEAKY = "tests.lenders.isolation.leaky_urls"


def in_foreign_pages(ask, others):
    """Pages of another organisation, against pages of none."""
    foreign = others.ids | {"organisation": others.organisation}
    unknown = others.ids | {"organisation": "Nobody0123456789"}
    return [line for one in addresses(PORTAL) for line in told_apart(ask, one, foreign, unknown)]


def in_own_pages(ask, ours, others):
    """Another's ids on pages of one's own, against ids of nothing."""
    own = {"organisation": ours.organisation}
    rows = [one for one in addresses(PORTAL) if one.names & ROWS]
    return [line for one in rows for line in told_apart(ask, one, others.ids | own, UNKNOWN | own)]


def others_seen(ask, ours, others):
    """Pages and calls of one's own that show a word of another's."""
    own = ours.ids | {"organisation": ours.organisation}
    seen = []
    for one in addresses(PORTAL):
        text = ask("get", one.filled(own)).content.decode(errors="replace")
        seen += [f"{one.route} shows {mark}" for mark in others.marks if mark in text]
    return seen


def without_a_role(ask, ours):
    own = ours.ids | {"organisation": ours.organisation}
    wrong = []
    for one in addresses(PORTAL):
        for method in ("get", "post"):
            status = ask(method, one.filled(own)).status_code if one.own not in FOR_ALL else 403
            wrong += [] if status in (403, 405) else [f"{method} {one.route} answers {status}"]
    return wrong


def signed_out(client, ours):
    own = ours.ids | {"organisation": ours.organisation}
    wrong = []
    for one in addresses(PORTAL):
        for method in ("get", "post"):
            answer = getattr(client, method)(one.filled(own))
            refused = answer.status_code == 405 or answer.get("Location", "").startswith("/en/account/login/")
            wrong += [] if refused else [f"{method} {one.route} answers {answer.status_code}"]
    return wrong


def test_the_walk_goes_everywhere():
    assert len(addresses(PORTAL)) >= 40
    assert len(addresses(PROGRAMS)) >= 15


def test_another_lenders_pages_are_as_unknown_as_none(as_ada, others):
    before = every_row()
    assert in_foreign_pages(as_ada, others) == []
    assert every_row() == before


def test_another_lenders_ids_are_as_unknown_as_none(as_ada, ours, others):
    before = every_row()
    assert in_own_pages(as_ada, ours, others) == []
    assert every_row() == before


def test_own_pages_show_no_word_of_another_lender(as_ada, ours, others):
    assert others_seen(as_ada, ours, others) == []


def test_a_member_without_a_role_opens_nothing(as_ada, ada, ours):
    Member.objects.filter(pk=ada.pk).update(is_owner=False)
    assert without_a_role(as_ada, ours) == []


def test_signed_out_everything_leads_to_signing_in(client, ours):
    assert signed_out(client, ours) == []


def test_a_program_meets_another_lenders_ids_as_unknown(ours, others):
    before = every_row()
    rows = [one for one in addresses(PROGRAMS) if one.names & ROWS]
    ask = calling(ours.program)
    assert [line for one in rows for line in told_apart(ask, one, others.ids, UNKNOWN)] == []
    assert every_row() == before


def calling(program):
    """With an empty object as body, so that a change of nothing reaches the row."""
    bodies = {"post": {}, "patch": {}}
    return lambda method, path: program.call(
        method.upper(), path.removeprefix("/api/lenders/v1"), bodies.get(method)
    )


def test_a_program_reads_no_word_of_another_lender(ours, others):
    ask, seen = calling(ours.program), []
    for one in addresses(PROGRAMS):
        text = ask("get", one.filled(ours.ids)).content.decode()
        seen += [f"{one.route} shows {mark}" for mark in others.marks if mark in text]
    assert seen == []


@pytest.fixture
def leaky(settings):
    settings.ROOT_URLCONF = LEAKY


def leaks(lines):
    return {line.partition("/leak/")[2].partition("/")[0] for line in lines if "/leak/" in line}


def test_a_page_that_forgets_whose_rows_it_shows_is_found(leaky, as_ada, ours, others):
    assert leaks(in_own_pages(as_ada, ours, others)) == {"one", "forbidden"}
    assert leaks(others_seen(as_ada, ours, others)) == {"all"}


def test_a_page_without_a_guard_or_a_role_is_found(leaky, as_ada, client, ada, ours, others):
    assert leaks(in_foreign_pages(as_ada, others)) == {"unguarded"}
    Member.objects.filter(pk=ada.pk).update(is_owner=False)
    assert leaks(without_a_role(as_ada, ours)) == {"unguarded", "roleless"}
    client.logout()
    assert leaks(signed_out(client, ours)) == {"unguarded"}
