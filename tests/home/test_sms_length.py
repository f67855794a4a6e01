"""A text message is counted as networks count it: septets or UCS-2 units, parts, and the sender's signature."""

import pytest

from home.sms_length import GSM_BASIC, GSM_EXTENSION, SmsLength, is_gsm, measure, outside_gsm


def test_the_basic_table_has_127_characters_and_the_extension_ten():
    assert (len(GSM_BASIC), len(GSM_EXTENSION)) == (127, 10)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", SmsLength("GSM-7", 0, 0, 160)),
        ("a" * 160, SmsLength("GSM-7", 160, 1, 0)),
        ("a" * 161, SmsLength("GSM-7", 161, 2, 145)),
        ("a" * 306, SmsLength("GSM-7", 306, 2, 0)),
        ("a" * 307, SmsLength("GSM-7", 307, 3, 152)),
        ("£@è\n", SmsLength("GSM-7", 4, 1, 156)),
        ("€" * 80, SmsLength("GSM-7", 160, 1, 0)),
        ("€" * 81, SmsLength("GSM-7", 162, 2, 143)),
        ("字" * 70, SmsLength("UCS-2", 70, 1, 0)),
        ("字" * 71, SmsLength("UCS-2", 71, 2, 63)),
        ("字" * 134, SmsLength("UCS-2", 134, 2, 0)),
        ("字" * 135, SmsLength("UCS-2", 135, 3, 66)),
        ("😀" * 35, SmsLength("UCS-2", 70, 1, 0)),
    ],
)
def test_known_lengths(text, expected):
    assert measure(text) == expected


def test_an_escaped_character_is_not_cut_in_two():
    """152 + 2 does not fit in the first part, so 306 septets need three parts."""
    assert measure("a" * 152 + "€" + "a" * 152) == SmsLength("GSM-7", 306, 3, 152)


def test_an_emoji_is_not_cut_in_two():
    assert measure("字" * 66 + "😀" + "字" * 66) == SmsLength("UCS-2", 134, 3, 66)


def test_one_curly_quote_makes_the_whole_message_ucs2():
    plain, curly = "I can't pay" * 10, "I can’t pay" + "I can't pay" * 9
    assert (measure(plain).encoding, measure(plain).parts) == ("GSM-7", 1)
    assert (measure(curly).encoding, measure(curly).parts) == ("UCS-2", 2)
    assert outside_gsm("I can’t – can’t – pay") == ("’", "–")


def test_the_signature_of_the_sender_counts():
    assert measure("字" * 66, signature="明灯") == SmsLength("UCS-2", 70, 1, 0)
    assert measure("字" * 67, signature="明灯").parts == 2


def test_a_signature_makes_an_english_message_ucs2_too():
    assert measure("Hello", signature="Lender") == SmsLength("UCS-2", 13, 1, 57)


@pytest.mark.parametrize("letter", ["ç", "á", "ê", "“", "\t", "\u00a0"])
def test_letters_that_look_ordinary_but_are_outside(letter):
    assert not is_gsm(letter)
