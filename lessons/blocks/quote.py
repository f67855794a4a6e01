"""A loan as it is offered, in the fields an editor or translator fills; the engine computes, this only asks it."""

from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import BlockGroup, StructBlockValidationError
from wagtail_localize.segments import StringSegmentValue

from lessons.figures import CannotPrice, price

CURRENCIES = ["CNY", "GBP", "EUR", "USD", "HKD", "TWD", "SGD"]
EVERY = [
    ("month", _("month")),
    ("fortnight", _("two weeks")),
    ("week", _("week")),
    ("single", _("one payment")),
]
METHODS = [
    ("equal_instalment", _("equal instalments")),
    ("equal_principal", _("equal principal, falling instalments")),
    ("interest_only", _("interest first, principal last")),
    ("flat", _("flat fee on the first sum, all the way")),
]
PRICES = [
    ("nominal_yearly", _("per cent a year, nominal")),
    ("monthly", _("per cent a month")),
    ("daily", _("per cent a day")),
    ("flat_per_period", _("flat fee per period, per cent of the first sum")),
    ("instalment", _("only the instalment, in money")),
]


class QuoteBlock(blocks.StructBlock):
    """Each field takes part in translation, so that another language can tell the story in its own money."""

    name = blocks.RegexBlock(
        label=_("Name"),
        regex=r"^[a-z][a-z0-9_]{0,29}$",
        default="loan",
        help_text=_("Small letters. Text quotes its figures as {loan.cost}."),
        error_messages={"invalid": _("Use small letters, digits and _, starting with a letter.")},
    )
    currency = blocks.ChoiceBlock(label=_("Currency"), choices=[(code, code) for code in CURRENCIES])
    amount = blocks.DecimalBlock(
        label=_("Sum on the contract"), min_value=Decimal("0.01"), max_digits=12, decimal_places=2
    )
    instalments = blocks.IntegerBlock(
        label=_("Number of instalments"), min_value=1, max_value=1200, default=12
    )
    every = blocks.ChoiceBlock(label=_("One instalment every"), choices=EVERY, default="month")
    method = blocks.ChoiceBlock(label=_("Repaid by"), choices=METHODS, default="equal_instalment")
    price_kind = blocks.ChoiceBlock(label=_("Price is told as"), choices=PRICES, default="nominal_yearly")
    price_value = blocks.DecimalBlock(label=_("That price"), min_value=0, max_digits=14, decimal_places=6)
    upfront_fees = blocks.DecimalBlock(
        label=_("Kept back at the start"), min_value=0, max_digits=12, decimal_places=2, default=Decimal(0)
    )
    fee_per_instalment = blocks.DecimalBlock(
        label=_("Fee on each instalment"), min_value=0, max_digits=12, decimal_places=2, default=Decimal(0)
    )
    single_days = blocks.IntegerBlock(
        label=_("Days until the one payment"), min_value=1, max_value=9999, default=30
    )

    class Meta:
        icon = "calculator"
        label = _("Offer")
        label_format = "{name}: {amount} {currency}"
        form_layout = BlockGroup(
            children=[
                "name", "currency", "amount", "instalments", "every", "method", "price_kind", "price_value",
            ],
            settings=["upfront_fees", "fee_per_instalment", "single_days"],
        )  # fmt: skip

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if not self.is_deferred_validation:
            self.refuse_unless_priced(cleaned)
        return cleaned

    def refuse_unless_priced(self, value: Any) -> None:
        try:
            price(value)
        except CannotPrice as error:
            raise StructBlockValidationError({error.field: ValidationError(str(error))}) from error

    def get_translatable_segments(self, value: Any) -> list[StringSegmentValue]:
        """Every field but the name, as plain text; zero is written out so that a translator can change it."""
        return [
            StringSegmentValue(name, plain(value[name]))
            for name in self.child_blocks
            if name != "name" and value[name] is not None
        ]

    def restore_translated_segments(self, value: Any, segments: list[StringSegmentValue]) -> Any:
        """A figure that cannot be read or priced is refused here, where the translator sees it."""
        for segment in segments:
            value[segment.path] = self.read_translated(segment.path, segment.render_text())
        try:
            price(value)
        except CannotPrice as error:
            raise ValidationError({error.field: str(error)}) from error
        return value

    def read_translated(self, name: str, text: str) -> Any:
        """The translator's words as the field's own value; what the field would refuse is refused."""
        block = self.child_blocks[name]
        try:
            return block.clean(block.to_python(text.strip()))
        except (ArithmeticError, ValueError, ValidationError) as error:
            message = _("%(text)s does not fit here.") % {"text": text}
            raise ValidationError({name: message}) from error


def plain(value: Any) -> str:
    """Decimals without trailing noughts or exponent, so that 500.00 and 500 are the same source text."""
    if not isinstance(value, Decimal):
        return str(value)
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
