"""Keeps figures and keys out of logs: cuts query strings and secret paths; it decides nothing else."""

import logging
import re

# Paths that hold a key of their own (short links, carry codes) and query strings: a reader's, not the operator's.
_SECRET_PATH = re.compile(r"(?<![\w/])(/(?:s|carry)/)[^\s?\"']+")
_QUERY = re.compile(r"\?[^\s\"']*")


def redact(text: str) -> str:
    """`text` without query strings and without the ids of sealed links and carry codes."""
    return _QUERY.sub("?…", _SECRET_PATH.sub(r"\1…", text))


class NoFigures(logging.Filter):
    """Rewrites each record before it is printed; nothing is ever dropped."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg = redact(record.getMessage())
        record.args = ()
        return True
