"""Answers how each step of the engine's working reads in the page's language; it must not change a figure."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from budgeting_tools.engine import Step, Working, format_minor

LABELS = {
    "cash_received": gettext_noop("Money you receive"),
    "total_repaid": gettext_noop("What you repay in all"),
    "cost": gettext_noop("What it costs"),
    "nominal_yearly": gettext_noop("Yearly rate, nominal"),
    "effective_yearly": gettext_noop("Yearly rate, effective"),
    "room": gettext_noop("What is left for a new loan"),
    "left": gettext_noop("What stays after this loan"),
    "monthly_amount": gettext_noop("An amount as a month sees it"),
    "set_aside": gettext_noop("Put aside for the reserve"),
    "surplus": gettext_noop("What a month leaves"),
    "plan_total": gettext_noop("What you pay in all"),
    "prorata": gettext_noop("Your offer"),
    "best_order": gettext_noop("What the cheapest order costs"),
    "unharmed": gettext_noop("Trial runs in which every payment is met"),
    "cash_needed": gettext_noop("Cash that meets them in 95 of 100"),
}
FORMULAS = {
    "cash_received": gettext_noop("amount − what is kept back"),
    "total_repaid": gettext_noop("payments at the start + all payments with their fees"),
    "cost": gettext_noop("total repaid − cash received"),
    "nominal_yearly": gettext_noop(
        "rate of one period × periods in a year, where received = Σ paid ÷ (1 + rate)^period"
    ),
    "effective_yearly": gettext_noop("(1 + rate of one period)^periods in a year − 1"),
    "room": gettext_noop("what a month leaves − payments on debts you have"),
    "left": gettext_noop("room − the least monthly sum that meets every payment"),
    "monthly_amount": gettext_noop("amount × times a year ÷ 12"),
    "set_aside": gettext_noop("(reserve − money now) ÷ months"),
    "surplus": gettext_noop("income − bills that come first − other bills − put aside"),
    "plan_total": gettext_noop("what you owe now + interest + fees + new charges = paid"),
    "prorata": gettext_noop("what you can offer × this debt ÷ all these debts"),
    "best_order": gettext_noop("no order of this budget can cost less than the bound"),
    "unharmed": gettext_noop("cash + income − bills − payments is at 0 or above in each month"),
    "cash_needed": gettext_noop("the least cash at the start that brings so many runs through"),
}
CONVENTIONS = {
    "total_repaid": gettext_noop("Interest is rounded to the cent each period; the last payment evens out."),
    "nominal_yearly": gettext_noop("Simple: no interest on interest."),
    "effective_yearly": gettext_noop("Compounded: with interest on interest."),
    "monthly_amount": gettext_noop("A year has 52 weeks, 26 fortnights or 13 times four weeks."),
    "set_aside": gettext_noop("Rounded up."),
    "plan_total": gettext_noop(
        "Each month: interest first, then what is due, then spare money in the chosen order."
    ),
    "prorata": gettext_noop("Cents that are left over go to the largest remainders, so the offers add up."),
    "best_order": gettext_noop("Searched by a solver, then counted again to the cent."),
    "unharmed": gettext_noop("Drawn from a fixed seed, so the same figures give the same answer."),
}
INPUTS = {
    "amount": gettext_noop("amount"),
    "kept_back": gettext_noop("kept back"),
    "instalments": gettext_noop("payments"),
    "first": gettext_noop("first"),
    "last": gettext_noop("last"),
    "periods_in_a_year": gettext_noop("periods in a year"),
    "surplus": gettext_noop("what a month leaves"),
    "existing": gettext_noop("payments on debts"),
    "burden": gettext_noop("this loan a month"),
    "line": gettext_noop("row"),
    "times_a_year": gettext_noop("times a year"),
    "buffer": gettext_noop("reserve"),
    "cash": gettext_noop("money now"),
    "months": gettext_noop("months"),
    "income": gettext_noop("income"),
    "priority": gettext_noop("bills that come first"),
    "other": gettext_noop("other bills"),
    "set_aside": gettext_noop("put aside"),
    "interest": gettext_noop("interest"),
    "fees": gettext_noop("fees"),
    "monthly_budget": gettext_noop("a month"),
    "available": gettext_noop("what you can offer"),
    "balance": gettext_noop("this debt"),
    "total": gettext_noop("all these debts"),
    "bound": gettext_noop("bound"),
    "gap": gettext_noop("how far above the bound"),
    "futures": gettext_noop("trial runs"),
    "seed": gettext_noop("seed"),
    "wanted_percent": gettext_noop("wanted, in %"),
}
_UNSAID = {"order", "cheapest_named_order"}  # the page says it in words beside the figure
_IN_MINOR_UNITS = {"prorata"}  # steps whose figures come as whole cents


@dataclass(frozen=True, slots=True)
class WordedStep:
    """A step as the `working` component prints it."""

    label: str
    formula: str
    inputs: list[tuple[str, str]]
    result: str
    convention: str
    rule: str


def worded(working: Working, currency: str) -> list[WordedStep]:
    return [_one(step, currency) for step in working]


def _one(step: Step, currency: str) -> WordedStep:
    def shown(value: str) -> str:
        return format_minor(int(value), currency) if step.key in _IN_MINOR_UNITS else value

    return WordedStep(
        label=_word(LABELS, step.key),
        formula=_word(FORMULAS, step.key, step.formula),
        inputs=[(_word(INPUTS, name), shown(value)) for name, value in step.inputs if name not in _UNSAID],
        result=shown(step.result),
        convention=_word(CONVENTIONS, step.key, ""),
        rule=step.rule,
    )


def _word(words: dict[str, str], key: str, otherwise: str | None = None) -> str:
    known = words.get(key)
    return _(known) if known else (key.replace("_", " ") if otherwise is None else otherwise)
