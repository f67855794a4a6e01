"""Answers in up to three sentences why one order is shown; where a page may only compare, it recommends none."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from budgeting_tools.after.naming import month_of
from budgeting_tools.after.result import PlanResult
from budgeting_tools.choices import ORDERS
from budgeting_tools.engine import BestPlan, Orders, Plan
from home.templatetags.figures import money


def explanation(result: PlanResult) -> list[str]:
    """Which order costs least, by how much, and what speaks for another."""
    orders = result.orders
    if orders is None or len(result.debts) < 2:
        return []
    if len({(plan.cost, plan.months) for plan in orders.plans}) == 1:
        return [_("All three orders cost the same here, so take the one that feels easiest.")]
    least = orders[orders.cheapest]
    told = [_cheapest_sentence(orders.plans, least)]
    dearest = max(orders.plans, key=lambda plan: plan.cost)
    if dearest.cost > least.cost:
        told.append(
            _("It saves %(saved)s compared with “%(other)s”.")
            % {"saved": money(dearest.cost - least.cost, result.currency), "other": ORDERS[dearest.strategy]}
        )
    return [*told, *_sooner(result, orders, least)]


def _cheapest_sentence(plans: Sequence[Plan], least: Plan) -> str:
    equals = [plan for plan in plans if (plan.cost, plan.months) == (least.cost, least.months)]
    if len(equals) == 1:
        return _WHY[least.strategy]()
    one, other = (ORDERS[plan.strategy] for plan in equals)
    return _("Here “%(one)s” and “%(other)s” cost the same, and less than the third order.") % {
        "one": one,
        "other": other,
    }


_WHY = {
    "snowball": lambda: _("Here, smallest debt first costs least of the three."),
    "avalanche": lambda: _(
        "Dearest debt first costs least of the three: spare money goes where the interest is highest."
    ),
    "own": lambda: _("Your own order costs least of the three."),
}


def _sooner(result: PlanResult, orders: Orders, least: Plan) -> list[str]:
    early = orders[orders.first_win]
    if not (early.first_win and least.first_win and early.first_win[1] < least.first_win[1]):
        return []
    values = {
        "other": ORDERS[early.strategy],
        "early": month_of(result, early.first_win[1]),
        "late": month_of(result, least.first_win[1]),
    }
    return [
        _(
            "“%(other)s” ends a first debt sooner, in %(early)s instead of %(late)s. That helps some people go on."
        )
        % values
    ]


def of_best(result: PlanResult, best: BestPlan) -> list[str]:
    """What the search for the cheapest order found, how sure it is, and which order that speaks for."""
    orders = result.orders
    if orders is None:
        return []
    least = orders[orders.cheapest]
    saved = least.cost - best.plan.cost
    told = [_found(result, best, least, saved), *(_sureness(result, best) or _against(result, best))]
    return told if result.only_compares else [*told, _recommended(orders, best, least, saved)]


def _found(result: PlanResult, best: BestPlan, least: Plan, saved: int) -> str:
    values = {"saved": money(saved, result.currency), "other": ORDERS[least.strategy]}
    if saved:
        return _("The cheapest order costs %(saved)s less than “%(other)s”.") % values
    if best.status == "proved":
        return _("We looked at every order: none costs less than “%(other)s”.") % values
    return _("Of the orders we worked out, “%(other)s” costs least.") % values


def _against(result: PlanResult, best: BestPlan) -> list[str]:
    """How much the dearest of the orders costs more, where the search was complete."""
    assert result.orders is not None  # the caller has it
    dearest = max(result.orders.plans, key=lambda plan: plan.cost)
    if dearest.cost <= best.plan.cost:
        return []
    values = {
        "saved": money(dearest.cost - best.plan.cost, result.currency),
        "other": ORDERS[dearest.strategy],
    }
    return [_("It saves %(saved)s compared with “%(other)s”.") % values]


def _sureness(result: PlanResult, best: BestPlan) -> list[str]:
    if best.status == "proved":
        return []
    if best.status == "busy":
        return [
            _("The search is busy with another plan. Ask again in a minute: it may find a cheaper order.")
        ]
    if best.status == "time_limit" and best.bound:
        most = money(best.plan.cost - best.bound, result.currency)
        return [
            _("We stopped searching after some seconds. Another order could save %(sum)s more, at the most.")
            % {"sum": most}
        ]
    return [_("These debts are too many or too unusual to search every order, so a cheaper one may exist.")]


def _recommended(orders: Orders, best: BestPlan, least: Plan, saved: int) -> str:
    """The cheapest, unless it saves so little (1 % of its cost) that a first debt gone sooner is worth more."""
    early, plan = orders[orders.first_win], best.plan
    is_small = 100 * (early.cost - plan.cost) <= plan.cost
    if early.first_win and plan.first_win and early.first_win[1] < plan.first_win[1] and is_small:
        text = _("We suggest “%(other)s”: it costs hardly more, and a first debt is gone sooner.")
        return text % {"other": ORDERS[early.strategy]}
    if saved:
        return _("We suggest the cheapest order.")
    return _("We suggest “%(other)s”.") % {"other": ORDERS[least.strategy]}
