"""Terms are a named part of a case, and come through every carrier of one unchanged."""

import json
import secrets
from datetime import date

import pytest

from budgeting_tools.engine import Case, Concession
from budgeting_tools.page_state import pack, unpack
from budgeting_tools.typed_case import as_typed
from lenders.sealing import Sealer, opened, read_terms
from lenders.sealing.as_case import as_case, missed_on, nominal_text
from lenders.sealing.envelope import key_of
from tests.lenders.sealing.loans import ENDS, NOW, TODAY, loan


def terms(**changed):
    return read_terms(loan(**changed), TODAY)


def test_a_loan_becomes_a_debt_with_what_its_lender_grants():
    case = as_case(terms(), "FastCash", TODAY)
    (debt,) = case.debts
    assert (debt.balance, debt.arrears, debt.unpaid_charges) == (500000, 97200, 3000)
    assert (debt.instalment, debt.instalments_left, debt.due_day) == (97200, 6, 14)
    assert (debt.label, debt.lender, debt.told_by) == ("FastCash",) * 3
    assert [span.rate for span in debt.rates] == ["18.25"]
    assert case.concessions == (
        Concession("d1", "grace", 14, known=True),
        Concession("d1", "spread_arrears", 6, known=True),
    )
    assert [(one.date, one.kind) for one in case.log] == [("2026-11-14", "missed")]


def test_a_standing_offer_stands_where_this_loan_has_none_of_its_kind():
    standing = [Concession("d1", "grace", 30, known=True), Concession("d1", "waive_fee", 900, known=True)]
    case = as_case(terms(), "FastCash", TODAY, standing)
    assert {one.kind: one.limit for one in case.concessions} == {
        "grace": 14,
        "spread_arrears": 6,
        "waive_fee": 900,
    }


@pytest.mark.parametrize(
    ("rate", "yearly"),
    [
        ({"kind": "nominal_yearly", "percent": "18"}, "18"),
        ({"kind": "monthly", "percent": "1.5"}, "18"),
        ({"kind": "daily", "percent": "0.05"}, "18.25"),
        ({"kind": "daily", "percent": "0.05", "year_days": 360}, "18"),
        # 12 × (1.20^(1/12) − 1) = 18.37136… %
        ({"kind": "effective_yearly", "percent": "20"}, "18.371365"),
        # 12 payments of 1/12 + 1 %: 1.7881 % a month on what is still owed
        ({"kind": "flat_per_period", "percent": "1"}, "21.457184"),
        ({"kind": "nominal_yearly", "percent": "0"}, "0"),
    ],
)
def test_a_rate_is_taken_as_it_is_quoted(rate, yearly):
    assert nominal_text(terms(rate=rate, instalments=12)) == yearly


@pytest.mark.parametrize(
    ("changed", "day"),
    [
        ({}, date(2026, 11, 14)),
        ({"due": ""}, date(2026, 11, 14)),
        ({"days_late": 0}, date(2026, 11, 14)),
        ({"due": "2026-12-14", "days_late": 12}, date(2026, 11, 14)),
        ({"due": "2026-12-14", "days_late": 0, "arrears": 0, "fees_overdue": 0}, None),
        ({"days_late": 0, "arrears": 0, "fees_overdue": 0}, None),
    ],
)
def test_the_day_that_was_missed(changed, day):
    assert missed_on(terms(**changed)) == day


def test_every_carrier_gives_the_same_case_back():
    secret = secrets.token_bytes(32)
    token = Sealer(secret, "o.1").seal(loan(), now=NOW, ends=ENDS)
    case = as_case(opened(token, key_of(secret), NOW).terms, "FastCash", TODAY)
    assert as_case(terms(), "FastCash", TODAY) == case
    assert unpack(pack(case)) == case
    assert Case.from_dict(json.loads(json.dumps(case.to_dict()))) == case


def test_typed_fields_hold_what_the_form_can_show():
    typed = as_typed(as_case(terms(), "FastCash", TODAY))
    shown = {name.removeprefix("debt-0-"): text for name, text in typed.items() if name.startswith("debt-0-")}
    assert [shown[name] for name in ("balance", "rate", "instalment", "left", "arrears", "due_day")] == [
        *("5000", "18.25", "972", "6", "972", "14")
    ]
    assert (shown["grants_grace"], shown["grants_spread"], shown["grants_known"]) == ("14", "6", "on")
