"""“I can’t pay” in three questions: today, this week, whom to call, a message to send."""
