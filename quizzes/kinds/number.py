"""A number that the reader works out; slips that people often make have their own sentence."""

from collections.abc import Callable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from babel.numbers import get_currency_precision
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from home.numerals import AmbiguousNumber, NotANumber, read_decimal
from quizzes.blocks import FigureBlock, KnownSlipBlock
from quizzes.kinds.shape import Answer, Body, Gap, Kind, NeedsAnswer, Posted
from quizzes.marking import FULL, NONE, Mark, is_near

_ECHO = 60


class NumberBlock(blocks.StructBlock):
    answer = FigureBlock(label=_("right value"))
    tolerance = FigureBlock(
        label=_("how far off is still right"),
        required=False,
        min_value=0,
        help_text=_("In the same unit. Leave both empty for one per cent."),
    )
    relative = blocks.DecimalBlock(
        label=_("or in per cent of the value"), required=False, min_value=0, max_value=100
    )
    unit = blocks.CharBlock(
        label=_("unit"), required=False, max_length=20, help_text=_("A currency such as GBP, or %.")
    )
    known_wrong = blocks.ListBlock(KnownSlipBlock(), label=_("known slips"), default=[])

    class Meta:
        icon = "calculator"
        label = _("A number")


class Number(Kind):
    code, order = "number", 40
    title = _("A number")
    template = "quizzes/kinds/number.html"
    block = NumberBlock()

    def freeze(self, value: blocks.StructValue) -> Body:
        return {
            "answer": _text(value["answer"]),
            "tolerance": _text(value["tolerance"]),
            "relative": _text(value["relative"] and value["relative"] / 100),
            "unit": value["unit"] or "",
            "known_wrong": [
                {
                    "value": _text(slip["value"]),
                    "feedback": slip["feedback"].source,
                    "credit": str(slip["credit"] or 0),
                }
                for slip in value["known_wrong"]
            ],
        }

    def thaw(self, spec: dict[str, Any], stable_id: Callable[[str], str]) -> dict[str, Any]:
        slips = spec.get("known_wrong", [])
        items = [
            {
                "type": "item",
                "id": stable_id(f"slip-{place}"),
                "value": {"value": str(slip["value"]), "feedback": slip["feedback"]},
            }
            for place, slip in enumerate(slips)
        ]
        plain = {key: str(spec[key]) for key in ("answer", "tolerance", "relative") if spec.get(key)}
        return {**plain, "unit": spec.get("unit", ""), "known_wrong": items}

    def gaps(self, body: Body) -> Sequence[Gap]:
        if not body["answer"]:
            return [Gap("body", _("Give the right value."))]
        near = [slip for slip in body["known_wrong"] if slip["value"] and self._is_right(body, slip["value"])]
        return (
            [Gap("body", _("A known slip lies so near the right value that it counts as right."))]
            if near
            else []
        )

    def scoring(self, body: Body) -> Any:
        slips = [[slip["value"], slip["credit"]] for slip in body["known_wrong"]]
        return [body["answer"], body["tolerance"], body["relative"], slips]

    def read(self, posted: Posted, body: Body, language: str) -> Answer:
        text = str(posted.get("answer") or "").strip()
        typed = {"text": text[:_ECHO]}
        if not text:
            raise NeedsAnswer(_("Type a number."), typed)
        try:
            return {"text": text, "value": str(read_decimal(text, language))}
        except AmbiguousNumber as unclear:
            smaller, larger = unclear.readings
            message = _(
                "This can be read as %(smaller)s or as %(larger)s. Type it without the thousands sign."
            )
            raise NeedsAnswer(message % {"smaller": smaller, "larger": larger}, typed) from None
        except NotANumber:
            raise NeedsAnswer(_("Use digits only, such as 1200 or 12.5."), typed) from None

    def mark(self, body: Body, answer: Answer) -> Mark:
        value = answer["value"]
        if self._is_right(body, value):
            return Mark(FULL)
        slips = [slip for slip in body["known_wrong"] if self._near(body, value, slip["value"])]
        if not slips:
            return Mark(NONE)
        nearest = min(slips, key=lambda slip: abs(Decimal(slip["value"]) - Decimal(value)))
        return Mark(Decimal(nearest["credit"]), notes={"answer": nearest["feedback"]})

    def show(self, body: Body, answer: Answer | None, mark: Mark | None, *, reveal: bool) -> dict[str, Any]:
        return {
            "typed": (answer or {}).get("text", ""),
            "unit": body["unit"],
            "note": mark.notes.get("answer", "") if mark else "",
            "key": Decimal(body["answer"]) if reveal else None,
        }

    def _is_right(self, body: Body, value: str) -> bool:
        return self._near(body, value, body["answer"])

    def _near(self, body: Body, value: str, target: str) -> bool:
        tolerance, relative = body["tolerance"], body["relative"]
        return is_near(
            Decimal(value),
            Decimal(target),
            Decimal(tolerance) if tolerance else None,
            Decimal(relative) if relative else None,
        )


def minor_of(value: Decimal, currency: str) -> int:
    """Money as people write it in minor units; what is smaller than the smallest coin is rounded half up."""
    return int(value.scaleb(get_currency_precision(currency)).quantize(Decimal(1), ROUND_HALF_UP))


def _text(value: Decimal | None) -> str:
    return "" if value is None else f"{value.normalize():f}"


KIND = Number()
