"""The after door: debts and a month turned into a plan."""
