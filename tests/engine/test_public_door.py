"""The engine's one door: every promised name is there, and nothing of a web framework behind it."""

import ast
from pathlib import Path

import budgeting_tools.engine as engine


def test_every_promised_name_is_there_once_and_in_order() -> None:
    assert list(engine.__all__) == sorted(set(engine.__all__))
    assert all(hasattr(engine, name) for name in engine.__all__)


def test_no_module_of_the_engine_knows_the_web_framework_or_the_clock() -> None:
    imported = {
        (alias.name if isinstance(node, ast.Import) else node.module or "").split(".")[0]
        for file in Path(engine.__file__).parent.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Import | ast.ImportFrom) and not getattr(node, "level", 0)
        for alias in node.names
    }
    assert imported.isdisjoint({"django", "wagtail", "time", "requests", "urllib", "socket", "random"})
