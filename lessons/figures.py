"""Prices the offers of a lesson and writes their figures into its text; every number comes from the engine."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any

from budgeting_tools.engine import (
    EngineError,
    InvalidInput,
    Price,
    PricedQuote,
    Quote,
    format_minor,
    parse_minor,
    price_quote,
)
from home.templatetags.figures import count, money, percent

PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_]*)\.([a-z_]+)\}")
# What a text may quote of an offer, in the words of the course files.
KEYS: Mapping[str, Callable[[PricedQuote], str]] = {
    "received": lambda one: money(one.cash_received, one.currency),
    "principal": lambda one: money(one.quote.amount, one.currency),
    "repaid": lambda one: money(one.total_repaid, one.currency),
    "cost": lambda one: money(one.cost, one.currency),
    "instalment": lambda one: money(one.first_instalment, one.currency),
    "first_instalment": lambda one: money(one.first_instalment, one.currency),
    "last_instalment": lambda one: money(one.last_instalment, one.currency),
    "nominal": lambda one: percent(one.nominal_yearly),
    "effective": lambda one: percent(one.effective_yearly),
    "count": lambda one: count(one.count),
    "fees": lambda one: money(one.quote.upfront_fees, one.currency),
}
# The engine's names of fields, in the words of a quote block.
_FIELDS = {"price.rate": "price_value", "price.instalment": "price_value", "every": "single_days"}


class CannotPrice(Exception):
    """The engine refuses the offer; `field` is the one to mend, in the words of a quote block."""

    def __init__(self, field: str, sentence: str) -> None:
        self.field = field
        super().__init__(sentence)


def price(values: Mapping[str, Any]) -> PricedQuote:
    """The offer in the fields of a quote block, priced; raises CannotPrice."""
    currency = str(values["currency"])
    try:
        return _priced(quote_of(values, currency), currency)
    except InvalidInput as error:
        raise CannotPrice(_FIELDS.get(error.field, error.field.split(".")[0]), error.sentence()) from error
    except EngineError as error:
        raise CannotPrice("price_value", error.sentence()) from error


def quote_of(values: Mapping[str, Any], currency: str) -> Quote:
    def minor(name: str) -> int:
        return parse_minor(f"{values[name]:f}", currency)

    in_money = values["price_kind"] == "instalment"
    single = values["every"] == "single"
    return Quote(
        id=str(values["name"]),
        amount=minor("amount"),
        instalments=int(values["instalments"]),
        price=Price(
            kind=values["price_kind"],
            rate="" if in_money else f"{values['price_value']:f}",
            instalment=minor("price_value") if in_money else None,
        ),
        every=f"single:{values['single_days']}days" if single else values["every"],
        method=values["method"],
        upfront_fees=minor("upfront_fees"),
        fee_per_instalment=minor("fee_per_instalment"),
    )


@lru_cache(maxsize=512)
def _priced(quote: Quote, currency: str) -> PricedQuote:
    """Pure, so that a page shown a thousand times solves each rate once."""
    return price_quote(quote, currency)


def priced_by_name(quotes: Iterable[Mapping[str, Any]]) -> dict[str, PricedQuote]:
    """Offers that the engine refuses are left out; their placeholders then stay visible to the editor."""
    found = {}
    for values in quotes:
        try:
            found[str(values["name"])] = price(values)
        except (CannotPrice, TypeError, KeyError):
            continue
    return found


def figures_of_example(example: Mapping[str, Any]) -> dict[str, PricedQuote]:
    return priced_by_name([example["quote"], *example["others"]])


def figures_of(cards: Iterable[Any]) -> dict[str, PricedQuote]:
    """All offers of all examples in a lesson's cards."""
    found: dict[str, PricedQuote] = {}
    for card in cards:
        for block in card.value["body"]:
            if block.block_type == "example":
                found |= figures_of_example(block.value)
    return found


def fill(text: str, figures: Mapping[str, PricedQuote]) -> str:
    """`text` with each placeholder as the reader's language writes it; what cannot be filled stays as typed."""

    def written(match: re.Match[str]) -> str:
        name, key = match.groups()
        if name not in figures or key not in KEYS:
            return match.group()
        return KEYS[key](figures[name])

    return PLACEHOLDER.sub(written, text)


def number_of(text: str, figures: Mapping[str, PricedQuote]) -> str:
    """A placeholder as a plain number, for an answer to be marked: `{loan.cost}` is 2164.00; other text stays."""
    match = PLACEHOLDER.fullmatch(text.strip())
    if match is None:
        return text
    name, key = match.groups()
    one = figures[name]
    if key in ("nominal", "effective"):
        return str(one.nominal_yearly if key == "nominal" else one.effective_yearly)
    return str(one.count) if key == "count" else format_minor(_minor(one, key), one.currency)


def _minor(one: PricedQuote, key: str) -> int:
    return {
        "received": one.cash_received,
        "principal": one.quote.amount,
        "repaid": one.total_repaid,
        "cost": one.cost,
        "instalment": one.first_instalment,
        "first_instalment": one.first_instalment,
        "last_instalment": one.last_instalment,
        "fees": one.quote.upfront_fees,
    }[key]
