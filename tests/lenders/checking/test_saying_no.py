"""A denial, or a warning that repeats others, is no finding; what looks like one and is none, is."""

import pytest

from tests.lenders.checking.asking_the_check import rules


@pytest.mark.parametrize(
    "text",
    [
        "We will NOT contact your family.",
        "We won’t tell your boss.",
        "We will never call your mother, your wife or your employer.",
        "Nobody will be arrested over a late payment.",
        "Court action is not planned.",
        "Instead of taking you to court we offer a plan.",
        "我们不会联系您的家人、朋友或单位。",
        "绝不会告诉您的领导。",
        "目前没有起诉的打算。",
        "您不用担心坐牢。",
        "请勿把验证码告诉任何人。",
    ],
)
def test_what_is_denied_is_not_found(text):
    assert rules(text) <= {"no_identity", "no_way_out"}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("If you do not pay, we will call your boss.", "third_party"),
        ("If you do not pay we will sue you.", "threat_legal"),
        ("Don't make us call your mother.", "third_party"),
        ("We will not only call your boss, we will sue you.", "threat_legal"),
        ("We will sue you without notice.", "threat_legal"),
        ("Pay. If not, you will be arrested.", "threat_arrest"),
        ("不还就起诉。", "threat_legal"),
        ("我们不得不起诉您。", "threat_legal"),
        ("不排除起诉的可能。", "threat_legal"),
        ("如不及时还款，将通知您的单位。", "third_party"),
        ("别逼我们起诉。", "threat_legal"),
    ],
)
def test_a_denial_of_something_else_hides_nothing(text, rule):
    assert rule in rules(text)


@pytest.mark.parametrize(
    "text",
    [
        'A text that says "you will be arrested" is a scam. Delete it.',
        "If someone claims to be a bailiff and wants your card number, hang up.",
        "收到“今天不还就抓人”的短信不是我们发的，请删除。",
    ],
)
def test_a_warning_may_repeat_what_others_write(text):
    assert rules(text) <= {"no_identity", "no_way_out"}


def test_quotation_marks_alone_excuse_nothing():
    assert "threat_arrest" in rules('We mean it: "you will be arrested".')
