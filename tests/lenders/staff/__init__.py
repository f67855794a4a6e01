"""How many of a lender's staff finished their course: one number, with consent, and nobody's name."""
