"""Whatever comes to the engine's public door, it answers, or says what is wrong by an EngineError; always soon."""

import math
import re
import signal
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from decimal import Decimal
from itertools import chain, islice
from pathlib import Path
from random import Random
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from budgeting_tools.engine import Case, EngineError
from tests.soak.engine_calls import on_case, on_loose_values, slow_ones
from tests.soak.strange_cases import documents

CALLS, EACH = 100_000, 60
SLOW_EVERY = 25  # cases
PATIENCE = 10  # seconds for one call
MOST_LOOKED_AT = 3_000  # values of one answer

answered: dict[str, int] = {}
broken: dict[str, str] = {}
taken: dict[str, float] = {}  # seconds of the processor, by door


class Hangs(BaseException):
    """A call that took longer than anybody waits."""


@contextmanager
def soon(name: str) -> Iterator[None]:
    def ring(number: int, frame: object) -> None:
        raise Hangs(name)

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, PATIENCE)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def values_in(result: Any) -> Iterator[Any]:
    """Every single value of an answer, however deep."""
    if is_dataclass(result) and not isinstance(result, type):
        yield from chain.from_iterable(values_in(getattr(result, one.name)) for one in fields(result))
    elif isinstance(result, dict):
        yield from chain.from_iterable(map(values_in, result.values()))
    elif isinstance(result, tuple | list):
        yield from chain.from_iterable(map(values_in, result))
    else:
        yield result


def ending_of(name: str, call: Any) -> str:
    """How the call ended; anything but an answer or an EngineError goes through and fails the test."""
    try:
        with soon(name):
            result = call()
    except EngineError as refusal:
        return f"{type(refusal).__name__}: {refusal}"
    for value in islice(values_in(result), MOST_LOOKED_AT):
        assert not isinstance(value, float) or math.isfinite(value), f"{name} gave {value}"
        assert not isinstance(value, Decimal) or value.is_finite(), f"{name} gave {value}"
    return "answer"


def note_ending(name: str, call: Any) -> None:
    """Counts how the call ended; one that ended as none may is kept with what was given, and the run goes on."""
    began = time.process_time()
    try:
        ending, _, sentence = ending_of(name, call).partition(": ")
        assert (ending == "answer") is (not sentence), f"{ending} says nothing"
        assert not re.search(r"\{\w*\}", sentence), f"a gap was left in {sentence!r}"
    except (Exception, Hangs) as wrong:
        ending = "wrong"
        told = traceback.extract_tb(wrong.__traceback__)[-1]
        kind = f"{name.split()[0]}: {type(wrong).__name__} at {Path(told.filename).name}:{told.lineno}"
        broken.setdefault(kind, f"{name}: {wrong}"[:900])
    answered[ending] = answered.get(ending, 0) + 1
    taken[name.split()[0]] = taken.get(name.split()[0], 0) + time.process_time() - began


def calls_on(document: dict[str, Any], dice: Random) -> Iterator[Any]:
    try:
        case = Case.from_dict(document)
    except EngineError:
        yield "Case.from_dict", lambda: Case.from_dict(document)
    else:
        on_it = list(on_case(case, dice))
        yield from dice.sample(on_it, min(12, len(on_it)))
        if dice.randrange(SLOW_EVERY) == 0:
            yield from slow_ones(case, dice)
    yield from on_loose_values(dice)


@settings(
    max_examples=-(-CALLS // EACH),
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)
@given(documents, st.integers(0, 2**32))
def any_call(document: dict[str, Any], seed: int) -> None:
    for name, call in islice(calls_on(document, Random(seed)), EACH):
        note_ending(name, call)


def test_a_hundred_thousand_calls_end_in_an_answer_or_a_named_refusal(capsys) -> None:
    began = time.monotonic()
    any_call()
    told = ", ".join(f"{ending} {count:,}" for ending, count in sorted(answered.items()))
    dear = ", ".join(f"{door} {taken[door]:.0f} s" for door in sorted(taken, key=taken.__getitem__)[-4:])
    with capsys.disabled():
        print(
            f"\n{sum(answered.values()):,} calls in {time.monotonic() - began:.0f} s: {told}; most time in {dear}"
        )
    assert not broken, "\n".join(f"{kind}: {example}" for kind, example in sorted(broken.items()))
    assert sum(answered.values()) >= CALLS
    assert answered["answer"] > CALLS // 5
