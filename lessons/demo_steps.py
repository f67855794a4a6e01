"""The registry of what rooms above add to the demo site; each step is safe to run again and says what it made.

Development only: `build_demo_site` runs the steps after its own accounts, and refuses where DEBUG is off.
"""

from collections.abc import Callable

Step = Callable[[], list[str]]  # lines for whoever started the site

_steps: dict[str, Step] = {}


def register(key: str, step: Step) -> None:
    """Adds or replaces the step of this key (so that a reload registers once)."""
    _steps[key] = step


def run() -> list[str]:
    return [line for _key, step in sorted(_steps.items()) for line in step()]
