"""Loans as a lender tells them, on a fixed day."""

from datetime import UTC, datetime, timedelta
from typing import Any

NOW = datetime(2026, 11, 27, 10, tzinfo=UTC)
TODAY = NOW.date()
ENDS = NOW + timedelta(days=20)


def loan(**changed: Any) -> dict[str, Any]:
    """A loan 12 days late: 5,000.00 owed at 0.05 % a day, six payments of 972.00 left, two offers."""
    told = {
        "currency": "CNY",
        "as_of": "2026-11-26",
        "balance": 500000,
        "rate": {"kind": "daily", "percent": "0.05"},
        "instalment": 97200,
        "instalments_left": 6,
        "due": "2026-11-14",
        "days_late": 12,
        "arrears": 97200,
        "fees_overdue": 3000,
        "offers": [{"kind": "grace", "limit": 14}, {"kind": "spread_arrears", "limit": 6}],
    }
    return {name: value for name, value in (told | changed).items() if value is not None}
