"""Which targets fit what was searched for: by words of their titles, in every language; it keeps no search."""

from dataclasses import dataclass

from django.utils.translation import get_language

from lenders import targets
from lenders.targets import KINDS, Target

MOST = 60
LONGEST = 100


@dataclass(frozen=True, slots=True)
class Found:
    """`left_out` is how many more there are."""

    items: list[Target]
    left_out: int


def search(text: str, kind: str = "") -> Found:
    """Every word has to stand in the title in some language; upper and lower case are the same."""
    words = text[:LONGEST].casefold().split()
    found = [one for one in targets.all_targets() if _fits(one, words, kind)]
    return Found(found[:MOST], max(0, len(found) - MOST))


def _fits(target: Target, words: list[str], kind: str) -> bool:
    if kind in KINDS and target.kind != kind:
        return False
    titles = " ".join(target.titles.values()).casefold()
    return all(word in titles for word in words)


def title(target: Target) -> str:
    """In the page's language, else in the first that it has."""
    return target.titles.get(get_language() or "") or next(iter(target.titles.values()), target.name)


def other_titles(target: Target) -> str:
    shown = title(target)
    return " · ".join(text for text in target.titles.values() if text != shown)
