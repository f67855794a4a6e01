"""`check_facts` ends with 1 and a sentence for whatever a reader should not rely on."""

from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from facts import asking, checking, places, references
from facts.actions import load_facts
from facts.models import Fact
from tests.facts.making import WORDS, a_fact
from tests.facts.test_help_page import a_place

TODAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def only_one_place(db, monkeypatch):
    asking.forget()
    monkeypatch.setattr(places, "ALL", {"GB": places.ALL["GB"], "GB-SCT": places.ALL["GB-SCT"]})


def check(*options: str) -> tuple[int, str]:
    said = StringIO()
    try:
        call_command("check_facts", *options, stdout=said, stderr=said)
    except CommandError as error:
        return error.returncode, said.getvalue()
    return 0, said.getvalue()


def test_nothing_is_wrong_with_a_fresh_place():
    a_place()
    assert check("--on", "2026-11-23") == (0, "Every fact that pages show is fresh, sourced and worded.\n")


def test_a_figure_whose_review_is_due_is_named():
    a_place()
    a_fact("gb-ceiling", place="GB", review_by=date(2026, 11, 22))
    assert check("--on", "2026-11-23") == (
        1,
        "gb-ceiling: its review was due on 2026-11-22, and pages still use it.\n",
    )


def test_a_figure_without_a_real_source_is_named():
    a_place()
    a_fact("gb-ceiling", place="GB")
    Fact.objects.filter(record="gb-ceiling").update(source_name="  ")
    assert list(checking.problems(TODAY)) == ["gb-ceiling: it has no source."]


def test_a_figure_without_words_is_named():
    a_place()
    a_fact("gb-ceiling", place="GB", words={})
    assert checking.problems(TODAY) == ["gb-ceiling: it has no words in en, zh-hans."]


def test_a_place_that_lacks_help_is_named_with_what_it_lacks():
    a_fact("gb-crisis", place="GB", rule="crisis_helpline/main", value={"type": "rule"})
    code, said = check("--on", "2026-11-23")
    assert code == 1
    assert said.startswith("GB: no complaint_channel and no debt_advice is in force, so it is not offered.")


def test_a_place_left_out_on_purpose_is_no_fault(monkeypatch):
    left = places.Place("GB", "GB", "", "GBP", "information", left_out="Nobody has looked yet.")
    monkeypatch.setattr(places, "ALL", {"GB": left})
    assert checking.problems(TODAY) == []


def test_a_rule_that_no_record_states_is_named_with_the_file_that_asks(tmp_path):
    for room in references.ROOMS:
        (tmp_path / room).mkdir()
    (tmp_path / "home" / "page.py").write_text(
        'in_force("rate_ceiling/privat", place, on)\nall_in_force("helpline", place, on)\n"rate_ceiling/private"'
    )
    assert references.unknown(tmp_path) == [
        "home/page.py asks for helpline, which no record states.",
        "home/page.py asks for rate_ceiling/privat, which no record states.",
    ]


def test_every_rule_that_the_project_asks_for_is_stated():
    assert references.unknown() == []
    assert check("--files")[0] == 0


def test_the_shipped_facts_pass_on_the_day_they_were_checked(monkeypatch):
    monkeypatch.undo()
    load_facts()
    assert checking.problems(TODAY) == []


def test_words_in_every_language_are_what_is_wanted():
    a_place()
    a_fact("gb-ceiling", place="GB", words=WORDS)
    assert checking.problems(TODAY) == []
