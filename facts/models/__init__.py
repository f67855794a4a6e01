"""Tables of the facts room: dated facts, their words in each language, and the reviews that they call for."""

from facts.models.fact import Fact
from facts.models.review import Review
from facts.models.wording import FactWording

__all__ = ["Fact", "FactWording", "Review"]
