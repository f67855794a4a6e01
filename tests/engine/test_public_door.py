"""The engine's one door: every promised name is there, and nothing of a web framework behind it."""

import re
from pathlib import Path

import budgeting_tools.engine as engine


def test_every_promised_name_is_there_once_and_in_order() -> None:
    assert list(engine.__all__) == sorted(set(engine.__all__))
    assert all(hasattr(engine, name) for name in engine.__all__)


def test_no_module_of_the_engine_knows_the_web_framework_or_the_clock() -> None:
    imports = re.compile(r"^\s*(?:from|import) ([a-z_]+)", re.MULTILINE)
    files = list(Path(engine.__file__).parent.rglob("*.py"))
    imported = {name for file in files for name in imports.findall(file.read_text(encoding="utf-8"))}
    assert imported > {"dataclasses", "numpy"}
    assert imported.isdisjoint({"django", "wagtail", "time", "requests", "urllib", "socket", "random"})
