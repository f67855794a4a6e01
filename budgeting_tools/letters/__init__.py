"""Letters and messages to lenders: they say only what the reader confirmed, and nothing of them is stored."""
