"""Answers which names of the engine other rooms may use; it must not compute anything itself."""

from .afford import Affordability, afford, commitment_ratio, largest_amount, shortest_count
from .agreements import due_date
from .ask import Ask, Proposal, smallest_ask
from .budget import BudgetLine, BudgetSummary, is_priority, monthly_amount, summarise_budget
from .calendar import CalendarDay, DueMove, MonthEnd, Movement, PaydayCalendar, Undated, payday_calendar
from .case import (
    Agreement,
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
from .ceiling_rules import Conditions, Reference
from .ceilings import (
    Above,
    CannotJudge,
    CeilingRule,
    Contract,
    Within,
    contract_of,
    judge_contract,
    judge_rule,
)
from .comparison import Orders, compare_orders
from .contracts import Overdue, Part
from .contradictions import Contradiction, Reading, contradictions
from .cost_sheet import CostSheet, SheetLine, check_cost_sheet
from .early_repayment import EarlyCharge, EarlyRepayment, repay_early
from .errors import AmbiguousRate, EngineError, InvalidInput, NeverRepaid, NoRate
from .extras import extras_of
from .grace import GraceComparison, GraceExit, NoExit, compare_grace
from .granting import grant
from .hardship import LastResort, last_resort
from .household import Household, household_of
from .lateness import LatePayment, late_payment
from .money import Money, Rounding, format_minor, minor_digits, parse_minor, round_minor, split
from .optimal import BestPlan, best_plan
from .pauses import PauseMonth
from .plan import Plan, plan_debts
from .prorata import Offer, prorata_offers, token_payments
from .quotes import Flow, PricedQuote, price_quote
from .recast import Recast, RecastMonth, recast
from .replay import DebtMonth, PlanMonth
from .stress import Assumptions, CashBand, Stress, stress_household, stress_test
from .three_numbers import Solved, solve_loan
from .waiting import SavingFirst, saving_first
from .ways_out import WaysOut, ways_out
from .working import Step, Working

__all__ = [
    "Above",
    "Affordability",
    "Agreement",
    "AmbiguousRate",
    "Ask",
    "Assumptions",
    "BestPlan",
    "BudgetLine",
    "BudgetSummary",
    "CalendarDay",
    "CannotJudge",
    "Case",
    "CashBand",
    "CeilingRule",
    "Charge",
    "Concession",
    "Conditions",
    "Contract",
    "Contradiction",
    "CostSheet",
    "Debt",
    "DebtMonth",
    "DueMove",
    "EarlyCharge",
    "EarlyRepayment",
    "EngineError",
    "Flow",
    "GraceComparison",
    "GraceExit",
    "Household",
    "Income",
    "InvalidInput",
    "LastResort",
    "LatePayment",
    "LogEntry",
    "Minimum",
    "Money",
    "MonthEnd",
    "Move",
    "Movement",
    "NeverRepaid",
    "NoExit",
    "NoRate",
    "Offer",
    "Orders",
    "Outgoing",
    "Overdue",
    "Part",
    "PauseMonth",
    "PaydayCalendar",
    "Plan",
    "PlanMonth",
    "Price",
    "PricedQuote",
    "Proposal",
    "Quote",
    "RateSpan",
    "Reading",
    "Recast",
    "RecastMonth",
    "Reference",
    "Rounding",
    "SavingFirst",
    "SheetLine",
    "Solved",
    "Step",
    "Stress",
    "Undated",
    "WaysOut",
    "Within",
    "Working",
    "afford",
    "best_plan",
    "case_schema",
    "check_cost_sheet",
    "commitment_ratio",
    "compare_grace",
    "compare_orders",
    "contract_of",
    "contradictions",
    "due_date",
    "extras_of",
    "format_minor",
    "grant",
    "household_of",
    "is_priority",
    "judge_contract",
    "judge_rule",
    "largest_amount",
    "last_resort",
    "late_payment",
    "minor_digits",
    "monthly_amount",
    "parse_minor",
    "payday_calendar",
    "plan_debts",
    "price_quote",
    "prorata_offers",
    "recast",
    "repay_early",
    "round_minor",
    "saving_first",
    "shortest_count",
    "smallest_ask",
    "solve_loan",
    "split",
    "stress_household",
    "stress_test",
    "summarise_budget",
    "token_payments",
    "ways_out",
]
