"""Answers how many payments a loan takes where only the payment and the rate are told; it must not price the loan."""

from dataclasses import replace

from budgeting_tools.engine import Quote, price_quote

LONGEST_TERM = 360
LONG_TERM = 60  # the payment named where the one told never repays


class NeverEnds(ValueError):
    """The payment told does not repay the loan; `would_work` (minor units) does so in 60 payments."""

    def __init__(self, would_work: int) -> None:
        super().__init__(f"{would_work} would work")
        self.would_work = would_work


def payments_needed(quote: Quote, payment: int) -> int:
    """The fewest equal payments at the rate of `quote` none of which is above `payment`. Raises NeverEnds."""

    def each(count: int) -> int:
        return price_quote(replace(quote, instalments=count), "CNY").first_instalment

    if each(LONGEST_TERM) > payment:
        raise NeverEnds(each(LONG_TERM))
    low, high = 0, LONGEST_TERM
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if each(middle) <= payment else (middle, high)
    return high
