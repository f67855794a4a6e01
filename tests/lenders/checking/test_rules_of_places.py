"""Contact hours, frequency and how binding a finding is come from the dated facts of the borrower's place."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.utils import translation

from facts.actions import load_facts
from facts.models import Fact
from lenders.checking import Message, check
from lenders.checking.binding import LEVELS, level_of

pytestmark = pytest.mark.django_db
SHANGHAI = ZoneInfo("Asia/Shanghai")


@pytest.fixture
def facts():
    load_facts()


def at(hour, minute=0, zone=SHANGHAI):
    return datetime(2026, 11, 27, hour, minute, tzinfo=zone)


def found(rule, text="【小溪金融】有困难请拨 400-000-0101。", **known):
    return next((one for one in check(Message(text, **known)) if one.rule == rule), None)


@pytest.mark.parametrize(
    ("time", "is_found"), [((7, 59), True), ((8, 0), False), ((21, 59), False), ((22, 0), True)]
)
def test_mainland_china_rests_from_ten_to_eight(facts, time, is_found):
    assert (found("contact_hours", place="CN", planned=at(*time)) is not None) == is_found


def test_a_finding_names_the_rule_its_level_and_its_source(facts):
    late = found("contact_hours", place="CN", planned=at(23))
    assert late.level == "standard"
    assert late.fact.record == "cn-collection-hours-standard"
    assert late.fact.source_name
    assert str(late.reason) == "Planned for 23:00; the rule of the place allows contact from 08:00 to 22:00."


def test_the_reason_is_said_in_chinese_too(facts):
    with translation.override("zh-hans"):
        assert str(found("contact_hours", place="CN", planned=at(23)).reason).startswith("计划 23:00 发送")


def test_a_place_of_a_country_follows_its_rule(facts):
    assert found("contact_hours", place="US-CA", planned=at(21, 30)).level == "law"
    assert found("contact_hours", place="TW", planned=at(7, 30)) is None


def test_where_no_rule_names_hours_it_is_our_advice(facts):
    for place in ("GB", "HK", ""):
        late = found("contact_hours", place=place, planned=at(21, 30))
        assert (late.level, late.severity, late.fact) == ("advice", "should", None)


def test_a_letter_has_no_hours(facts):
    assert found("contact_hours", place="CN", planned=at(3), channel="letter") is None


def test_the_eighth_contact_of_a_week_passes_the_line_of_the_united_states(facts):
    assert found("contact_frequency", place="US", contacts_in_week=7).level == "law"
    assert found("contact_frequency", place="US", contacts_in_week=6).level == "advice"
    assert found("contact_frequency", place="US", contacts_in_week=2) is None


def test_twice_a_day_is_found_by_our_own_advice(facts):
    assert found("contact_frequency", place="GB", contacts_today=1).level == "advice"
    assert found("contact_frequency", place="GB", contacts_today=0) is None


def test_an_offer_of_a_loan_is_against_the_trades_rules_in_china_alone(facts):
    text = "【小溪金融】再借 5000，5 分钟到账。400-000-0101"
    assert found("new_loan", text, place="CN").level == "self_regulation"
    assert found("new_loan", text, place="HK").level == "advice"


def test_a_rule_not_in_force_on_the_planned_day_is_not_claimed(facts):
    before = datetime(2024, 6, 1, 23, tzinfo=SHANGHAI)
    assert found("contact_hours", place="CN", planned=before).level == "advice"


def test_every_collection_rule_of_the_facts_has_a_level(facts):
    rows = Fact.objects.published().filter(rule__startswith="collection_").exclude(binding="absence of rule")
    levels = {row.binding: level_of(row) for row in rows}
    assert levels
    assert set(levels.values()) <= set(LEVELS) - {"advice"}


def test_where_a_rule_forbids_less_than_we_ask_it_is_shown_and_the_level_stays_advice(facts):
    said = found("threat_legal", "【小溪金融】再不还就起诉你。400-000-0101", place="CN")
    assert said.level == "advice"
    assert said.fact.record == "cn-collection-banned-acts-cba"
