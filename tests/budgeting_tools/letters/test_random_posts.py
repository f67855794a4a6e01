"""Whatever is posted to letters, to the calendar and to “I can’t pay”, a page comes back."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from budgeting_tools.cant_pay.questions import NAMES
from budgeting_tools.letters.kinds import EVENTS, KINDS, REASONS
from budgeting_tools.page_state import pack
from tests.budgeting_tools.payday.cast import TIGHT

pytestmark = pytest.mark.django_db
PAGES = ["/en/plan/letters/", "/zh-hans/plan/calendar/", "/en/plan/calendar.ics", "/zh-hans/help/cant-pay/"]
STEPS = ["choose", "check", "write", "written", "print", "language", "show", "edit", "answer", "ask"]
LETTER = ["kind", "debt", "value", "lender", "person", "reference", "due_date", "from_date", "say", "events"]
MORE = ["when", "own_words", "last_paid", "last_paid_on"]
PLAN = ["income-0-next_date", "income-0-amount", "debt-0-due_day", "debt-0-balance", "reserve-cash", "rows"]
names = st.sampled_from(
    [
        "do",
        "stage",
        "letter",
        "propose",
        "to",
        "state",
        "place",
        "currency",
        "about-language",
        "about-reasons",
    ]
    + [*NAMES, *PLAN]
    + [f"letter-{number}-{field}" for number in (0, 7) for field in [*LETTER, *MORE]]
)
PLACES_AND_DAYS = ["GB", "US", "2020-02-30", "2026-12-01", "0001-01-01", "14", "0", "-1", "1e9"]
WORDS = ["all", "en", "zh-hans", "d1", "earlier", "recent", pack(TIGHT)]
WANTED = [f"{kind}:3:d1" for kind in KINDS]
known = st.sampled_from([*STEPS, *KINDS, *REASONS, *EVENTS, *WANTED, *PLACES_AND_DAYS, *WORDS])
values = st.one_of(known, st.text(max_size=30), st.lists(known, max_size=3))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(page=st.sampled_from(PAGES), sent=st.dictionaries(names, values, max_size=14))
def test_any_post_gets_a_page(client, page, sent):
    assert client.post(page, sent).status_code == 200
