"""How is a computed question answered? Each recipe turns a few figures into the right value and the usual slips.

Every value comes from the planner's engine, so that a question and the planner can never disagree. Nothing is stored.
"""

from quizzes.recipes import daily, debts, months, offers, two_offers
from quizzes.recipes.shape import COUNT, MONEY, PERCENT, Outcome, Recipe, Values

RECIPES: dict[str, Recipe] = {
    recipe.key: recipe for room in (daily, offers, two_offers, debts, months) for recipe in room.RECIPES
}

__all__ = ["COUNT", "MONEY", "PERCENT", "RECIPES", "Outcome", "Recipe", "Values"]
