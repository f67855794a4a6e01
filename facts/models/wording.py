"""What a fact says in one language: what pages print; the machine-usable value stays with the fact."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey

from facts.models.fact import Fact


def languages() -> list[tuple[str, str]]:
    """A function, so that another language needs no migration."""
    return [(code, str(name)) for code, name in settings.LANGUAGES]


class FactWording(models.Model):
    fact = ParentalKey(Fact, on_delete=models.CASCADE, related_name="wordings")
    language = models.CharField(_("language"), max_length=10, choices=languages)
    title = models.CharField(_("title"), max_length=250)
    plain = models.TextField(
        _("in plain words"),
        help_text=_("One or two short sentences: what it means for someone who borrows. No promise."),
    )
    limits = models.TextField(_("what nobody should conclude from it"))

    class Meta:
        verbose_name = _("wording")
        verbose_name_plural = _("wordings")
        ordering = ["language"]
        constraints = [models.UniqueConstraint(fields=["fact", "language"], name="one_wording_a_language")]

    def __str__(self) -> str:
        return self.title
