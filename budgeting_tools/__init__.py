"""The repayment planner's pages."""
