"""Keeps figures and keys out of logs: cuts query strings and secret paths; it decides nothing else."""

import logging
import re

# Paths that hold a key of their own (short links, carry codes, invitations, ways out of reminders) and query
# strings: a reader's, not the operator's.
# Such a path may follow an address, or a language that a wrong slash brought in front of it.
_SECRET_PATH = re.compile(
    r"((?:https?://[^/\s\"']+|(?<![\w/]))(?:/[a-z]{2}(?:-[a-z]{2,4})?)?/+(?:s|carry|lenders/join|my/reminders)/)[^\s?\"']+",
    re.IGNORECASE,
)
# A signed or encrypted token (JWS, JWE): its first part is JSON in base64, which always begins so.
_TOKEN = re.compile(r"\beyJ[\w-]{8,}(?:\.[\w-]*)+")
_QUERY = re.compile(r"\?[^\s\"']*")


def redact(text: str) -> str:
    """`text` without query strings, without the ids of sealed links and carry codes, and without tokens."""
    return _TOKEN.sub("eyJ…", _QUERY.sub("?…", _SECRET_PATH.sub(r"\1…", text)))


class NoFigures(logging.Filter):
    """Rewrites each record before it is printed; nothing is ever dropped."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg = redact(record.getMessage())
        record.args = ()
        return True
