"""Telling lenders of events at an address of theirs: how it is signed, where it may go, when it is tried again."""
