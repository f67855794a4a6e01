"""What a lender may tell of a loan: figures in closed words, nothing of a person."""

import time
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lenders.sealing import read_terms, terms_schema, write_terms
from lenders.sealing.refusal import TermsError
from tests.lenders.sealing.loans import TODAY, loan


def refused(**changed):
    with pytest.raises(TermsError) as caught:
        read_terms(loan(**changed), TODAY)
    return caught.value.refused


def test_a_loan_is_read_and_written_again_the_same():
    terms = read_terms(loan(), TODAY)
    assert write_terms(terms) == loan() | {"version": 1}
    assert read_terms(write_terms(terms), TODAY) == terms


def test_three_figures_are_enough():
    assert read_terms({"currency": "GBP", "as_of": "2026-11-27", "balance": 1}, TODAY).balance == 1


@pytest.mark.parametrize(
    ("changed", "kind"),
    [
        ({"name": "Li Wei"}, "a field that names a person"),
        ({"borrower_name": ""}, "a field that names a person"),
        ({"姓名": "李伟"}, "a field that names a person"),
        ({"phone": 5}, "a field that names a person"),
        ({"customerId": "x1"}, "a field that names a person"),
        ({"id_number": "x"}, "a field that names a person"),
        ({"note": "李伟"}, "a name"),
        ({"note": "Li Wei"}, "a name"),
        ({"note": "call 138-1234-5678"}, "a telephone number"),
        ({"note": "１３８１２３４５６７８"}, "a telephone number"),
        ({"note": "a@b.example"}, "an e-mail address"),
        ({"note": "11010519491231002X"}, "an identity number"),
        ({"note": "4111 1111 1111 1111"}, "a card number"),
        ({"balance": 13812345678}, "a telephone number"),
        ({"balance": 4111111111111111}, "a card number"),
        ({"balance": 110105194912310021}, "an identity number"),
        ({"balance": 13812345678.0}, "a telephone number"),
        ({"13812345678": 1}, "a telephone number"),
        ({"currency": "李伟"}, "a name"),
        ({"due": "138 1234 5678"}, "a telephone number"),
        ({"rate": {"kind": "daily", "percent": "0.13812345678"}}, "a telephone number"),
        ({"rate": {"kind": "daily", "percent": "0.05", "owner": "Li Wei"}}, "a name"),
        ({"offers": [{"kind": "grace", "limit": 14, "contact": "x"}]}, "a field that names a person"),
        ({"kind": "Li Wei"}, "a name"),
        ({"Li Wei": 1}, "a name"),
        ({"李伟": 1}, "a name"),
        ({"a@b.example": True}, "an e-mail address"),
    ],
)
def test_whoever_the_borrower_is_stays_out(changed, kind):
    found = refused(**changed)
    assert (found.reason, found.detail) == (
        "identity",
        f"This looks like {kind}. Sealed terms say nothing of who the borrower is.",
    )


def test_a_refusal_quotes_no_value():
    assert "1234" not in str(refused(note="138-1234-5678"))


@pytest.mark.parametrize(
    ("changed", "field", "reason"),
    [
        ({"colour": "red"}, "colour", "unknown_key"),
        ({"balance": None}, "balance", "missing"),
        ({"balance": 5.5}, "balance", "float_refused"),
        ({"balance": True}, "balance", "wrong_type"),
        ({"balance": -1}, "balance", "too_small"),
        (
            {"balance": 0, "arrears": 0, "fees_overdue": 0, "days_late": 0, "due": ""},
            "balance",
            "nothing_owed",
        ),
        ({"balance": 2_500_000_000}, "balance", "identity"),
        ({"currency": "XAU"}, "currency", "unknown_currency"),
        ({"version": 2}, "version", "not_a_choice"),
        ({"kind": "rent"}, "kind", "not_a_choice"),
        ({"rate": {"kind": "weekly", "percent": "1"}}, "rate.kind", "not_a_choice"),
        ({"rate": {"kind": "daily", "percent": "1e3"}}, "rate.percent", "bad_format"),
        ({"rate": {"kind": "flat_per_period", "percent": "1"}}, "instalments", "count_needed"),
        ({"instalments": 3}, "instalments_left", "part_above_whole"),
        ({"arrears": 500001}, "arrears", "part_above_whole"),
        ({"fees_overdue": 97201}, "fees_overdue", "part_above_whole"),
        ({"arrears": 0, "fees_overdue": 0}, "arrears", "late_but_nothing_overdue"),
        ({"as_of": "2026-10-01"}, "as_of", "not_as_of_now"),
        ({"as_of": "2026-12-01"}, "as_of", "not_as_of_now"),
        ({"as_of": "2026-02-30"}, "as_of", "not_a_date"),
        ({"due": "2028-11-14"}, "due", "too_far_off"),
        ({"days_late": 5}, "days_late", "days_do_not_agree"),
        ({"offers": [{"kind": "grace", "limit": 14}] * 2}, "offers.1.kind", "kind_twice"),
        ({"offers": [{"kind": "grace", "limit": 366}]}, "offers.0.limit", "too_large"),
        ({"offers": [{"kind": "gift", "limit": 1}]}, "offers.0.kind", "not_a_choice"),
        ({"offers": [{"kind": "grace", "limit": 0}]}, "offers.0.limit", "too_small"),
    ],
)
def test_what_cannot_stand_is_named_by_field_and_reason(changed, field, reason):
    found = refused(**changed)
    assert (found.field, found.reason) == (field, reason)
    assert found.detail.endswith(".")


@pytest.mark.parametrize("told", [None, [], "text", 5, {1: 2}, {"currency": {"a": {"b": [[[[]]]]}}}])
def test_anything_else_is_refused(told):
    with pytest.raises(TermsError):
        read_terms(told, TODAY)


def test_a_hostile_text_does_not_hold_the_machine_up():
    texts = [piece * 1_000_000 for piece in ("a", "a@", "1-", "a b ", "李")]
    told = [loan(note=text) for text in texts] + [loan(**{text: text}) for text in texts]
    told += [loan(offers=[{"kind": "x" * 1000}] * 100_000), loan(note=[[[texts]]] * 100_000)]
    begun = time.process_time()
    for one in told:
        with suppress(TermsError):
            read_terms(one, TODAY)
    assert time.process_time() - begun < 0.5


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=12,
)


@given(st.sampled_from(sorted(loan())), JSON)
def test_any_value_in_any_place_is_read_or_refused_and_nothing_else(name, value):
    with suppress(TermsError):
        read_terms(loan() | {name: value}, TODAY)


def test_the_schema_takes_no_other_field():
    schema = terms_schema()
    assert schema["additionalProperties"] is False
    assert schema["required"] == ["currency", "as_of", "balance"]
    assert set(loan()) <= set(schema["properties"])
