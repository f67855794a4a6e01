"""How a count of a report is said: a number from ten people on, "<10" for all else."""

from home.templatetags.figures import count as written
from lenders.reports.suppression import FEWEST


def people(count: int | None) -> str:
    """A count that is hidden beside a small one says the same as the small one, so nobody can tell which it is."""
    return f"<{FEWEST}" if count is None else written(count)
