"""What a borrower meets who follows a sealed link, and the page on which a lender keeps its keys."""
