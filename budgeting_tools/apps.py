"""Registers the `budgeting_tools` room with Django."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BudgetingToolsConfig(AppConfig):
    name = "budgeting_tools"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from home import help

        title = _("I can’t pay: what to do now")
        text = _("Three questions, then what to do today, whom to call, and a message to send.")
        help.register(help.HelpOffer("cant_pay", title, text, "cant_pay:start", order=0))
        title = _("Write to a lender")
        text = _("Ask for time, complain or set limits, in a message that says only what you tick.")
        help.register(help.HelpOffer("letters", title, text, "planner:letters", order=20))
