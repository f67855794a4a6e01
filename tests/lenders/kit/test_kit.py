"""Every text of the kit passes the check, names a person, leads with help where it must, and fits its channel."""

from dataclasses import dataclass
from datetime import date

import pytest

from home.sms_length import measure
from lenders.checking import Message, check
from lenders.kit import LANGUAGES, SLOTS, find, offer_words, texts
from lenders.kit.texts import CHANNELS, STAGES
from lenders.models.campaign import Channel, Stage

# The longest that lenders can be expected to put in; a link of ours takes 26 characters on a site of 18.
LONGEST = {
    "en": {
        "person": "Maximilian",
        "organisation": "Northgate Savings & Loan",
        "name": "Alexandra Featherstonehaugh",
        "amount": "$12,480.50",
        "date": "30 September",
        "fee": "$125.00",
        "link": "lantern.example/g/Ab3dE9",
        "offers": "14 more days or 12 monthly parts",
        "contact": "+44 808 157 0101",
        "complaints": "complaints@northgate-savings.example",
    },
    "zh-hans": {
        "person": "欧阳小林",
        "organisation": "小溪消费金融有限公司",
        "name": "欧阳先生",
        "amount": "12480.50元",
        "date": "12月30日",
        "fee": "125.00元",
        "link": "lantern.example/g/Ab3dE9",
        "offers": "晚14天或分12个月",
        "contact": "400-000-0101",
        "complaints": "ts@xiaoxi.example",
    },
}
SIGNATURE = {"en": "", "zh-hans": "小溪消费金融"}
every_text = pytest.mark.parametrize(
    "text", texts(), ids=lambda text: f"{text.language}-{text.stage}-{text.channel}"
)


@dataclass(frozen=True)
class Offer:
    kind: str
    limit: int


def filled(text):
    return text.filled(LONGEST[text.language])


def findings(text):
    message = Message(
        text.whole, text.channel, signature=SIGNATURE[text.language] if text.channel == "sms" else ""
    )
    return check(message, in_force=lambda *_asked: None, today=date(2026, 3, 2))


def test_there_is_a_text_for_every_stage_channel_and_language():
    assert (set(STAGES), set(CHANNELS)) == (set(Stage.values), set(Channel.values))
    assert len(texts()) == len(STAGES) * len(CHANNELS) * len(LANGUAGES)


@every_text
def test_the_check_finds_nothing(text):
    assert [(one.rule, text.whole[one.start : one.end]) for one in findings(text)] == []
    assert [(one.rule, filled(text).whole[one.start : one.end]) for one in findings(filled(text))] == []


@every_text
def test_only_known_slots_stand_in_it_and_all_can_be_filled(text):
    assert "{" not in filled(text).whole
    assert all(f"{{{slot}}}" in text.whole for slot in ("person", "link", "offers"))
    assert set(LONGEST[text.language]) == set(SLOTS)


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_message_takes_two_parts_at_most(stage, language):
    body = filled(find(stage, "sms", language)).body
    length = measure(body, signature=SIGNATURE[language])
    assert length.encoding == ("GSM-7" if language == "en" else "UCS-2")
    assert length.parts <= 2


@pytest.mark.parametrize("stage", STAGES)
def test_a_chinese_text_message_tells_how_to_opt_out(stage):
    assert find(stage, "sms", "zh-hans").body.endswith("拒收请回复R")


@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_from_thirty_one_days_on_help_comes_before_the_sum(channel, language):
    body = find("late-31", channel, language).body
    assert body.index("{offers}") < body.index("{amount}")


@pytest.mark.parametrize("channel", ["email", "letter"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("stage", STAGES)
def test_mail_has_a_subject_and_says_where_to_complain(stage, channel, language):
    text = find(stage, channel, language)
    assert text.subject
    assert "{complaints}" in text.body
    assert "{organisation}" in text.body


def test_a_slot_without_a_value_stays_and_braces_in_a_value_are_text():
    text = find("before-due", "sms", "en").filled({"person": "{link} {0}", "organisation": ""})
    assert "Tell {link} {0}:" in text.body
    assert text.body.startswith("{organisation}:")


@pytest.mark.parametrize(
    ("offers", "en", "zh"),
    [
        ([], "another day or smaller parts", "改天或分次还"),
        ([Offer("grace", 14)], "14 more days", "晚14天"),
        ([Offer("spread_arrears", 6), Offer("grace", 7)], "7 more days or 6 monthly parts", "晚7天或分6个月"),
        ([Offer("something_new", 1)], "another day or smaller parts", "改天或分次还"),
    ],
)
def test_offers_are_said_in_the_words_of_the_language(offers, en, zh):
    assert (offer_words(offers, "en"), offer_words(offers, "zh-hans")) == (en, zh)
