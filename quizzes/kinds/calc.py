"""A sum with figures drawn anew, or the reader's own; the planner's engine computes the answer and the slips."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from itertools import product
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from wagtail import blocks

from budgeting_tools.engine import EngineError
from home.templatetags.figures import count, money, percent
from quizzes import variants
from quizzes.blocks import INLINE, is_filled
from quizzes.kinds import number, single
from quizzes.kinds.shape import Answer, Body, Content, Gap, Kind, Posted
from quizzes.marking import Mark, is_near
from quizzes.recipes import COUNT, MONEY, RECIPES, Outcome, Recipe
from quizzes.variants import Figures

_NAME = re.compile(r"\{(\w+)\}")
_FILLED = ("stem", "hint", "explanation")


def slip_choices() -> list[tuple[str, str]]:
    """Every slip that some recipe knows; named by the migration, so that a new recipe needs none."""
    return sorted({(name, name) for recipe in RECIPES.values() for name in recipe.slips})


def recipe_choices() -> list[tuple[str, Promise]]:
    return [(recipe.key, recipe.title) for recipe in RECIPES.values()]


class DrawnBlock(blocks.StructBlock):
    name = blocks.CharBlock(label=_("figure"), max_length=20, help_text=_("Such as amount, fee, rate, days."))
    values = blocks.CharBlock(
        label=_("values to draw from"), max_length=200, help_text=_("Numbers with spaces between.")
    )

    class Meta:
        icon = "calculator"
        label = _("Figure")
        label_format = "{name}: {values}"


class SlipBlock(blocks.StructBlock):
    name = blocks.ChoiceBlock(
        label=_("slip"),
        choices=slip_choices,
    )
    feedback = blocks.RichTextBlock(label=_("what we say"), features=INLINE)

    class Meta:
        icon = "warning"
        label = _("Known slip")
        label_format = "{name}"


class CalcBlock(blocks.StructBlock):
    recipe = blocks.ChoiceBlock(label=_("what is computed"), choices=recipe_choices)
    currency = blocks.CharBlock(label=_("currency"), max_length=3, min_length=3)
    figures = blocks.ListBlock(
        DrawnBlock(),
        label=_("figures"),
        help_text=_(
            "Write {amount} and so on in the question and in the answer’s words, and {answer} there."
        ),
    )
    tolerance = number.FigureBlock(label=_("how far off is still right"), required=False, min_value=0)
    as_choices = blocks.BooleanBlock(
        label=_("give answers to choose from"),
        required=False,
        help_text=_("The slips stand beside the answer."),
    )
    slips = blocks.ListBlock(SlipBlock(), label=_("known slips"), default=[])

    class Meta:
        icon = "calculator"
        label = _("A computed sum")


class Calc(Kind):
    code, order = "calc", 50
    title = _("A computed sum")
    template = "quizzes/kinds/calc.html"
    block = CalcBlock()

    def freeze(self, value: blocks.StructValue) -> Body:
        tolerance = value["tolerance"]
        return {
            "recipe": value["recipe"],
            "currency": value["currency"].upper(),
            "figures": {figure["name"]: figure["values"].split() for figure in value["figures"]},
            "tolerance": "" if tolerance is None else f"{tolerance.normalize():f}",
            "as_choices": bool(value["as_choices"]),
            "slips": {slip["name"]: slip["feedback"].source for slip in value["slips"]},
        }

    def thaw(self, spec: dict[str, Any], stable_id: Any) -> dict[str, Any]:
        def items(name: str, rows: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
            return [
                {"type": "item", "id": stable_id(f"{name}-{row['name']}"), "value": dict(row)} for row in rows
            ]

        figures = [{"name": name, "values": " ".join(values)} for name, values in spec["figures"].items()]
        slips = [{"name": slip["name"], "feedback": slip["feedback"]} for slip in spec.get("slips", [])]
        tolerance = {"tolerance": str(spec["tolerance"])} if spec.get("tolerance") else {}
        return {
            "recipe": spec["recipe"],
            "currency": spec["currency"],
            "figures": items("figure", figures),
            "as_choices": bool(spec.get("as_choices")),
            "slips": items("slip", slips),
            **tolerance,
        }

    def gaps(self, body: Body) -> Sequence[Gap]:
        recipe = RECIPES[body["recipe"]]
        if set(body["figures"]) != set(recipe.figures):
            names = ", ".join(recipe.figures)
            return [
                Gap("body", _("This sum needs these figures and no others: %(names)s.") % {"names": names})
            ]
        if not all(map(_are_numbers, body["figures"].values())):
            return [Gap("body", _("Write the values as numbers, with spaces between."))]
        found = []
        if odd := set(body["slips"]) - set(recipe.slips):
            words = _("This sum has no slip called %(name)s.")
            found.append(Gap("body", words % {"name": ", ".join(sorted(odd))}))
        if any(not is_filled(text) for text in body["slips"].values()):
            found.append(Gap("body", _("Every slip needs a sentence that says why.")))
        if body["as_choices"] and not body["slips"]:
            found.append(Gap("body", _("Answers to choose from need at least one slip.")))
        return found or _gaps_of_figures(body, recipe)

    def scoring(self, body: Body) -> Any:
        kept = ("recipe", "currency", "figures", "tolerance", "as_choices")
        return [*(body[key] for key in kept), sorted(body["slips"])]

    def draw(self) -> str:
        return variants.fresh()

    def settle(self, content: Content, variant: str, language: str) -> Content:
        """The question with its figures written in, and the body of a number or a choice beside the recipe."""
        body = content["body"]
        recipe = RECIPES[body["recipe"]]
        figures = variants.own(variant) or variants.drawn(variant, body["figures"], body["currency"])
        with override(language):
            outcome = recipe.compute(figures.values, figures.currency)
            words = _written(recipe, figures, outcome)
            filled = {key: _fill(content[key], words) for key in _FILLED}
            settled = _settled(body, recipe, figures, outcome, words)
        return {**content, **filled, "body": {**body, **settled}}

    def read(self, posted: Posted, body: Body, language: str) -> Answer:
        return _plain(body).read(posted, body, language)

    def mark(self, body: Body, answer: Answer) -> Mark:
        return _plain(body).mark(body, answer)

    def show(self, body: Body, answer: Answer | None, mark: Mark | None, *, reveal: bool) -> dict[str, Any]:
        return _plain(body).show(body, answer, mark, reveal=reveal)


def _plain(body: Body) -> Kind:
    """The kind that a settled body is answered as."""
    return single.KIND if "options" in body else number.KIND


def _are_numbers(texts: Sequence[str]) -> bool:
    try:
        return bool(texts) and all(Decimal(text).is_finite() and Decimal(text) >= 0 for text in texts)
    except InvalidOperation:
        return False


def _gaps_of_figures(body: Body, recipe: Recipe) -> Sequence[Gap]:
    """Every draw must have an answer; the ends of every figure's range are tried with each other."""
    ends = [sorted(map(Decimal, texts))[:: max(1, len(texts) - 1)] for texts in body["figures"].values()]
    for corner in product(*ends):
        try:
            recipe.compute(dict(zip(body["figures"], corner, strict=True)), body["currency"])
        except (EngineError, ArithmeticError) as error:
            return [Gap("body", _("These figures have no answer: %(reason)s") % {"reason": error})]
    return []


