"""The check as plain data: JSON through and through, in both languages, with offsets into the text."""

import json

import pytest

from facts.actions import load_facts
from lenders.checking import Message, answer, check

TEXT = "【小溪金融】💸再不还我们就起诉你，还会通知你的单位。400-000-0101"


@pytest.fixture
def answered(db):
    load_facts()
    message = Message(TEXT, place="CN")
    return answer(message, check(message))


def test_each_finding_says_where_and_why_in_both_languages(answered):
    plain = json.loads(json.dumps(answered))
    assert [one["rule"] for one in plain["findings"]] == ["threat_legal", "third_party"]
    assert [TEXT[one["start"] : one["end"]] for one in plain["findings"]] == ["起诉", "通知你的单位"]
    assert all(set(one["reason"]) == {"en", "zh-hans"} for one in plain["findings"])
    assert plain["findings"][0]["reason"]["zh-hans"].startswith("用法院")


def test_a_finding_names_its_fact_with_its_source_and_its_limits(answered):
    fact = answered["findings"][1]["fact"]
    assert fact["record"] == "cn-collection-third-parties"
    assert answered["findings"][1]["binding"] == "self_regulation"
    assert fact["source"]
    assert "guarantor" in fact["does_not_say"]["en"]


def test_the_length_is_that_of_a_text_message(answered):
    assert answered["length"]["encoding"] == "UCS-2"
    assert answered["length"]["parts"] == 1
    assert "起" in answered["length"]["outside_gsm"]
