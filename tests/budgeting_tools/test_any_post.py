"""Any post at all gets a page: an answer, or a form with a message; never an error of ours, never a lost field."""

import random

import pytest

from tests.budgeting_tools.forms_filled import AFTER, BEFORE, LISTS, fields

pytestmark = pytest.mark.django_db

AMOUNTS = [
    "",
    "0",
    "1",
    "-5",
    "abc",
    "1,234.50",
    "1.234,50",
    "１２３４",
    "99999999999",
    "1e9",
    "0.001",
    "٣٤",
    "12 000",
]
RATES = [
    "",
    "0",
    "0.05",
    "12",
    "24.9",
    "900",
    "100000",
    "100001",
    "0.000000000001",
    "-1",
    "x",
    "1.234",
    "1,234",
]
PAYMENTS = [
    "972",
    "12 × 972",
    "972x12",
    "12*1,234.50",
    "0",
    "12 ×",
    "1 × 2 × 3",
    "× 5",
    "½ × 3",
    "abc",
    "٣ × ٤",
]
COUNTS = ["", "0", "1", "2", "12", "36", "360", "1200", "5000", "1.5", "-3", "zwölf", "12"]
KINDS = [
    "nominal_yearly",
    "effective_yearly",
    "monthly",
    "daily",
    "flat_per_period",
    "",
    "magic",
]
STATES = ["", "", "", "forged:1:2", "eyJ9", "\x00", ":::", "é" * 50]
BUTTONS = [
    "do",
    "do",
    "do",
    "add_debt",
    "add_offer",
    "copy_offer",
    "remove_offer",
    "open",
    "remove_debt",
    "up_debt",
    "add_bill",
    "remove_income",
    "add_month",
    "order",
]


USABLE = {
    "amount": ["1", "0.01", "500", "10000", "1,234.50", "99,999,999,999"],
    "price": ["0", "0.05", "2", "24", "900", "100000", "0.000000000001"],
    "kind": KINDS[:5],
    "instalments": ["1", "2", "12", "36", "360", "1200"],
    "fees": ["", "0", "1", "500"],
    "fee_each": ["", "3", "0.01"],
    "every": ["month", "week", "fortnight", "once"],
    "days": ["1", "14", "30", "9999"],
    "method": ["equal_instalment", "equal_principal", "interest_only", "flat"],
    "late_rate": ["", "0", "0.1", "100000"],
    "sheet_total_repaid": ["", "11,664", "99,999,999,999"],
    "payment": ["", "972", "12 × 972", "1", "0.01"],
    "balance": ["0.01", "300", "5000", "12,345.67", "99,999,999,999"],
    "instalment": ["", "0.01", "20", "150", "5000"],
    "rate": ["0", "9", "18.25", "36", "900", "100000"],
    "left": ["", "1", "12", "600"],
    "arrears": ["", "0.01"],
    "late_fee": ["", "15"],
}


def usable_post(dice: random.Random) -> dict[str, object]:
    """Figures that each hold by themselves, however absurd together."""
    first = (
        "amount",
        "price",
        "kind",
        "instalments",
        "fees",
        "fee_each",
        "every",
        "days",
        "method",
        "payment",
        "late_rate",
        "sheet_total_repaid",
    )
    sent: dict[str, object] = {f"offer-0-{name}": dice.choice(USABLE[name]) for name in first}
    for place in range(dice.choice([1, 1, 2, 4])):
        for name in ("balance", "instalment", "rate", "left", "arrears", "late_fee"):
            sent[f"debt-{place}-{name}"] = dice.choice(USABLE[name])
    if dice.random() < 0.6:
        sent |= {
            "income-0-amount": dice.choice(USABLE["balance"]),
            "bill-0-amount": dice.choice(["", "10", "900"]),
        }
    return sent | LISTS | {"currency": "CNY", "do": "show"}


