"""A dated rule inside a lesson: which rule, and where; what it says comes from the facts that are in force."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail_localize.segments import StringSegmentValue

from facts import asking, places, references
from facts.known import Known


def rules() -> list[tuple[str, str]]:
    """Every rule that some record states; a function, so that new facts need no migration."""
    return [(rule, rule) for rule in sorted(references.stated())]


class FactValue(blocks.StructValue):
    def on(self, day: date) -> Known | None:
        """What is in force that day; None says nothing."""
        return asking.in_force(self["rule"], self["place"], day)


class FactBlock(blocks.StructBlock):
    """Rule and place take part in translation: another language can tell of another place."""

    rule = blocks.ChoiceBlock(label=_("Rule"), choices=rules)
    place = blocks.ChoiceBlock(label=_("Place"), choices=places.choices)

    class Meta:
        icon = "date"
        label = _("Fact")
        label_format = "{rule} {place}"
        group = _("Work")
        template = "lessons/blocks/fact.html"
        value_class = FactValue
        description = _("A rule with its source and date. When it lapses, the lesson says so by itself.")

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(value, parent_context=parent_context)
        return context | {"fact": value.on(timezone.localdate())}

    def get_translatable_segments(self, value: Any) -> list[StringSegmentValue]:
        return [StringSegmentValue(name, value[name]) for name in self.child_blocks if value[name]]

    def restore_translated_segments(self, value: Any, segments: list[StringSegmentValue]) -> Any:
        """A rule or a place that there is not is refused here, where the translator sees it."""
        for segment in segments:
            text = segment.render_text().strip()
            try:
                value[segment.path] = self.child_blocks[segment.path].clean(text)
            except ValidationError as error:
                message = _("%(text)s does not fit here.") % {"text": text}
                raise ValidationError({segment.path: message}) from error
        return value
