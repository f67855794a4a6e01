"""Answers whether a ceiling covers a contract, and if not why; it must not compute on which side it stands."""

from __future__ import annotations

from .ceiling_rules import CeilingRule, Conditions
from .contracts import LATE_KINDS, Contract
from .rate_measures import effective_rate
from .tally import NotMeasured

__all__ = ["not_covered"]


def not_covered(rule: CeilingRule, contract: Contract) -> str:
    """Why this rule cannot be used here, empty when it can."""
    if rule.lenders and not contract.lender:
        return "lender_unknown"
    if rule.lenders and contract.lender not in rule.lenders:
        return "no_rule_for_lender"
    if contract.signed is None:
        return "date_unknown"
    if not rule.in_force(contract.signed):
        return "no_rule_at_date"
    if rule.currency and rule.currency != contract.currency:
        return "other_currency"
    return _outside(rule.only_if, contract)


def _outside(only_if: Conditions, contract: Contract) -> str:
    if only_if.borrower and contract.borrower is None:
        return "borrower_unknown"
    covered = (
        (not only_if.borrower or only_if.borrower in (contract.borrower or ()))
        and (only_if.above_amount is None or contract.amount > only_if.above_amount)
        and (only_if.up_to_amount is None or contract.amount <= only_if.up_to_amount)
        and (only_if.up_to_months is None or contract.years * 12 <= only_if.up_to_months)
    )
    if not covered:
        return "outside_every_rule"
    if only_if.from_effective is None:
        return ""
    try:
        dear = effective_rate(contract, leaves_out=LATE_KINDS) >= only_if.from_effective
    except NotMeasured as missing:
        return missing.reason
    return "" if dear else "outside_every_rule"
