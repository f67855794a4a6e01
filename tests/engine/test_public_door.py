"""The engine's one door: every promised name is there, and nothing of a web framework behind it."""

import subprocess
import sys

import budgeting_tools.engine as engine


def test_every_promised_name_is_there_once_and_in_order() -> None:
    assert list(engine.__all__) == sorted(set(engine.__all__))
    assert all(hasattr(engine, name) for name in engine.__all__)


def test_the_engine_runs_without_django() -> None:
    code = "import sys, budgeting_tools.engine; print('django' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
