"""A letter says what its reader confirmed and nothing else, in three lengths and either language."""

from dataclasses import replace
from datetime import date

import pytest

from budgeting_tools.letters.drafting import Letter, drafts
from budgeting_tools.letters.kinds import KINDS, REASONS
from budgeting_tools.letters.wordings import wording
from home.sms_length import measure

BARE = Letter("grace", "en", "GBP", date(2026, 11, 24), value=14)
FULL = replace(
    BARE,
    name="Li Na",
    lender="Quick Cash",
    person="Ms Chen",
    reference="A-12",
    due_date=date(2026, 12, 3),
    owed=500000,
    due=15000,
    arrears=30050,
    left=20000,
    reasons=("want_to_repay", "income_fell"),
)


def test_a_full_request_in_english():
    said = drafts(FULL)
    assert said.sms == (
        "Hello, this is Li Na, ref. A-12. Please let me pay the instalment due on 3 Dec 2026 14 days later,"
        " on 17 Dec 2026. I want to repay. Please answer in writing. Thank you."
    )
    assert "Dear Ms Chen," in said.message
    assert "£5,000 is left to pay." in said.message
    assert "£300.50 is overdue." in said.message
    assert "Please answer in writing by 8 December 2026" in said.message
    assert said.formal.startswith(
        "[your address]\n\n24 November 2026\n\nTo: Quick Cash\nFor the attention of Ms Chen"
    )
    assert said.formal.endswith("Yours sincerely,\n\n\nLi Na")


def test_the_same_request_in_chinese_whatever_the_page_speaks():
    said = drafts(replace(FULL, language="zh-hans", currency="CNY"))
    assert said.sms == (
        "您好，我是Li Na，编号A-12。2026年12月3日到期的这一期，希望能宽限 14 天，到 2026年12月17日再还。我愿意还款。"
        "麻烦文字回复，谢谢。"
    )
    assert "按我自己的记录，还剩 ¥5,000 没还。" in said.message


def test_nothing_is_said_that_was_not_confirmed():
    said = drafts(BARE)
    words = wording("en")
    unsaid = [*words.reasons.values(), *words.events.values(), "left to pay", "overdue", "£"]
    assert not [text for text in unsaid if text in said.message + said.sms + said.formal]


@pytest.mark.parametrize("reason", REASONS)
def test_a_ticked_reason_is_said_once(reason):
    said = drafts(replace(BARE, reasons=(reason,)))
    assert said.message.count(wording("en").reasons[reason]) == 1


def test_an_empty_name_and_number_leave_a_gap_to_fill():
    said = drafts(BARE)
    assert "[your name], ref. [your loan number]" in said.sms
    assert "To: [the lender]" in said.formal
    assert "attention" not in said.formal


@pytest.mark.parametrize("kind", [key for key, kind in KINDS.items() if not kind.is_request])
@pytest.mark.parametrize("language", ["en", "zh-hans"])
def test_a_letter_about_rights_admits_nothing(kind, language):
    """Even where figures and reasons were confirmed for another letter."""
    said = drafts(replace(FULL, kind=kind, language=language))
    words = wording(language)
    assert words.frame["admits_nothing"] in said.message
    assert words.frame["admits_nothing"] in said.formal
    admitting = [*words.reasons.values(), "5,000", "300.50", "my account A-12"]
    assert not [text for text in admitting if text in said.message + said.sms]


def test_what_happened_is_told_as_confirmed():
    said = drafts(replace(BARE, kind="complaint", events=("threats", "odd_hours"), when="20 November, 23:10"))
    told = "I was threatened. I was called very early or late at night. When: 20 November, 23:10."
    assert told in said.message


@pytest.mark.parametrize("language", ["en", "zh-hans"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_text_message_takes_two_parts_at_most(kind, language):
    letter = replace(FULL, kind=kind, language=language, currency="CNY" if language != "en" else "GBP")
    said = measure(drafts(letter).sms)
    assert said.parts <= 2
    assert said.encoding == ("GSM-7" if language == "en" else "UCS-2")


def test_one_day_and_one_month_read_well():
    assert "1 day later" in drafts(replace(BARE, value=1)).sms
    assert "for 1 month." in drafts(replace(BARE, kind="freeze_interest", value=1)).sms
    assert "暂停计息 3 个月" in drafts(replace(BARE, kind="freeze_interest", value=3, language="zh-hans")).sms


def test_an_unknown_language_is_refused():
    with pytest.raises(KeyError):
        drafts(replace(BARE, language="xx"))
