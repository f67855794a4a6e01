"""Answers which parts of a contract a ceiling counts; it must not turn them into a rate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from .ceiling_rules import ALL, CeilingRule
from .contracts import REPAYMENT_KINDS, Contract, Part

__all__ = ["Counted", "NotMeasured", "charges_of", "counted_by"]


class NotMeasured(Exception):
    """The figure cannot be had; `reason` is a key of `ceilings.HOW_TO_FIND_OUT`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Counted:
    """The contract as the rule sees it: the parts it counts, and the charges among them."""

    contract: Contract
    parts: tuple[Part, ...]
    charges: tuple[Part, ...]

    @property
    def received(self) -> int:
        return self.contract.amount - sum(part.amount for part in self.parts if part.period == 0)

    @property
    def total(self) -> int:
        return sum(part.amount for part in self.charges)

    def payments(self, less: int = 0) -> list[tuple[Fraction, int]]:
        """What is paid after the payout, by period, each `less` minor units lower."""
        sums: dict[Fraction, int] = {}
        for part in self.parts:
            if part.period:
                sums[part.period] = sums.get(part.period, 0) + part.amount
        return [(period, max(0, amount - less)) for period, amount in sorted(sums.items())]


def counted_by(rule: CeilingRule, contract: Contract) -> Counted:
    parts = tuple(part for part in contract.parts if _counts(rule, part.kind))
    charges = tuple(part for part in charges_of(contract, contract.parts) if _counts(rule, part.kind))
    return Counted(contract, parts, charges)


def _counts(rule: CeilingRule, kind: str) -> bool:
    if kind in REPAYMENT_KINDS:
        return True
    if kind in rule.leaves_out:
        return False
    return kind in rule.counts or (ALL in rule.counts and not kind.startswith("voluntary_"))


def charges_of(contract: Contract, parts: Sequence[Part]) -> list[Part]:
    """Every part that is not repayment; what undivided instalments bring above the principal is interest."""
    inside = sum(part.amount for part in parts if part.kind in REPAYMENT_KINDS) - contract.amount
    undivided = any(part.kind == "instalment" for part in parts)
    rest = [Part("interest", inside, contract.last)] if undivided else []
    return [*(part for part in parts if part.kind not in REPAYMENT_KINDS), *rest]
