"""Answers how a person's figures travel as one document; it must not compute results."""

from .document import VERSION, Case, upgrade
from .parts import (
    Agreement,
    Charge,
    Concession,
    Debt,
    Income,
    LogEntry,
    Minimum,
    Move,
    Outgoing,
    Price,
    PriceKind,
    Quote,
    RateSpan,
)
from .reading import read, write
from .schema import case_schema

__all__ = [
    "VERSION",
    "Agreement",
    "Case",
    "Charge",
    "Concession",
    "Debt",
    "Income",
    "LogEntry",
    "Minimum",
    "Move",
    "Outgoing",
    "Price",
    "PriceKind",
    "Quote",
    "RateSpan",
    "case_schema",
    "read",
    "upgrade",
    "write",
]
