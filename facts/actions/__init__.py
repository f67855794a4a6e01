"""Everything this room writes: facts from files, withdrawals, reviews, and the keepers' rights."""

from facts.actions.keepers import put_fact_keepers
from facts.actions.loading import Loaded, load_facts
from facts.actions.reviewing import Reviewed, review_facts
from facts.actions.withdrawing import withdraw_fact

__all__ = ["Loaded", "Reviewed", "load_facts", "put_fact_keepers", "review_facts", "withdraw_fact"]
