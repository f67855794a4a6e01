"""Answers how a case looks as typed text, for a page that starts from one; it must not lose what it cannot show."""

from budgeting_tools import typed
from budgeting_tools.engine import Case
from budgeting_tools.rows import LISTS, debt
from budgeting_tools.rows.parts import amount_text


def as_typed(case: Case) -> typed.Fields:
    fields: typed.Fields = {
        "currency": case.currency,
        "place": case.place,
        "matched": f"{case.place} {case.currency}",
    }
    if case.opening_cash:
        fields["reserve-cash"] = amount_text(max(0, case.opening_cash), case.currency)
    if case.buffer:
        fields["reserve-keep"] = amount_text(case.buffer, case.currency)
    if case.quotes and case.quotes[0].purpose:
        fields["need-purpose"] = case.quotes[0].purpose
    for prefix, one in LISTS.items():
        items = getattr(case, one.part)
        fields |= typed.from_rows(prefix, [one.to_text(item, case.currency) for item in items])
    for place, one_debt in enumerate(case.debts):
        granted = debt.grants_text(one_debt.id, case.concessions, case.currency)
        fields |= {f"debt-{place}-{name}": text for name, text in granted.items()}
    return fields
