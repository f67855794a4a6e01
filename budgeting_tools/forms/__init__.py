"""Answers which form reads which part of the planner; it must not compute a result."""

from budgeting_tools.forms.debt import DebtForm
from budgeting_tools.forms.month import BillForm, IncomeForm, NeedForm, ReserveForm
from budgeting_tools.forms.offer import OfferForm
from budgeting_tools.forms.parts import PlannerForm, RowForm

__all__ = [
    "BillForm",
    "DebtForm",
    "IncomeForm",
    "NeedForm",
    "OfferForm",
    "PlannerForm",
    "ReserveForm",
    "RowForm",
]
