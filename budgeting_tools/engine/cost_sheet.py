"""Answers how a lender's cost sheet differs, line by line, from what its own offer comes to; it must not judge why.

The sheet (in Chinese rules the 息费明示表) shows principal, each charge, what all of it costs, and the yearly figure
as the rate of a period times the periods of a year, not compounded.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from .case import Charge, Quote
from .case.limits import LARGEST_AMOUNT, DecimalText, Whole
from .errors import InvalidInput
from .money import format_minor
from .quotes import PricedQuote, price_quote
from .working import Step, Working, step

__all__ = ["CostSheet", "SheetLine", "check_cost_sheet"]

Figure = int | Decimal
NEAR = Decimal("0.01")  # points of a yearly figure that two ways of rounding may lie apart
FORMULAS = {
    "principal": "all that is drawn",
    "received": "principal − what is kept back",
    "interest": "sum of the interest of each instalment",
    "kept_back": "fees taken from the payout",
    "instalment_fees": "fee of an instalment × instalments",
    "total_cost": "total repaid − received",
    "total_repaid": "payments at the start + all instalments with their fees",
    "instalment": "the first instalment with its fees",
    "yearly": "rate of one period × periods in a year",
    "sum_of_lines": "interest + fees + charges, as the sheet itself states them",
}


@dataclass(frozen=True, slots=True)
class SheetLine:
    """Minor units, or per cent for `yearly`. What the sheet leaves out has neither `stated` nor a verdict."""

    key: str
    stated: Figure | None
    computed: Figure
    difference: Figure | None
    agrees: bool | None


@dataclass(frozen=True, slots=True)
class CostSheet:
    lines: tuple[SheetLine, ...]
    working: Working

    @property
    def differing(self) -> tuple[SheetLine, ...]:
        return tuple(line for line in self.lines if line.agrees is False)

    @property
    def left_out(self) -> tuple[SheetLine, ...]:
        """Lines with a figure of their own that the sheet does not show."""
        return tuple(line for line in self.lines if line.stated is None and line.computed)


def check_cost_sheet(quote: Quote, currency: str, stated: Mapping[str, int | str]) -> CostSheet:
    """`stated` by key: minor units, `yearly` as decimal text; a charge is `charge:` and its id.

    Money agrees to within one minor unit a payment; the yearly figure as rounded by the sheet, or within 0.01.
    """
    priced = price_quote(quote, currency)
    computed = dict(_computed(priced))
    _check(stated, computed)
    lines = [_line(key, stated.get(key), value, priced.count) for key, value in computed.items()]
    lines += _own_sum(stated, priced.count)
    return CostSheet(tuple(lines), tuple(_shown(line, currency) for line in lines))


def _computed(priced: PricedQuote) -> Iterator[tuple[str, Figure]]:
    quote = priced.quote
    yield "principal", quote.amount + sum(flow.amount for flow in priced.flows[1:] if flow.amount > 0)
    yield "received", priced.cash_received
    yield "interest", sum(row.interest for row in priced.rows)
    yield "kept_back", quote.upfront_fees
    yield "instalment_fees", quote.fee_per_instalment * priced.count
    for charge in quote.charges:
        yield f"charge:{charge.id}", _charged(charge, priced.count)
    yield "total_cost", priced.cost
    yield "total_repaid", priced.total_repaid
    yield "instalment", priced.first_instalment
    yield "yearly", priced.nominal_yearly


def _charged(charge: Charge, count: int) -> int:
    """Over the whole loan; a coupon is negative. What may be refused has a line too, though the total leaves it out."""
    whole = charge.amount * (count if charge.when == "each_instalment" else 1)
    return -whole if charge.kind == "coupon" else whole


def _check(stated: object, computed: Mapping[str, Figure]) -> None:
    if not isinstance(stated, Mapping):
        raise InvalidInput("stated", "wrong_type", {"wanted": "group of fields"})
    for key, value in stated.items():
        if key not in computed:
            raise InvalidInput(f"stated.{str(key)[:60]}", "unknown_key")
        if key == "yearly":
            DecimalText(100_000).check("stated.yearly", value)
        else:
            Whole(-LARGEST_AMOUNT, LARGEST_AMOUNT).check(f"stated.{key}", value)


def _line(key: str, stated: int | str | None, computed: Figure, count: int) -> SheetLine:
    if stated is None:
        return SheetLine(key, None, computed, None, None)
    if isinstance(stated, str):
        told = Decimal(stated)
        rounded = Decimal(computed).quantize(told, ROUND_HALF_UP)
        near = rounded == told or abs(told - computed) <= NEAR
        return SheetLine(key, told, computed, told - computed, near)
    difference = stated - int(computed)
    return SheetLine(key, stated, computed, difference, abs(difference) <= count)


def _own_sum(stated: Mapping[str, int | str], count: int) -> list[SheetLine]:
    """The sheet's total against its own lines, where it shows both."""
    parts = [value for key, value in stated.items() if isinstance(value, int) and _is_part(key)]
    total = stated.get("total_cost")
    return [_line("sum_of_lines", total, sum(parts), count)] if parts and total is not None else []


def _is_part(key: str) -> bool:
    return key in {"interest", "kept_back", "instalment_fees"} or key.startswith("charge:")


def _shown(line: SheetLine, currency: str) -> Step:
    def shown(figure: Figure | None) -> str:
        if figure is None:
            return ""
        return f"{figure} %" if isinstance(figure, Decimal) else format_minor(figure, currency)

    key = line.key.partition(":")[0]
    formula = FORMULAS.get(key, "the charge over the whole loan")
    return step(key, formula, shown(line.computed), stated=shown(line.stated), line=line.key)