def any_offer(dice: random.Random) -> dict[str, str]:
    return {
        "offer-0-amount": dice.choice([*AMOUNTS, "10000", "10000", "500"]),
        "offer-0-instalments": dice.choice([*COUNTS, "12", "12"]),
        "offer-0-price": dice.choice([*RATES, "972", "24"]),
        "offer-0-kind": dice.choice(KINDS),
        "offer-0-fees": dice.choice(AMOUNTS),
        "offer-0-fee_each": dice.choice(["", "", *AMOUNTS]),
        "offer-0-every": dice.choice(["month", "month", "week", "fortnight", "once", "", "never"]),
        "offer-0-days": dice.choice(COUNTS),
        "offer-0-method": dice.choice(
            ["equal_instalment", "equal_principal", "interest_only", "flat", "", "?"]
        ),
        "offer-0-payment": dice.choice(["", *PAYMENTS]),
        "offer-0-signed": dice.choice(["", "", "2026-03-01", "2026-02-30", "1/3/2026"]),
        "offer-0-undated": dice.choice(["", "on"]),
        "offer-0-late_fee": dice.choice(["", "", *AMOUNTS]),
        "offer-0-late_rate": dice.choice(["", "", *RATES]),
        "offer-0-sheet_interest": dice.choice(["", "", *AMOUNTS]),
        "offer-0-sheet_total_repaid": dice.choice(["", "", *AMOUNTS]),
        "offer-0-sheet_yearly": dice.choice(["", "", *RATES]),
        "offer-1-amount": dice.choice(["", "", "10000"]),
        "offer-1-payment": dice.choice(["", "24 × 500"]),
        "need-purpose": dice.choice(["", "medical", "repay_loan", "yacht"]),
        "place": dice.choice(["", "CN", "GB-SCT", "XX", "é" * 30]),
        "matched": dice.choice(["", "CN CNY", "x"]),
        "look": dice.choice(["", "0", "1", "9", "-1", "x"]),
        "see": dice.choice(["", "rules", "x"]),
        "offer-0-lender_kind": dice.choice(["", "bank", "private", "pirate"]),
    }


def any_debt(dice: random.Random, place: int) -> dict[str, str]:
    typed = {
        "id": dice.choice(["d1", "d2", "", "é", f"d{place + 1}"]),
        "label": dice.choice(["", "Card", "<script>", "x" * 130]),
        "kind": dice.choice(["loan", "card", "rent", "tax", "", "curse"]),
        "balance": dice.choice([*AMOUNTS, "5000", "300"]),
        "instalment": dice.choice([*AMOUNTS, "150", "20"]),
        "rate": dice.choice([*RATES, "18"]),
        "rate_per": dice.choice(["year", "month", "day", "", "eon"]),
        "left": dice.choice(["", "", *COUNTS]),
        "arrears": dice.choice(["", "", *AMOUNTS]),
        "late_fee": dice.choice(["", "", *AMOUNTS]),
        "due_day": dice.choice(["", "31", "0", "32"]),
    }
    return {f"debt-{place}-{name}": text for name, text in typed.items()}


def any_month(dice: random.Random) -> dict[str, str]:
    cycles = ["monthly", "weekly", "yearly", "irregular", "", "hourly"]
    return {
        "income-0-amount": dice.choice([*AMOUNTS, "3000", "800"]),
        "income-0-cycle": dice.choice(cycles),
        "bill-0-id": "bill-home",
        "bill-0-category": dice.choice(["home", "food", "", "yacht"]),
        "bill-0-amount": dice.choice([*AMOUNTS, "900"]),
        "bill-0-cycle": dice.choice(cycles),
        "reserve-cash": dice.choice(AMOUNTS),
        "reserve-keep": dice.choice(AMOUNTS),
    }


def any_post(dice: random.Random) -> dict[str, object]:
    sent: dict[str, object] = {
        "state": dice.choice(STATES),
        "currency": dice.choice(["GBP", "CNY", "XXX", ""]),
    }
    sent["rows"] = [name for name in LISTS["rows"] if dice.random() < 0.9]
    for part in (any_offer, any_month):
        sent |= part(dice) if dice.random() < 0.8 else {}
    for place in range(dice.choice([0, 1, 1, 2, 3, 7])):
        sent |= any_debt(dice, place)
    sent = {name: value for name, value in sent.items() if dice.random() < 0.97}
    button = dice.choice(BUTTONS)
    return sent | {button: dice.choice(["show", "show", "edit", "language", "0", "1", "snowball", "own", ""])}


def assert_it_answers(client, seed: int) -> None:
    dice = random.Random(seed)
    address = dice.choice([*BEFORE.values(), *AFTER.values()])
    sent = any_post(dice) if dice.random() < 0.5 else usable_post(dice)
    response = client.post(address, sent)
    assert response.status_code == 200, seed
    form = fields(response)
    if response.context["stage"] == "show" and "result" not in response.context:
        assert response.context["problems"], seed
    if "offer-0-amount" in sent and "remove_offer" not in sent:
        assert form.get("offer-0-amount", "") == sent["offer-0-amount"], seed


@pytest.mark.parametrize("seed", range(40))
def test_a_random_post_is_answered(client, seed):
    assert_it_answers(client, seed)


@pytest.mark.soak
def test_two_thousand_random_posts_are_answered(client):
    for seed in range(1000, 3000):
        assert_it_answers(client, seed)
