"""Answers how up to three offers compare, figure by figure; it must not rank lenders or recommend an offer."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from budgeting_tools.before.pricing import PricedOffer
from budgeting_tools.before.quoting import rate_text
from budgeting_tools.engine import Case, InvalidInput, Quote
from budgeting_tools.engine.periods import add_months
from home.templatetags.figures import count, day, money


@dataclass(frozen=True, slots=True)
class Column:
    """One offer: its name and its figures in the order of the comparison's labels."""

    place: int
    name: str
    figures: list[tuple[str, str]]
    is_shown: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """`sentences` come first: what costs least, what asks least each month, what to mind."""

    sentences: list[str]
    labels: list[str]
    offers: list[Column]


def comparison(case: Case, offers: Sequence[PricedOffer], shown: int) -> Comparison:
    columns = [
        Column(offer.place, name_of(offer), _figures(case, offer), offer.place == shown) for offer in offers
    ]
    labels = [label for label, _text in columns[0].figures]
    return Comparison(_sentences(case, offers), labels, columns)


def name_of(offer: PricedOffer) -> str:
    return offer.quote.label or _("Offer %(number)s") % {"number": offer.place + 1}


def _figures(case: Case, offer: PricedOffer) -> list[tuple[str, str]]:
    priced, currency = offer.priced, case.currency
    figures = [
        (_("You receive"), money(priced.cash_received, currency)),
        (_("Payments"), f"{count(priced.count)} × {money(priced.first_instalment, currency)}"),
        (_("It costs you"), money(priced.cost, currency)),
        (_("Nominal a year"), rate_text(priced.nominal_yearly)),
        (_("Effective a year"), rate_text(priced.effective_yearly)),
        (_("Last payment"), day(last_payment(offer.quote, date.fromisoformat(case.as_of)))),
    ]
    if offer.ability:
        figures.append((_("Fits your month?"), _fits(offer, currency)))
    return figures


def _fits(offer: PricedOffer, currency: str) -> str:
    ability = offer.ability
    assert ability is not None
    said = _("Yes, %(left)s left") if ability.fits else _("Not yet: %(left)s short")
    return said % {"left": money(abs(ability.left), currency)}


def last_payment(quote: Quote, as_of: date) -> date | None:
    """The day of the last payment where the money comes on the day of the contract, or today; None past all years."""
    try:
        return _last_day(quote, as_of)
    except (OverflowError, InvalidInput):
        return None


def _last_day(quote: Quote, as_of: date) -> date:
    start = date.fromisoformat(quote.contract_date) if quote.contract_date else as_of
    if quote.every == "month":
        return add_months(start, quote.instalments)
    if quote.every.startswith("single:"):
        days = int(quote.every.removeprefix("single:").removesuffix("days"))
    else:
        days = {"week": 7, "fortnight": 14}[quote.every]
    return start + timedelta(days=days * quote.instalments)


def _sentences(case: Case, offers: Sequence[PricedOffer]) -> list[str]:
    cheapest = _least(offers, lambda offer: offer.priced.cost)
    lightest = _least(offers, lambda offer: offer.priced.monthly_burden)
    said = [_verdict(case, offers, cheapest, lightest)]
    if len({offer.priced.cash_received for offer in offers}) > 1:
        said.append(_("They do not pay out the same sum, so look at what you receive too."))
    return said


def _least(offers: Sequence[PricedOffer], figure: Callable[[PricedOffer], int]) -> PricedOffer | None:
    """The one offer with the least of this figure; None where two share it."""
    least = min(figure(offer) for offer in offers)
    found = [offer for offer in offers if figure(offer) == least]
    return found[0] if len(found) == 1 else None


def _verdict(
    case: Case, offers: Sequence[PricedOffer], cheapest: PricedOffer | None, lightest: PricedOffer | None
) -> str:
    if cheapest is None and lightest is None:
        return _("No offer stands out: the lowest cost and the lowest payment are shared.")
    if cheapest is lightest and cheapest is not None:
        return _("%(name)s costs least in money (%(cost)s) and asks least each month (%(payment)s).") % {
            "name": name_of(cheapest),
            "cost": money(cheapest.priced.cost, case.currency),
            "payment": money(cheapest.priced.monthly_burden, case.currency),
        }
    parts = []
    if cheapest is not None:
        values = {"name": name_of(cheapest), "cost": money(cheapest.priced.cost, case.currency)}
        parts.append(_("%(name)s costs least in money: %(cost)s.") % values)
    if lightest is not None:
        asked = money(lightest.priced.monthly_burden, case.currency)
        parts.append(
            _("%(name)s asks least each month: %(payment)s.") % {"name": name_of(lightest), "payment": asked}
        )
    return " ".join(parts)
