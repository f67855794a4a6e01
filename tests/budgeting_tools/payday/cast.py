"""A month for tests of the calendar: pay on the 5th, rent on the 1st, a card on the 28th."""

from dataclasses import replace

from budgeting_tools.engine import Case, Debt, Income, Outgoing, RateSpan

PAY = Income("i1", 200000, label="Pay", next_date="2026-12-05")
RENT = Outgoing("bill-home", 90000, next_date="2026-12-01", category="home")
CARD = Debt("d1", 500000, label="Card", rates=(RateSpan("0"),), instalment=20000, due_day=28)
TIGHT = Case("GBP", "2026-11-24", opening_cash=100000, incomes=(PAY,), outgoings=(RENT,), debts=(CARD,))
ROOMY = replace(TIGHT, opening_cash=300000)
