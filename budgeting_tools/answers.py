"""Answers what typed fields mean as a case, and which of them need another look; it must not price or plan."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any

from django import forms as django_forms
from django.utils.translation import gettext as _

from budgeting_tools import forms, merging, typed
from budgeting_tools.currencies import CURRENCIES
from budgeting_tools.engine import Case, InvalidInput
from budgeting_tools.refusals import sentence
from budgeting_tools.rows import LISTS

MOST_DEBTS = 50
MOST_OFFERS = 3
MOST_ROWS = 100


@dataclass
class Problem:
    """One thing to look at again; `href` leads to its field."""

    text: str
    href: str = ""


@dataclass
class Answers:
    """The typed fields of both doors, bound to forms; `base` is the carried case, for what no field shows."""

    fields: typed.Fields
    base: Case
    today: date
    further: list[Problem] = field(default_factory=list)

    @property
    def currency(self) -> str:
        chosen = self.fields.get("currency", "")
        return chosen if chosen in CURRENCIES else self.base.currency

    @property
    def place(self) -> str:
        """The code of the place chosen; empty where none was: then no rule is claimed."""
        return self.fields.get("place", "")

    @cached_property
    def reserve(self) -> forms.ReserveForm:
        return forms.ReserveForm(self.fields, prefix="reserve", currency=self.currency)

    @cached_property
    def need(self) -> forms.NeedForm:
        return forms.NeedForm(self.fields, prefix="need", currency=self.currency)

    @cached_property
    def lists(self) -> dict[str, list[Any]]:
        """Every list's rows as bound forms, by prefix."""
        return {prefix: self._bound(prefix) for prefix in LISTS}

    def _bound(self, prefix: str) -> list[Any]:
        kind, count = LISTS[prefix].form, len(typed.rows(self.fields, prefix))
        return [kind(self.fields, prefix=f"{prefix}-{i}", currency=self.currency) for i in range(count)]

    @property
    def offers(self) -> list[forms.OfferForm]:
        return self.lists["offer"]

    @property
    def incomes(self) -> list[forms.IncomeForm]:
        return self.lists["income"]

    @property
    def bills(self) -> list[forms.BillForm]:
        return self.lists["bill"]

    @property
    def debts(self) -> list[forms.DebtForm]:
        return self.lists["debt"]

    @property
    def has_income(self) -> bool:
        return any(not form.is_blank() for form in self.incomes)

    @property
    def told_debts(self) -> list[forms.DebtForm]:
        return [form for form in self.debts if not form.is_blank()]

    def shared_parts(self) -> list[forms.PlannerForm]:
        return [self.reserve, *self.incomes, *self.bills, *self.debts]

    def check_shared(self) -> None:
        """What holds on both doors: a month with bills needs an income, and lists keep their limits."""
        if len(self.told_debts) > MOST_DEBTS:
            self._too_many("debts", "too_many_debts", MOST_DEBTS, len(self.told_debts))
        for rows, place in ((self.incomes, "month"), (self.bills, "month")):
            if sum(not row.is_blank() for row in rows) > MOST_ROWS:
                self._too_many(place, "too_many", MOST_ROWS, len(rows))
        if any(not bill.is_blank() for bill in self.bills) and not self.has_income:
            message = _("Type what comes in, so that we can see what is left.")
            if self.incomes:
                self.incomes[0].add_error("amount", message)
            else:
                self.further.append(Problem(message, "#month"))

    def _too_many(self, place: str, reason: str, most: int, given: int) -> None:
        refusal = InvalidInput(place, reason, {"maximum": most, "given": given})
        self.further.append(Problem(sentence(refusal, self.currency), f"#{place}"))

    @property
    def told_offers(self) -> list[forms.OfferForm]:
        """The offers begun; the first is asked for even where nobody began it."""
        begun = [form for form in self.offers if not form.is_blank()]
        return begun or self.offers[:1]

    def check_before(self) -> None:
        self.check_shared()
        for form in self.told_offers:
            form.ask()
        if len(self.told_offers) > MOST_OFFERS:
            self._too_many("offers", "too_many_offers", MOST_OFFERS, len(self.told_offers))

    def check_after(self) -> None:
        self.check_shared()
        if not self.told_debts:
            self.further.append(Problem(_("Tell us about one debt at least."), "#debts"))
        if not self.has_income:
            for form in self.told_debts:
                if form.given("minimum_percent"):
                    continue
                form.want("instalment", _("Type what you pay each month, or fill in your month below."))

    def problems(self, parts: Sequence[django_forms.Form]) -> list[Problem]:
        """Every message of these parts, first to last, each linked to its field."""
        return [*self.further, *(problem for part in parts for problem in _of(part))]

    def case(self) -> Case:
        """The case with every part that can be read; a part with a mistake keeps what the page carried."""
        base = replace(self.base, currency=self.currency, place=self.place, as_of=self.today.isoformat())
        data = merging.merged(
            base,
            reserve=self.reserve if self.reserve.is_valid() else None,
            need=self.need if self.need.is_valid() else None,
            rows={
                prefix: rows if all(form.is_valid() for form in rows) else None
                for prefix, rows in self.lists.items()
            },
        )
        try:
            return Case.from_dict(data)
        except InvalidInput:
            return base


def _of(part: django_forms.Form) -> Iterator[Problem]:
    for name, messages in part.errors.items():
        href = "" if name == "__all__" else f"#{part[name].auto_id}"
        for message in messages:
            yield Problem(str(message), href)
