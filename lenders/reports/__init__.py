"""Counts for a lender that name nobody: noted by random ids, closed by the week, shown from ten people on."""
