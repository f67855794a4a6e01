"""What stands on a learner's own page? The registry of its panels; rooms above fill it, the page never imports them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from learners.models import Learner


@dataclass(frozen=True, slots=True)
class Panel:
    """A template and the function that feeds it; None means: nothing to show for this learner."""

    key: str
    template: str
    context: Callable[[HttpRequest, Learner], dict[str, Any] | None]
    order: int = 100


@dataclass(frozen=True, slots=True)
class FilledPanel:
    key: str
    template: str
    context: dict[str, Any]


_panels: dict[str, Panel] = {}


def register(panel: Panel) -> None:
    """Adds or replaces the panel of this key (so that a reload registers once)."""
    _panels[panel.key] = panel


def panels(request: HttpRequest, learner: Learner) -> list[FilledPanel]:
    """The panels that have something to say, in order."""
    ordered = sorted(_panels.values(), key=lambda panel: (panel.order, panel.key))
    filled = [(panel, panel.context(request, learner)) for panel in ordered]
    return [FilledPanel(p.key, p.template, context) for p, context in filled if context is not None]
