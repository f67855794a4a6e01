"""Figures that contradict each other are named, and a cost sheet is checked line by line."""

import pytest

from tests.budgeting_tools.forms_filled import BEFORE, offer, rated, words

pytestmark = pytest.mark.django_db


def test_each_told_figure_is_read_against_the_others(client):
    result = client.post(BEFORE["en"], offer(kind="nominal_yearly", price="5", fees="")).context["result"]
    assert result.readings == [
        "If all but the amount is right, the amount is ¥11,354.14, not ¥10,000.",
        "If all but the number is right, there are 11 payments, not 12.",
        "If all but the payment is right, each payment is ¥856.08, not ¥972.",
        "If all but the rate is right, the rate is 29.4\u202f% a year, not 5.0\u202f%.",
    ]


def test_payments_rule_where_the_rate_does_not_agree(client):
    result = client.post(BEFORE["en"], offer(kind="nominal_yearly", price="5", fees="")).context["result"]
    assert result.engine.total_repaid == 1166400
    assert "¥1,391.11 apart" in result.disagreement


def test_figures_that_agree_are_left_alone(client):
    result = client.post(BEFORE["en"], offer(kind="nominal_yearly", price="29.4", fees="")).context["result"]
    assert (result.disagreement, result.readings) == ("", [])


def test_a_line_of_the_sheet_that_differs_is_named_with_both_figures(client):
    typed = offer(sheet_interest="1,664", sheet_total_cost="1,664")
    sheet = client.post(BEFORE["en"], typed).context["result"].sheet
    assert sheet.rows[0] == ["Interest in all", "¥1,664", "¥1,664", "none"]
    assert sheet.rows[1] == ["Cost in all", "¥1,664", "¥2,164", "-¥500"]
    assert sheet.sentence == "One line differs: “Cost in all” says ¥1,664, and we find ¥2,164. Ask why."


def test_a_sheet_that_agrees_is_said_to(client):
    typed = offer(sheet_received="9,500", sheet_total_repaid="11,664", sheet_yearly="39.7")
    result = client.post(BEFORE["en"], typed).context["result"]
    assert result.sheet.sentence == "Every line you copied agrees with the offer."


@pytest.mark.parametrize("line", [{"sheet_total_repaid": "11,664"}, {"sheet_interest": "1,664"}])
def test_the_sheet_alone_is_a_way_of_quoting(client, line):
    typed = offer(payment="", instalments="12", fees="", **line)
    assert "You repay 12 × ¥972 = ¥11,664." in words(client.post(BEFORE["en"], typed))


def test_no_line_no_check(client):
    assert client.post(BEFORE["en"], rated("monthly", "2")).context["result"].sheet is None
