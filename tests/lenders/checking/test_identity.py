"""A message names its lender when a person would recognise the name, in its usual short form."""

import pytest

from tests.lenders.checking.asking_the_check import rules

END = " 0808 157 0101"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("FastCash (demo)", "FastCash: hello."),
        ("Harbour Credit Ltd.", "this is harbour credit."),
        ("小溪消费金融有限公司", "【小溪消费金融】您好。"),
        ("FastCash", "Ｆａｓｔ Cash here."),
    ],
)
def test_a_usual_form_of_the_name_is_enough(name, text):
    assert "no_identity" not in rules(text + END, names=(name,))


@pytest.mark.parametrize(
    ("name", "text"),
    [("FastCash", "SlowCash: hello."), ("小溪金融", "【快贷】您好。"), ("Ltd", "hello."), ("", "hello.")],
)
def test_another_name_or_none_is_not(name, text):
    assert "no_identity" in rules(text + END, names=(name,))


def test_a_signature_that_networks_put_before_the_text_names_the_lender():
    assert "no_identity" not in rules("您好。" + END, names=("小溪金融",), signature="小溪")
