"""Random debts that the laws of plans and the quick searches are tried on."""

from __future__ import annotations

from hypothesis import strategies as st

from budgeting_tools.engine import Debt, Minimum, RateSpan

rates = st.integers(0, 4000).map(lambda basis: f"{basis // 100}.{basis % 100:02d}")
timelines = st.lists(st.tuples(rates, st.integers(1, 8)), min_size=1, max_size=3).map(
    lambda spans: tuple(RateSpan(rate, months) for rate, months in spans)
)
minimums = st.one_of(
    st.builds(Minimum, st.just("fixed"), amount=st.integers(0, 5000)),
    st.builds(
        Minimum,
        st.sampled_from(["percent_or_floor", "interest_plus_percent_or_floor", "percent_plus_all_due"]),
        percent=st.sampled_from(["1", "2.5", "10"]),
        floor=st.integers(0, 3000),
        base=st.sampled_from(["balance_before_interest", "balance_after_interest", "principal"]),
    ),
)


@st.composite
def one_debt(draw: st.DrawFn, name: str) -> Debt:
    balance = draw(st.integers(0, 300000))
    return Debt(
        name,
        balance,
        rates=draw(timelines),
        minimum=draw(minimums),
        arrears=draw(st.integers(0, balance // 4)),
        late_fee=draw(st.sampled_from([0, 0, 1500])),
        penalty_rate=draw(st.sampled_from(["", "36"])),
        monthly_fee=draw(st.sampled_from([0, 200])),
        priority=draw(st.booleans()),
    )


some_debts = st.integers(1, 5).flatmap(lambda n: st.tuples(*(one_debt(f"d{i}") for i in range(n))))
