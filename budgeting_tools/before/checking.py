"""Answers where the figures of an offer do not agree with each other, in words; it must not say which one is true."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from budgeting_tools.before.quoting import rate_text
from budgeting_tools.engine import (
    Contradiction,
    CostSheet,
    EngineError,
    PricedQuote,
    Quote,
    SheetLine,
    check_cost_sheet,
    contradictions,
)
from home.templatetags.figures import count, money

TIMES_A_YEAR = {"nominal_yearly": 1, "monthly": 12, "daily": 365}
LINES = {
    "received": gettext_lazy("Money you receive"),
    "interest": gettext_lazy("Interest in all"),
    "total_cost": gettext_lazy("Cost in all"),
    "total_repaid": gettext_lazy("You repay in all"),
    "yearly": gettext_lazy("Yearly cost, simple"),
    "sum_of_lines": gettext_lazy("Cost in all, against the sheet’s own lines"),
}


@dataclass(frozen=True, slots=True)
class SheetCheck:
    """The lender's cost sheet beside what the offer comes to."""

    sentence: str
    tone: str
    columns: list[str]
    rows: list[list[str]]


def readings(stated: PricedQuote) -> list[str]:
    """Each told figure as the others would have it, so that the person can ask about the right one."""
    quote = stated.quote
    times = TIMES_A_YEAR.get(quote.price.kind)
    if stated.disagreement is None or times is None or quote.method != "equal_instalment":
        return []
    try:
        found = contradictions(
            stated.currency,
            amount=quote.amount,
            count=quote.instalments,
            payment=quote.price.instalment,
            rate=f"{Decimal(quote.price.rate) * times:f}",
            every=quote.every,
        )
    except EngineError:
        return []
    return [text for one in found for text in _worded(one, stated.currency)]


def _worded(clash: Contradiction, currency: str) -> list[str]:
    said = []
    for reading in clash.readings:
        if reading.implied is None:
            continue
        if reading.key == "rate":
            values = {
                "stated": rate_text(Decimal(reading.stated)),
                "implied": rate_text(Decimal(reading.implied)),
            }
            said.append(
                _("If all but the rate is right, the rate is %(implied)s a year, not %(stated)s.") % values
            )
        elif reading.key == "count":
            values = {"stated": count(int(reading.stated)), "implied": count(int(reading.implied))}
            said.append(
                _("If all but the number is right, there are %(implied)s payments, not %(stated)s.") % values
            )
        else:
            values = {
                "stated": money(int(reading.stated), currency),
                "implied": money(int(reading.implied), currency),
            }
            sentence = {
                "payment": _("If all but the payment is right, each payment is %(implied)s, not %(stated)s."),
                "amount": _("If all but the amount is right, the amount is %(implied)s, not %(stated)s."),
                "total": _("If all but the total is right, the total is %(implied)s, not %(stated)s."),
            }[reading.key]
            said.append(sentence % values)
    return said


def cost_sheet(quote: Quote, currency: str, lines: dict[str, int | str]) -> SheetCheck | None:
    """Line by line, what the sheet states and what its own offer comes to; None where no line was copied."""
    if not lines:
        return None
    try:
        found = check_cost_sheet(quote, currency, lines)
    except EngineError:
        return None
    told = [line for line in found.lines if line.stated is not None]
    return SheetCheck(
        sentence=_sheet_sentence(found, currency),
        tone="care" if found.differing else "note",
        columns=[_("Line"), _("Their sheet"), _("We find"), _("Difference")],
        rows=[_row(line, currency) for line in told],
    )


def _row(line: SheetLine, currency: str) -> list[str]:
    apart = _("none") if line.agrees else _figure(line.difference, currency)
    stated, computed = _figure(line.stated, currency), _figure(line.computed, currency)
    return [str(LINES.get(line.key, line.key)), stated, computed, apart]


def _sheet_sentence(found: CostSheet, currency: str) -> str:
    if not found.differing:
        return _("Every line you copied agrees with the offer.")
    first = found.differing[0]
    values = {
        "line": LINES.get(first.key, first.key),
        "stated": _figure(first.stated, currency),
        "computed": _figure(first.computed, currency),
        "others": len(found.differing) - 1,
    }
    if len(found.differing) == 1:
        return _("One line differs: “%(line)s” says %(stated)s, and we find %(computed)s. Ask why.") % values
    return (
        _("“%(line)s” says %(stated)s, and we find %(computed)s; %(others)s more lines differ. Ask why.")
        % values
    )


def _figure(figure: int | Decimal | None, currency: str) -> str:
    if figure is None:
        return "–"
    return rate_text(figure) if isinstance(figure, Decimal) else money(figure, currency)
