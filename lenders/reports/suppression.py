"""Which counts of a report may be shown? Pure rules: none below ten people, and none that the others give away.

A report is a set of cells and of sums ("these children add up to that parent"). Hiding the small cells is not enough:
a parent less the children shown gives the one that is hidden. So further cells are hidden until each sum that has
hidden cells has at least two of them, and what its hidden children come to together is itself ten people or more.
"""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

FEWEST = 10  # people; zero is hidden like nine, for it says something about everyone who got the link

Name = TypeVar("Name", bound=Hashable)


@dataclass(frozen=True)
class Sum(Generic[Name]):
    """`parent` is the sum of `children`, by the names of their cells."""

    parent: Name
    children: tuple[Name, ...]


def shown(cells: Mapping[Name, int], sums: Iterable[Sum[Name]]) -> set[Name]:
    """The names of the cells that may be shown; the same cells give the same answer."""
    hidden = {name for name, count in cells.items() if count < FEWEST}
    equations = [one for one in sums if one.children]
    while more := {name for one in equations for name in _also_hidden(one, cells, hidden)}:
        hidden |= more
    return set(cells) - hidden


def _also_hidden(one: Sum[Name], cells: Mapping[Name, int], hidden: set[Name]) -> list[Name]:
    """What this sum still gives away: the smallest cell that it shows, or nothing when it is safe."""
    out = [name for name in one.children if name in hidden]
    members = len(out) + (one.parent in hidden)
    if not members or _safe(one, cells, hidden, out):
        return []
    open_children = [name for name in one.children if name not in hidden]
    if open_children:
        return [min(open_children, key=lambda name: (cells[name], str(name)))]
    return [] if one.parent in hidden else [one.parent]


def _safe(one: Sum[Name], cells: Mapping[Name, int], hidden: set[Name], out: list[Name]) -> bool:
    """With the parent shown, the hidden children are known together: ten people at least, and two of them.

    With the parent hidden, at least one child is too, or their sum would be the parent.
    """
    if one.parent in hidden:
        return bool(out)
    return len(out) > 1 and sum(cells[name] for name in out) >= FEWEST
