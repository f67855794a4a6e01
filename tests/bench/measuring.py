"""How long does a call take, alone or against another? Medians of many rounds, of the clock and of the processor."""

import gc
import os
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from statistics import median

Call = Callable[[], object]


@dataclass(frozen=True)
class Timing:
    """Milliseconds of each round; `cpu` is what this process worked, `wall` also what it waited for others."""

    cpu: list[float]
    wall: list[float]

    @property
    def cpu_median(self) -> float:
        return median(self.cpu)

    @property
    def wall_median(self) -> float:
        return median(self.wall)


def timed(call: Call, *, rounds: int = 31) -> Timing:
    """One call is not counted, so that imports and caches are not either."""
    call()
    with quiet_collector():
        return _gather([_once(call) for _ in range(rounds)])


def timed_beside(calls: Mapping[str, Call], *, rounds: int = 31) -> dict[str, Timing]:
    """Each round runs every call, beginning with another one each time: all of them meet the same noise."""
    names = list(calls)
    for call in calls.values():
        call()
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in names}
    with quiet_collector():
        for turn in range(rounds):
            for name in rotated(names, turn):
                taken[name].append(_once(calls[name]))
    return {name: _gather(rows) for name, rows in taken.items()}


def rotated(names: list[str], turn: int) -> list[str]:
    start = turn % len(names)
    return names[start:] + names[:start]


def paired_ratios(ours: list[float], theirs: list[float]) -> list[float]:
    """Round by round, since two rounds far apart may have met different neighbours on the machine."""
    return [mine / other for mine, other in zip(ours, theirs, strict=True)]


def at_share(values: list[float], share: float) -> float:
    """The value that `share` of all values do not exceed (0.95 gives the p95)."""
    ranked = sorted(values)
    return ranked[min(len(ranked) - 1, max(0, -(-int(share * 1000) * len(ranked) // 1000) - 1))]


def _once(call: Call) -> tuple[float, float]:
    cpu, wall = time.process_time(), time.perf_counter()
    call()
    return (time.process_time() - cpu) * 1000, (time.perf_counter() - wall) * 1000


def _gather(rows: list[tuple[float, float]]) -> Timing:
    return Timing([cpu for cpu, _ in rows], [wall for _, wall in rows])


@contextmanager
def quiet_collector() -> Iterator[None]:
    """The collector still runs, but does not walk the test runner's own objects."""
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def machine_load() -> float:
    """How many processes wanted a processor in the last minute, per processor."""
    return os.getloadavg()[0] / (os.cpu_count() or 1)
