"""Answers which lists a person may type rows into; a new list is one sibling module and one line here."""

from budgeting_tools.rows import bill, debt, income, offer
from budgeting_tools.rows.parts import RowList

# The key is the prefix of the list's fields, such as `debt-0-balance`.
LISTS: dict[str, RowList] = {
    "offer": offer.LIST,
    "income": income.LIST,
    "bill": bill.LIST,
    "debt": debt.LIST,
}
