"""What does Lantern hold about a learner? The registry that export, erase and merge walk; it holds no data itself.

Every model with a path to `Learner` registers here from its room's `AppConfig.ready()`; a test walks the models and
names the one that is missing.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model
from django.utils.functional import Promise

from learners.models import Learner

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Holding:
    """One kind of stored thing: how to show it to its owner, remove it, and join two learners' worth of it.

    `merge(kept, other)` must not lose or lower anything, must end the same whichever of the two is kept, and
    must bear being called again. `labels` says what each key of an exported row means, for the page that people read.
    """

    model: type[Model]
    key: str
    title: str | Promise
    export: Callable[[Learner], list[Row]]
    erase: Callable[[Learner], None]
    merge: Callable[[Learner, Learner], None]
    order: int = 100
    labels: Mapping[str, str | Promise] = field(default_factory=dict)


_holdings: dict[type[Model], Holding] = {}


def register(holding: Holding) -> None:
    """Adds or replaces the holding of this model (so that a reload registers once)."""
    _holdings[holding.model] = holding


def holdings() -> list[Holding]:
    """Every holding, the learner's own row first."""
    return sorted(_holdings.values(), key=lambda holding: (holding.order, holding.key))


def registered_models() -> set[type[Model]]:
    return set(_holdings)


def everything(learner: Learner) -> dict[str, list[Row]]:
    """All that is kept about a learner, by holding; empty holdings are left out."""
    rows = {holding.key: holding.export(learner) for holding in holdings()}
    return {key: found for key, found in rows.items() if found}
