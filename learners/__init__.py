"""Who is learning, and what is kept about them."""
