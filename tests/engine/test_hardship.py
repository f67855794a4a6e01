"""When nothing holds: bills and priority debts, then what custom allows."""

from budgeting_tools.engine import Case, Income, Outgoing, last_resort

from .cast import debt


def short(income: int) -> Case:
    debts = (
        debt("rent", 40000, "0", 10000, arrears=5000, priority=True),
        debt("card", 300000, "24", 20000, lender="Acme"),
        debt("shop", 100000, "18", 10000, arrears=2000),
    )
    home = (Outgoing("home", 100000, category="home"),)
    return Case("GBP", "2025-03-10", incomes=(Income("pay", income),), outgoings=home, debts=debts)


def test_part_payments_are_shared_by_balance_where_customary() -> None:
    found = last_resort(short(120000), part_payments_customary=True)
    assert (found.kind, found.available, found.priority) == ("pro_rata", 5000, (("rent", 15000),))
    assert [(one.id, one.offer) for one in found.offers] == [("card", 3750), ("shop", 1250)]


def test_tokens_when_nothing_is_left() -> None:
    found = last_resort(short(100000), part_payments_customary=True)
    assert (found.kind, found.available) == ("token", -15000)
    assert [one.offer for one in found.offers] == [100, 100]


def test_elsewhere_each_lender_is_written_to() -> None:
    found = last_resort(short(120000), part_payments_customary=False)
    assert (found.kind, found.offers) == ("write", ())
    assert [(one.debt, one.lender) for one in found.requests] == [("card", "Acme"), ("shop", "")]
    assert "spread_arrears" in found.requests[1].kinds
    assert "spread_arrears" not in found.requests[0].kinds
