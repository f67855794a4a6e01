"""Case documents as people, importers and attackers might send them: most of them sound, the rest bent somewhere."""

from copy import deepcopy
from datetime import date
from typing import Any

from hypothesis import strategies as st

Plain = dict[str, Any]

CYCLES = ["weekly", "fortnightly", "four_weekly", "monthly", "quarterly", "yearly", "irregular", "once"]
PRICES = ["nominal_yearly", "effective_yearly", "monthly", "daily", "flat_per_period", "instalment"]
MINIMUMS = ["fixed", "percent_or_floor", "interest_plus_percent_or_floor", "percent_plus_all_due"]
CONCESSIONS = ["grace", "spread_arrears", "lower_instalment", "freeze_interest", "waive_fee"]
STRANGE: list[Any] = [
    *(None, True, -1, 0, 10**13, 10**13 + 1, 2**63, 1.5, float("nan"), float("inf"), "", "x", "-0"),
    *("1e9", "NaN", "Infinity", "١٢", "12,5", "2025-02-30", "0000-00-00", "9999-12-31", "\x00", "é" * 500),
    *([], {}, [[]], [None] * 60, {"id": "a"}, b"12"),
]

strange = st.sampled_from(STRANGE).map(deepcopy)  # a list that a later bend fills must be its own
amounts = st.one_of(st.integers(0, 2_000_000), st.sampled_from([0, 1, 99, 10**9, 10**13]))
rates = st.sampled_from(["0", "0.05", "3.6", "18.25", "24", "36", "900", "99999.999999999999"])
days = st.dates(min_value=date(2024, 1, 1)).map(str)
cycles = st.sampled_from(CYCLES)


def numbered(
    kind: str, fields: dict[str, st.SearchStrategy[Any]], most: int
) -> st.SearchStrategy[list[Plain]]:
    """Lists of `fields`, where any optional one may be left out, with ids that differ."""
    needed = {
        name: fields.pop(name)
        for name in list(fields)
        if name in {"amount", "balance", "instalments", "price"}
    }
    rows = st.lists(st.fixed_dictionaries(needed, optional=fields), max_size=most)
    return rows.map(lambda found: [{"id": f"{kind}{place}", **row} for place, row in enumerate(found)])


spans = st.lists(
    st.fixed_dictionaries({"rate": rates}, optional={"months": st.integers(1, 24), "until": days}), max_size=3
)
minimums = st.fixed_dictionaries(
    {"kind": st.sampled_from(MINIMUMS)},
    optional={"amount": amounts, "percent": rates, "floor": st.integers(0, 5_000)},
)
debts = numbered(
    "d",
    {
        "balance": amounts,
        "rates": spans,
        "instalment": st.integers(0, 90_000),
        "minimum": minimums,
        "due_day": st.integers(1, 31),
        "arrears": st.integers(0, 9_000),
        "late_fee": st.integers(0, 5_000),
        "penalty_rate": rates,
        "monthly_fee": st.integers(0, 900),
        "new_charges": st.integers(0, 20_000),
        "priority": st.booleans(),
        "instalments_left": st.integers(1, 1200),
    },
    3,
)
moves = st.fixed_dictionaries({"day": st.integers(1, 3650), "amount": st.integers(-(10**6), 10**6)})
charges = st.fixed_dictionaries(
    {
        "id": st.sampled_from(["a", "b"]),
        "kind": st.sampled_from(["guarantee", "coupon"]),
        "amount": st.integers(0, 9_000),
    },
    optional={"when": st.sampled_from(["deducted", "at_start", "at_end"]), "compulsory": st.booleans()},
)
quotes = numbered(
    "q",
    {
        "amount": amounts,
        "instalments": st.sampled_from([1, 2, 12, 36, 360, 1200]),
        "price": st.fixed_dictionaries(
            {"kind": st.sampled_from(PRICES)}, optional={"rate": rates, "instalment": amounts}
        ),
        "every": st.sampled_from(["month", "week", "fortnight", "single:30days", "single:9999days"]),
        "method": st.sampled_from(
            ["equal_instalment", "equal_principal", "interest_only", "flat", "at_will"]
        ),
        "moves": st.lists(moves, max_size=4),
        "minimum_interest": st.integers(0, 9_000),
        "charges": st.lists(charges, max_size=2),
        "upfront_fees": amounts,
        "fee_per_instalment": st.integers(0, 50_000),
        "first_period_days": st.integers(1, 400),
    },
    2,
)
incomes = numbered("i", {"amount": amounts, "cycle": cycles, "next_date": days, "lowest": amounts}, 3)
outgoings = numbered("o", {"amount": amounts, "cycle": cycles, "next_date": days}, 4)
sound = st.fixed_dictionaries(
    {
        "version": st.just(1),
        "currency": st.sampled_from(["CNY", "GBP", "JPY", "TWD"]),
        "as_of": days,
        "debts": debts,
        "quotes": quotes,
    },
    optional={
        "incomes": incomes,
        "outgoings": outgoings,
        "opening_cash": amounts,
        "buffer": amounts,
        "seed": st.integers(0, 2**63 - 1),
    },
)


def places(plain: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path of every value inside."""
    inside = plain.items() if isinstance(plain, dict) else enumerate(plain) if isinstance(plain, list) else ()
    return [path] * bool(path) + [deep for key, value in inside for deep in places(value, (*path, key))]


@st.composite
def bent(draw: st.DrawFn) -> Plain:
    """A sound document with a value or two replaced by something strange, or with a key nobody knows."""
    plain = draw(sound)
    for _ in range(draw(st.integers(1, 2))):
        path = draw(st.sampled_from(places(plain)))
        holder: Any = plain
        for key in path[:-1]:
            holder = holder[key] if isinstance(holder, dict | list) else plain
        if isinstance(holder, dict) and draw(st.booleans()):
            holder[draw(st.sampled_from(["nobody", "id", "rates", "amount"]))] = draw(strange)
        elif isinstance(holder, dict | list):
            holder[path[-1]] = draw(strange)
    return plain


documents = st.one_of(sound, sound, sound, bent())
