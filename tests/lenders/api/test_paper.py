"""The paper names every call, every scope and every wait as they are."""

import re

from lenders import events
from lenders.models import ClientScope
from lenders.webhooks import retries
from tests.conftest import ROOT
from tests.lenders.api import fuzzing
from tests.lenders.api.conftest import V1

PAPER = (ROOT / "docs/lenders/api.md").read_text()
ROWS = re.findall(r"^\| (`.+`) \| .* \| `(\w+)` \|$", PAPER, re.MULTILINE)


def test_every_call_is_in_the_table():
    named = " ".join(calls for calls, _scope in ROWS)
    for path, _method in fuzzing.operations():
        short = path.removeprefix(V1)
        last = short.rpartition("/")[2]
        assert short in named or f"…/{last}" in named, short


def test_every_scope_and_every_kind_of_event_is_named():
    assert {scope for _calls, scope in ROWS} == set(ClientScope.values)
    assert all(f"`{kind}`" in PAPER for kind in events.KINDS)


def test_the_waits_are_those_of_the_code():
    told = (
        re.search(r"tried again after (.*?), each", PAPER, re.DOTALL)[1].replace("\n", " ").replace("  ", " ")
    )
    units = {"s": 1, "min": 60, "h": 3600}
    seconds = [int(number) * units[unit] for number, unit in re.findall(r"(\d+) (s|min|h)\b", told)]
    assert seconds == [wait.total_seconds() for wait in retries._WAITS]
