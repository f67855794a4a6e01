"""What a lender grants to anyone who asks: the pages that state it, and how a plan counts with it."""
