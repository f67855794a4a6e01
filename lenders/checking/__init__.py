"""The check of a lender's own text: deterministic rules that say where, why, how binding, and what to write instead."""

from lenders.checking.binding import LEVELS
from lenders.checking.check import check
from lenders.checking.findings import SEVERITIES, Change, Finding
from lenders.checking.message import CHANNELS, Message, TooLong
from lenders.checking.plain import answer

__all__ = ["CHANNELS", "LEVELS", "SEVERITIES", "Change", "Finding", "Message", "TooLong", "answer", "check"]
