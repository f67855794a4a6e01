"""Spans point into the text as it was given, whatever disguise a word wears."""

import pytest

from lenders.checking.folding import fold
from tests.lenders.checking.asking_the_check import marked, rules


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("💸💸 we will sue you 💸", "we will sue you"),
        ("ｗｅ ｗｉｌｌ ｓｕｅ ｙｏｕ", "ｗｅ ｗｉｌｌ ｓｕｅ ｙｏｕ"),
        ("再说一次：我们就起诉你👨‍👩‍👧", "起诉"),
        ("Hello 您好, 我们会 起．诉 you", "起．诉"),
        ("𝐖𝐞 𝐰𝐢𝐥𝐥 𝐬𝐮𝐞 𝐲𝐨𝐮", "𝐖𝐞 𝐰𝐢𝐥𝐥 𝐬𝐮𝐞 𝐲𝐨𝐮"),
        ("we wi\u200bll s\u00adue you", "we wi\u200bll s\u00adue you"),
    ],
)
def test_a_span_holds_the_words_as_they_were_typed(text, words):
    assert marked(text, "threat_legal") == [words]


@pytest.mark.parametrize(
    "text",
    [
        "you will be a.r.r.e.s.t.e.d",
        "you will be a r r e s t e d",
        "you will be arr-ested",
        "you will be @rr3sted",
        "you will be arrrrested",
        "YOU WILL BE ARRESTED",
        "you will be аrrеstеd",  # Cyrillic
        "you will be àrréstèd",
        "y o u  w i l l  b e  a r r e s t e d",
    ],
)
def test_an_arrest_is_seen_through_disguises(text):
    assert "threat_arrest" in rules(text)


@pytest.mark.parametrize(
    "text", ["起 诉", "起-诉", "起\n诉", "起訴", "启诉", "起su", "起・诉", "qi诉", "起\u200b诉"]
)
def test_a_lawsuit_is_seen_through_chinese_disguises(text):
    assert "threat_legal" in rules(f"我们会{text}你")


@pytest.mark.parametrize(
    "text",
    [
        "他在广东居留",
        "代理商启素",
        "I saw a b c on the board",
        "call 1 800 555 0100",
        "see p.s. below",
        "e.g. a car",
    ],
)
def test_ordinary_letters_are_no_disguise(text):
    assert rules(text) <= {"no_identity", "no_way_out"}


@pytest.mark.parametrize("text", ["İstanbul ß ﬁne ㈱ ½ e\u0301", "👩🏽‍🚀 【】", "\x00\ud800", "ΑΒΓ абв ⅷ Ⅷ"])
def test_folding_keeps_every_place(text):
    assert len(fold(text)) == len(text)
