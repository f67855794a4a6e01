"""How many of a lender's staff finished their course: by a code, with each person's consent, and as one number."""
