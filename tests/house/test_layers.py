"""Imports point down only (docs/decisions/0002-rooms-and-layers.md)."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# Each room and the rooms that it may import; the engine may import nothing of ours but itself.
MAY_IMPORT = {
    "home": set(),
    "facts": {"home"},
    "learners": {"home"},
    "budgeting_tools": {"home", "learners", "facts"},
    "quizzes": {"home", "learners", "facts", "budgeting_tools"},
    "lessons": {"home", "learners", "facts", "budgeting_tools", "quizzes"},
    "lenders": {"home", "learners", "facts", "budgeting_tools", "quizzes", "lessons"},
}
ROOMS = set(MAY_IMPORT) | {"config", "tests"}
FOREIGN_TO_ENGINE = {"django", "wagtail", "requests", "urllib", "socket", "random"}


def imported_modules(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module)
    return found


@pytest.mark.parametrize("room", sorted(MAY_IMPORT))
def test_a_room_imports_only_rooms_below_it(room):
    for path in sorted((ROOT / room).rglob("*.py")):
        rooms = {name.split(".")[0] for name in imported_modules(path)} & ROOMS
        too_high = rooms - MAY_IMPORT[room] - {room}
        assert not too_high, f"{path.relative_to(ROOT)} imports {too_high}: use a registry of the lower room"


def test_the_engine_knows_no_framework_no_network_and_no_room():
    for path in sorted((ROOT / "budgeting_tools" / "engine").rglob("*.py")):
        modules = imported_modules(path)
        assert not {name.split(".")[0] for name in modules} & FOREIGN_TO_ENGINE, path
        ours = {name for name in modules if name.split(".")[0] in ROOMS}
        assert all(name.startswith("budgeting_tools.engine") for name in ours), path


def test_the_engine_reads_no_clock():
    for path in sorted((ROOT / "budgeting_tools" / "engine").rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        assert "today()" not in text, path
        assert "now()" not in text, path
