"""Registers the `budgeting_tools` room with Django."""

from django.apps import AppConfig


class BudgetingToolsConfig(AppConfig):
    name = "budgeting_tools"
    default_auto_field = "django.db.models.BigAutoField"
