"""Turns what a person types about a loan offer into typed values; it must not price it."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from budgeting_tools.choices import INTERVALS, LENDER_KINDS, METHODS, RATE_KINDS
from budgeting_tools.day_field import DayField
from budgeting_tools.engine import EngineError, Price, Quote
from budgeting_tools.forms.parts import LONGEST_TERM, RowForm
from budgeting_tools.missing_count import NeverEnds, payments_needed
from budgeting_tools.number_fields import CountField, MoneyField, PercentField
from budgeting_tools.payment_field import PaymentField
from budgeting_tools.refusals import sentence
from home.templatetags.figures import money


class OfferForm(RowForm):
    """A loan as it is offered. Three figures are enough: the amount, and two of payment, count and rate."""

    label = forms.CharField(label=gettext_lazy("Name, so that you know it"), max_length=120, required=False)
    amount = MoneyField(
        label=gettext_lazy("How much would you borrow?"),
        help_text=gettext_lazy("The amount in the contract, before any fee is taken off."),
        required=False,
    )
    payment = PaymentField(
        label=gettext_lazy("What would you pay each time?"),
        help_text=gettext_lazy("One payment, such as 972, or all of them, such as 12 × 972."),
        required=False,
    )
    instalments = CountField(
        label=gettext_lazy("How many payments?"), least=1, most=LONGEST_TERM, required=False
    )
    price = PercentField(
        label=gettext_lazy("Rate they quote"),
        help_text=gettext_lazy("Leave it empty if you know the payments."),
        required=False,
    )
    kind = forms.ChoiceField(
        label=gettext_lazy("What does the rate mean?"), choices=RATE_KINDS.items(), required=False
    )
    fees = MoneyField(
        label=gettext_lazy("Fees kept back"),
        help_text=gettext_lazy("What they take off before the money reaches you."),
        required=False,
    )
    fee_each = MoneyField(
        label=gettext_lazy("Extra fee with each payment"),
        help_text=gettext_lazy("Membership, guarantee or insurance you cannot refuse."),
        required=False,
    )
    every = forms.ChoiceField(
        label=gettext_lazy("When do you pay?"), choices=INTERVALS.items(), required=False
    )
    days = CountField(
        label=gettext_lazy("All at once: after how many days?"), least=1, most=9999, required=False
    )
    method = forms.ChoiceField(
        label=gettext_lazy("How is it repaid?"), choices=METHODS.items(), required=False
    )
    lender_kind = forms.ChoiceField(
        label=gettext_lazy("Who lends, by the contract?"),
        help_text=gettext_lazy(
            "The name on the contract counts, not the app. It decides which price limit applies."
        ),
        choices=LENDER_KINDS.items(),
        required=False,
    )
    signed = DayField(
        label=gettext_lazy("Day on the contract"),
        help_text=gettext_lazy("Such as 2026-03-01. Leave it empty if you have not signed."),
        required=False,
    )

    undated = forms.BooleanField(label=gettext_lazy("Signed, but I do not know the day"), required=False)
    late_fee = MoneyField(label=gettext_lazy("Fee for a late payment"), required=False)
    late_rate = PercentField(
        label=gettext_lazy("Interest on a late payment, % a day"),
        help_text=gettext_lazy("As the contract says, such as 0.075."),
        required=False,
    )
    sheet_received = MoneyField(label=gettext_lazy("Sheet: money you receive"), required=False)
    sheet_interest = MoneyField(label=gettext_lazy("Sheet: interest in all"), required=False)
    sheet_total_cost = MoneyField(label=gettext_lazy("Sheet: cost in all"), required=False)
    sheet_total_repaid = MoneyField(label=gettext_lazy("Sheet: you repay in all"), required=False)
    sheet_yearly = PercentField(label=gettext_lazy("Sheet: yearly cost, %"), required=False)

    FIGURES = ("amount", "payment", "instalments", "price", "fees", "fee_each", "days", "label")
    SHEET = ("received", "interest", "total_cost", "total_repaid", "yearly")
    MORE = (
        "fees",
        "fee_each",
        "every",
        "days",
        "method",
        "lender_kind",
        "signed",
        "undated",
        "late_fee",
        "late_rate",
    )
    USUAL = ("month", "equal_instalment", "", None, False)
    is_asked = False
    found_count: int | None = None  # where payment and rate told it

    def is_blank(self) -> bool:
        return not any(self.given(name) for name in (*self.FIGURES, *self.sheet_names()))

    @classmethod
    def sheet_names(cls) -> tuple[str, ...]:
        """The fields for the lines of the lender's cost sheet."""
        return tuple(f"sheet_{key}" for key in cls.SHEET)

    @property
    def sheet(self) -> dict[str, Any]:
        """The lines of the sheet that were copied, by the engine's keys."""
        found = {key: self.cleaned_data[f"sheet_{key}"] for key in self.SHEET}
        return {key: value for key, value in found.items() if value is not None}

    @property
    def has_more(self) -> bool:
        """True when one of the optional fields holds something unusual or needs another look."""
        return any(self._stands_out(name) for name in self.MORE)

    @property
    def has_sheet(self) -> bool:
        return any(self._stands_out(name) for name in self.sheet_names())

    def _stands_out(self, name: str) -> bool:
        return self[name].value() not in self.USUAL or bool(self.is_bound and self[name].errors)

    def ask(self) -> None:
        """From now on a row that nobody began asks for its figures."""
        self.is_asked = True
        self.full_clean()

    def clean_every(self) -> str:
        return self.cleaned_data["every"] or "month"

    def clean_method(self) -> str:
        return self.cleaned_data["method"] or "equal_instalment"

    def clean(self) -> dict[str, Any]:
        values = self.cleaned_data
        if self.is_blank() and not self.is_asked:
            return values
        self.want("amount", _("Type the amount you would borrow."))
        if values.get("amount") == 0:
            self.add_error("amount", _("Type an amount above zero."))
        if values.get("payment") and values["payment"].each == 0:
            self.add_error("payment", _("Type what each payment is, above zero."))
        if self.given("price"):
            self.want("kind", _("Choose what the rate means, so that nothing is guessed."))
        self._want_two_of_three(once=values.get("every") == "once")
        self._check_counts()
        if not self.errors and self.count is None:
            self._find_count()
        return values

    def _want_two_of_three(self, *, once: bool) -> None:
        """Payment, count and rate: any two give the third. A single payment counts one by itself."""
        typed = self.cleaned_data.get("payment")
        by_sheet = self.given("sheet_total_repaid") or self.given("sheet_interest")
        if not self.given("payment") and not self.given("price") and not by_sheet:
            self.add_error("payment", _("Type each payment, such as 12 × 972, or the rate they quote."))
        if once:
            self.want("days", _("Type after how many days you pay it back."))
        elif not (typed and typed.count) and not (self.given("payment") and self.given("price")):
            self.want("instalments", _("Type how many payments there are."))

    def _check_counts(self) -> None:
        typed, count = self.cleaned_data.get("payment"), self.cleaned_data.get("instalments")
        if typed and typed.count and count and typed.count != count:
            said = _("You typed %(first)s payments above and %(second)s here. Which one is right?")
            self.add_error("instalments", said % {"first": typed.count, "second": count})

    def _find_count(self) -> None:
        """Payment and rate give the count; a payment that never repays the loan hears of one that would."""
        typed = self.cleaned_data
        price = Price(typed["kind"], typed["price"])
        loan = Quote("count", typed["amount"], 1, price, every=typed["every"], method=typed["method"])
        try:
            self.found_count = payments_needed(loan, self.each or 0)
        except NeverEnds as short:
            said = _("At this rate, such payments never repay the loan. %(payment)s would, in 60 payments.")
            self.add_error("payment", said % {"payment": money(short.would_work, self.currency)})
        except EngineError as refusal:
            self.add_error("price", sentence(refusal, self.currency))

    @property
    def count(self) -> int | None:
        """How many payments, None where payment and rate are to tell."""
        typed = self.cleaned_data.get("payment")
        found: int | None = self.cleaned_data.get("instalments") or (typed and typed.count)
        return found or (1 if self.cleaned_data["every"] == "once" else self.found_count)

    @property
    def each(self) -> int | None:
        """One payment in minor units, None where none was typed."""
        typed = self.cleaned_data["payment"]
        return typed.each if typed else self._each_by_sheet()

    def _each_by_sheet(self) -> int | None:
        """What the sheet's total makes of one payment, where neither payment nor rate was told."""
        told = self.cleaned_data
        if told["price"] is not None or not self.count:
            return None
        repaid = told["sheet_total_repaid"]
        if repaid is None and told["sheet_interest"] is not None:
            repaid = told["amount"] + told["sheet_interest"]
        return None if repaid is None else -(-repaid // self.count)
