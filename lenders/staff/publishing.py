"""Which number is a lender told when a week ends? A pure rule: never below ten, and never a step of fewer than ten.

A count that went from 12 to 13 would tell on whoever finished that week. So the number told stays where it is until
at least ten people stand behind the change, up or down.
"""

from lenders.reports.suppression import FEWEST


def told(count: int, before: int | None) -> int | None:
    """From the true count and the number told last (None: fewer than ten) to the number told now."""
    if before is not None and abs(count - before) < FEWEST:
        return before
    return count if count >= FEWEST else None
