"""Answers which names of the engine other rooms may use; it must not compute anything itself."""

from .afford import Affordability, afford, commitment_ratio, largest_amount, shortest_count
from .ask import Ask, Proposal, smallest_ask
from .budget import BudgetLine, BudgetSummary, is_priority, monthly_amount, summarise_budget
from .case import (
    Case,
    Charge,
    Concession,
    Debt,
    Income,
    LogEntry,
    Minimum,
    Outgoing,
    Price,
    Quote,
    RateSpan,
    case_schema,
)
from .comparison import Orders, compare_orders
from .errors import AmbiguousRate, EngineError, InvalidInput, NeverRepaid, NoRate
from .grace import GraceComparison, compare_grace
from .hardship import LastResort, last_resort
from .money import Money, Rounding, format_minor, minor_digits, parse_minor, round_minor, split
from .optimal import BestPlan, best_plan
from .plan import Plan, plan_debts
from .prorata import Offer, prorata_offers, token_payments
from .quotes import Flow, PricedQuote, price_quote
from .recast import Recast, recast
from .replay import DebtMonth, PlanMonth
from .ways_out import WaysOut, ways_out
from .working import Step, Working

__all__ = [
    "Affordability",
    "AmbiguousRate",
    "Ask",
    "BestPlan",
    "BudgetLine",
    "BudgetSummary",
    "Case",
    "Charge",
    "Concession",
    "Debt",
    "DebtMonth",
    "EngineError",
    "Flow",
    "GraceComparison",
    "Income",
    "InvalidInput",
    "LastResort",
    "LogEntry",
    "Minimum",
    "Money",
    "NeverRepaid",
    "NoRate",
    "Offer",
    "Orders",
    "Outgoing",
    "Plan",
    "PlanMonth",
    "Price",
    "PricedQuote",
    "Proposal",
    "Quote",
    "RateSpan",
    "Recast",
    "Rounding",
    "Step",
    "WaysOut",
    "Working",
    "afford",
    "best_plan",
    "case_schema",
    "commitment_ratio",
    "compare_grace",
    "compare_orders",
    "format_minor",
    "is_priority",
    "largest_amount",
    "last_resort",
    "minor_digits",
    "monthly_amount",
    "parse_minor",
    "plan_debts",
    "price_quote",
    "prorata_offers",
    "recast",
    "round_minor",
    "shortest_count",
    "smallest_ask",
    "split",
    "summarise_budget",
    "token_payments",
    "ways_out",
]
