"""Runs reference cases through the engine and judges them; it must not compute anything that the engine cannot."""

from . import (
    annuity_kinds,
    card_kinds,
    debt_kinds,
    fee_kinds,
    flat_kinds,
    irr_kinds,
    offer_kinds,
    payoff_kinds,
    schedule_kinds,
    yearly_kinds,
)
from .registry import KINDS
from .running import Row, run_case, run_cases

__all__ = ["KINDS", "Row", "run_case", "run_cases"]

FAMILIES = (
    annuity_kinds,
    card_kinds,
    debt_kinds,
    fee_kinds,
    flat_kinds,
    irr_kinds,
    offer_kinds,
    payoff_kinds,
    schedule_kinds,
    yearly_kinds,
)
