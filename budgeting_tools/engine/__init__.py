"""Answers which names of the engine other rooms may use; it must not compute anything itself."""

from .afford import Affordability, afford, commitment_ratio, largest_amount, shortest_count
from .ask import Ask, Proposal, smallest_ask
from .budget import BudgetLine, BudgetSummary, is_priority, monthly_amount, summarise_budget
from .calendar import PaydayCalendar, payday_calendar
from .case import (
    Case,
    Charge,
    Concession,
    Debt,
    Income,
    LogEntry,
    Minimum,
    Move,
    Outgoing,
    Price,
    Quote,
    RateSpan,
    case_schema,
)
from .ceilings import CeilingRule, Contract, contract_of, judge_contract
from .comparison import Orders, compare_orders
from .errors import AmbiguousRate, EngineError, InvalidInput, NeverRepaid, NoRate
from .grace import GraceComparison, compare_grace
from .hardship import LastResort, last_resort
from .money import Money, Rounding, format_minor, minor_digits, parse_minor, round_minor, split
from .optimal import BestPlan, best_plan
from .plan import Plan, plan_debts
from .planning_months import extras_of
from .prorata import Offer, prorata_offers, token_payments
from .quotes import Flow, PricedQuote, price_quote
from .recast import Recast, recast
from .replay import DebtMonth, PlanMonth
from .stress import Assumptions, Stress, stress_test
from .ways_out import WaysOut, ways_out
from .working import Step, Working

__all__ = [
    "Affordability",
    "AmbiguousRate",
    "Ask",
    "Assumptions",
    "BestPlan",
    "BudgetLine",
    "BudgetSummary",
    "Case",
    "CeilingRule",
    "Charge",
    "Concession",
    "Contract",
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
    "Move",
    "NeverRepaid",
    "NoRate",
    "Offer",
    "Orders",
    "Outgoing",
    "PaydayCalendar",
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
    "Stress",
    "WaysOut",
    "Working",
    "afford",
    "best_plan",
    "case_schema",
    "commitment_ratio",
    "compare_grace",
    "compare_orders",
    "contract_of",
    "extras_of",
    "format_minor",
    "is_priority",
    "judge_contract",
    "largest_amount",
    "last_resort",
    "minor_digits",
    "monthly_amount",
    "parse_minor",
    "payday_calendar",
    "plan_debts",
    "price_quote",
    "prorata_offers",
    "recast",
    "round_minor",
    "shortest_count",
    "smallest_ask",
    "split",
    "stress_test",
    "summarise_budget",
    "token_payments",
    "ways_out",
]
