"""Cases of offers as advertised; our own kind, in minor units as a case document holds them; it must not price one."""

from __future__ import annotations

from budgeting_tools.engine.case import Quote, read
from budgeting_tools.engine.quotes import price_quote

from .inputs import Inputs
from .registry import Figures, kind


@kind("offer_priced")
def offer(given: Inputs, wanted: frozenset[str]) -> Figures:
    """`quote` as in a case document (its id may be left out); rates in per cent to four places."""
    quote = read(Quote, {"id": "q", **given.inner("quote").values}, "quote")
    priced = price_quote(quote, given.text("currency", "CNY"))
    return {
        "cash_received": priced.cash_received,
        "total_repaid": priced.total_repaid,
        "cost": priced.cost,
        "first_instalment": priced.first_instalment,
        "last_instalment": priced.last_instalment,
        "count": priced.count,
        "monthly_burden": priced.monthly_burden,
        "nominal_yearly_pct": priced.nominal_yearly,
        "effective_yearly_pct": priced.effective_yearly,
        "payments": [row.payment for row in priced.rows],
        "working": priced.working,
    }