def _text(kind: str, value: Decimal, currency: str) -> str:
    if kind == MONEY:
        return money(number.minor_of(value, currency), currency)
    if kind == COUNT:
        return count(int(value))
    return percent(value, min(2, max(0, -int(value.normalize().as_tuple().exponent))))


def _written(recipe: Recipe, figures: Figures, outcome: Outcome) -> dict[str, str]:
    named = {**outcome.slips, "answer": outcome.answer}
    words = {name: _text(recipe.unit, value, figures.currency) for name, value in named.items()}
    return words | {
        name: _text(kind, figures.values[name], figures.currency) for name, kind in recipe.figures.items()
    }


def _fill(text: str, words: Mapping[str, str]) -> str:
    return _NAME.sub(lambda found: words.get(found[1], found[0]), text)


def _settled(
    body: Body, recipe: Recipe, figures: Figures, outcome: Outcome, words: Mapping[str, str]
) -> dict[str, Any]:
    tolerance = Decimal(body["tolerance"]) if body["tolerance"] else None
    told = {
        name: _fill(feedback, words)
        for name, feedback in body["slips"].items()
        if not is_near(outcome.slips[name], outcome.answer, tolerance)
    }
    if body["as_choices"] and told:
        return {"options": _options(outcome, told, words)}
    return {
        "answer": f"{outcome.answer:f}",
        "relative": "",
        "unit": {MONEY: figures.currency, COUNT: ""}.get(recipe.unit, "%"),
        "known_wrong": [
            {"value": f"{outcome.slips[name]:f}", "feedback": text, "credit": "0"}
            for name, text in told.items()
        ],
    }


def _options(outcome: Outcome, told: Mapping[str, str], words: Mapping[str, str]) -> list[dict[str, Any]]:
    """Right value and slips, the smallest first; ids are letters, so that they say nothing."""
    values = {words["answer"]: (outcome.answer, "1", "")}
    for name, text in told.items():
        values.setdefault(words[name], (outcome.slips[name], "0", text))
    ranked = sorted(values.items(), key=lambda item: item[1][0])
    return [
        {"id": letter, "text": text, "credit": credit, "feedback": feedback}
        for letter, (text, (_value, credit, feedback)) in zip("abcdefgh", ranked, strict=False)
    ]


KIND = Calc()
