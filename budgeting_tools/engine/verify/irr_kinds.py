"""Cases of rates that make flows balance (`irr_periodic`, `xirr`); it must not search for a root itself."""

from __future__ import annotations

from collections.abc import Callable

from budgeting_tools.engine.errors import InvalidInput, NoRate
from budgeting_tools.engine.irr import Choice, Solution, irr, xirr
from budgeting_tools.engine.periods import DayCount

from .inputs import Inputs, day
from .registry import Figures, kind

SPREADSHEET = Choice.NEAREST_TEN_PERCENT  # the published figures come from functions that start there


@kind("irr_periodic")
def periodic(given: Inputs, wanted: frozenset[str]) -> Figures:
    flows = given.numbers("cash_flows")
    return _figures(lambda: irr(flows, SPREADSHEET))


@kind("xirr")
def dated(given: Inputs, wanted: frozenset[str]) -> Figures:
    amounts = given.numbers("amounts")
    days = [day(f"dates.{i}", item) for i, item in enumerate(given.items("dates"))]
    if len(days) != len(amounts):
        raise InvalidInput("dates", "too_many", {"maximum": len(amounts)})
    count = given.choice("day_count", DayCount, DayCount.ACTUAL_365)
    return _figures(lambda: xirr(list(zip(days, amounts, strict=True)), count, SPREADSHEET))


def _figures(solve: Callable[[], Solution]) -> Figures:
    try:
        found = solve()
    except NoRate as none:
        return {"rate": None, "error": none.reason, "roots": []}
    roots = [root.rate for root in found.roots]
    return {"rate": found.rate, "error": None, "roots": roots, "working": found.working}
