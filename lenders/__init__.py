"""The room of lenders: respectful reminders with the right lesson behind them, and counts that name nobody."""
