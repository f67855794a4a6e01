"""A person with six debts sees the orders side by side as soon as the form is sent."""

import re

from tests.bench.load import Request, fetch, seconds_for
from tests.bench.report import Report
from tests.bench.serving import Server

DOOR = "/en/plan/after/"
ROUNDS = 40
DEBTS = [
    # owed, asked for each month, per cent a year
    ("2,400.00", "75", "24.9"),
    ("1,150.50", "40", "34.9"),
    ("6,800", "190", "9.4"),
    ("980", "35", "29.9"),
    ("3,300", "110", "19.9"),
    ("450", "25", "0"),
]


def filled_in(server: Server) -> Request:
    """The form as its page sends it: the carried state, the lists it shows, and what was typed."""
    page = fetch(server.port, Request(DOOR)).body.decode()
    state = re.search(r'name="state" value="([^"]+)"', page)
    fields = [("state", state[1] if state else ""), ("do", "show"), ("currency", "GBP")]
    fields += [("rows", name) for name in ("income", "bill", "debt")]
    for place, (owed, asked, rate) in enumerate(DEBTS):
        told = {
            "id": f"d{place}",
            "kind": "card",
            "label": f"Card {place}",
            "balance": owed,
            "instalment": asked,
        }
        told |= {"rate": rate, "rate_per": "year", "late_fee": "12"}
        fields += [(f"debt-{place}-{name}", value) for name, value in told.items()]
    fields += [("income-0-amount", "2,150"), ("income-0-cycle", "monthly"), ("bill-0-category", "home")]
    fields += [("bill-0-id", "bill-home"), ("bill-0-amount", "1,250"), ("bill-0-cycle", "monthly")]
    return Request(DOOR, {"Sec-Fetch-Site": "same-origin"}, tuple(fields))


def test_six_debts_are_answered_at_once_by_one_worker(report: Report, lantern: Server) -> None:
    request = filled_in(lantern)
    answer = fetch(lantern.port, request)
    assert answer.status == 200
    assert all(f"Card {place}" in answer.body.decode() for place in range(len(DEBTS)))
    assert b'id="verdict"' in answer.body
    waited, worked = [], []
    for _ in range(ROUNDS):
        before = lantern.cpu_ms()
        waited.append(seconds_for(lantern.port, request, 1, connections=1) * 1000)
        worked.append((lantern.cpu_ms() - before) / 2)
    report.add("planner POST, 6 debts: server CPU", worked, "ms")
    report.judge(report.add("planner POST, 6 debts, p95", waited, "ms", budget=400, share=0.95))
