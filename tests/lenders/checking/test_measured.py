"""The labelled set is large enough, its halves stay apart, and the figures in the docs are those of now."""

from lenders.checking import measuring
from lenders.checking.families import all_families
from lenders.checking.labelled import KEPT, RULES, messages
from lenders.management.commands.measure_message_check import PAGE, renewed

# A little under what was measured when the rules were written (docs/message-check.md).
PRECISION_FLOOR, RECALL_FLOOR = 0.88, 0.93


def test_each_language_has_a_hundred_and_twenty_messages_in_two_halves():
    for language in ("en", "zh-hans"):
        ours = [one for one in messages() if one.language == language and not one.batch]
        assert len(ours) >= 120
        assert {half: sum(one.half == half for one in ours) >= 60 for half in (RULES, KEPT)} == {
            RULES: True,
            KEPT: True,
        }


def test_every_label_is_a_family_and_every_mark_stands_in_its_text():
    known = {family.code for family in all_families()}
    assert {label for one in messages() for label in one.finds} <= known
    assert not [one.text for one in messages() for words in one.finds.values() if words not in one.text]


def test_the_kept_half_stays_above_its_floor():
    score = measuring.measured(one for one in messages() if one.half == KEPT)[
        (KEPT, measuring.ALL, measuring.ALL)
    ]
    assert score.precision >= PRECISION_FLOOR
    assert score.recall >= RECALL_FLOOR


def test_the_docs_hold_the_figures_of_now():
    page = PAGE.read_text(encoding="utf-8")
    assert page == renewed(page)
