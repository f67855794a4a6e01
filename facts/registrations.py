"""What this room puts into the rooms below: any change of a fact empties memories, and pages end with their facts."""

from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, post_save

from facts import asking, help_lines
from home import help, page_life


def register() -> None:
    from facts.models import Fact, FactWording

    page_life.register("facts", asking.next_change)
    help.register_panel(help.HelpPanel("lines", "facts/help_lines.html", help_lines.panel, order=10))
    for model in (Fact, FactWording):
        for signal in (post_save, post_delete):
            signal.connect(_changed, sender=model, dispatch_uid=f"facts-{model.__name__}-{id(signal)}")


def _changed(**_: Any) -> None:
    transaction.on_commit(asking.forget)
