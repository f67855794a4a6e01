"""Figures that a lender told carry its name, until the person changes one of them."""

import pytest

from budgeting_tools.engine import Case, Debt, RateSpan
from budgeting_tools.page_state import pack, unpack
from tests.budgeting_tools.forms_filled import AFTER, fields, words

pytestmark = pytest.mark.django_db
TOLD = Debt(
    "d1",
    500000,
    label="FastCash",
    rates=(RateSpan("18.25"),),
    instalment=97200,
    instalments_left=6,
    due_day=14,
    told_by="FastCash",
)
ROW = "As FastCash told us. Change it if it is wrong."
PLAN = "The figures for FastCash are as FastCash told us. Change them if they are wrong."


def opened(client, language="en"):
    state = pack(Case("GBP", "2026-11-23", debts=(TOLD,)))
    return client.post(AFTER[language], {"state": state, "do": "edit"})


def test_the_row_says_who_told_its_figures(client):
    assert ROW in words(opened(client))
    assert "这里是 FastCash 告诉我们的数字。不对就改。" in words(opened(client, "zh-hans"))


def test_the_plan_says_it_too(client):
    plan = client.post(AFTER["en"], fields(opened(client)) | {"do": "show"})
    assert PLAN in words(plan)
    back = client.post(AFTER["en"], fields(plan) | {"do": "edit"})
    assert ROW in words(back)


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("balance", "4,000"),
        ("rate", "12"),
        ("rate_per", "month"),
        ("instalment", "900"),
        ("left", ""),
        ("due_day", "3"),
    ],
)
def test_one_changed_figure_makes_them_the_persons_own(client, field, text):
    typed = fields(opened(client)) | {f"debt-0-{field}": text}
    assert ROW not in words(client.post(AFTER["en"], typed | {"do": "edit"}))
    plan = client.post(AFTER["en"], typed | {"do": "show"})
    assert PLAN not in words(plan)
    assert unpack(fields(plan)["state"]).debts[0].told_by == ""


def test_a_name_or_a_reserve_is_no_figure_of_the_lender(client):
    typed = fields(opened(client)) | {
        "debt-0-label": "The loan for the car",
        "debt-0-last_paid": "2026-10-01",
    }
    assert PLAN in words(client.post(AFTER["en"], typed | {"do": "show"}))


def test_another_debt_is_the_persons_own(client):
    form = client.post(AFTER["en"], fields(opened(client)) | {"add_debt": "1"})
    assert words(form).count(ROW) == 1
