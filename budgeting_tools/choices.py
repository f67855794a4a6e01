"""Answers which words stand for the kinds that a case knows; it must not hold a rule of money."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

RATE_KINDS = {
    "": _("Choose what the rate means"),
    "nominal_yearly": _("% a year"),
    "effective_yearly": _("% a year as APR, compounded"),
    "monthly": _("% a month"),
    "daily": _("% a day"),
    "flat_per_period": _("%: a fee on the whole amount, each payment"),
}
PRICE_KINDS = RATE_KINDS | {"instalment": _("each payment")}
# The keys are the needs that facts on other ways name.
PURPOSES = {
    "": _("I would rather not say"),
    "home": _("Rent, repairs, or a deposit"),
    "energy": _("Heat, light or water"),
    "daily_living": _("Food and daily life"),
    "medical": _("A doctor or medicine"),
    "school": _("School or training"),
    "car": _("A car or bike, or its repair"),
    "repay_loan": _("To repay another loan"),
    "other": _("Something else"),
}
LENDER_KINDS = {
    "": _("I do not know"),
    "bank": _("A bank"),
    "consumer_finance": _("A consumer-finance company"),
    "micro_loan": _("A micro-loan company"),
    "other_licensed": _("Another licensed lender"),
    "private": _("A private person or company"),
}
INTERVALS = {
    "month": _("every month"),
    "fortnight": _("every two weeks"),
    "week": _("every week"),
    "once": _("all at once, on one day"),
}
METHODS = {
    "equal_instalment": _("the same sum each time"),
    "equal_principal": _("equal principal: more at first, less later"),
    "interest_only": _("interest first, the amount at the end"),
    "flat": _("a fee on the whole amount each time"),
}
CYCLES = {
    "monthly": _("a month"),
    "weekly": _("a week"),
    "fortnightly": _("every two weeks"),
    "four_weekly": _("every four weeks"),
    "quarterly": _("every three months"),
    "yearly": _("a year"),
}
INCOME_CYCLES = CYCLES | {"irregular": _("in a usual month (it varies)")}
BILLS = {
    "home": _("Rent or mortgage"),
    "energy": _("Energy and water"),
    "food": _("Food and household"),
    "transport": _("Travel"),
    "communications": _("Phone and internet"),
    "family": _("Children and family"),
    "tax": _("Tax"),
    "insurance": _("Insurance and health"),
    "other": _("All else"),
}
# Categories of a case that these pages have no row for by themselves; they come with a document from elsewhere.
FURTHER_BILLS = {
    "council_tax": _("Council tax"),
    "water": _("Water"),
    "care": _("Care"),
    "school": _("School"),
    "essential": _("Other essentials"),
    "personal": _("Personal"),
    "leisure": _("Leisure"),
    "savings": _("Savings"),
}
DEBT_KINDS = {
    "loan": pgettext_lazy("kind of debt", "Loan"),
    "card": pgettext_lazy("kind of debt", "Credit card"),
    "store": pgettext_lazy("kind of debt", "Shop or pay later"),
    "family": pgettext_lazy("kind of debt", "Family or friend"),
    "rent": pgettext_lazy("kind of debt", "Rent or mortgage"),
    "utility": pgettext_lazy("kind of debt", "Energy or water"),
    "tax": pgettext_lazy("kind of debt", "Tax"),
    "other": pgettext_lazy("kind of debt", "Other"),
}
# Home, energy and tax: losing these harms most, so they are paid before any other debt.
PRIORITY_KINDS = frozenset({"rent", "utility", "tax"})
# Rules for a least payment that the form has fields for; a case may carry others.
MINIMUM_RULES = {
    "": _("The payment above, always the same"),
    "percent_or_floor": _("A share of what is owed"),
    "interest_plus_percent_or_floor": _("The interest and a share of what is owed"),
}
RATE_PERIODS = {"year": _("% a year"), "month": _("% a month"), "day": _("% a day")}
ORDERS = {
    "snowball": _("Smallest debt first"),
    "avalanche": _("Dearest debt first"),
    "own": _("Your own order"),
    "best": _("Cheapest of all"),
}
