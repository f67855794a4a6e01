"""The payday calendar: what each day brings, takes and leaves, as a page and as a file for a phone's calendar."""
