"""Views and endpoints of the lenders' room reach rows through a scope, never by a manager of their own."""

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# Modules that answer requests and may ask a manager, each with what it starts from instead of an organisation.
DOORS = {
    "access.py": "the account that is signed in",
    "api/entry.py": "the token of a call",
    "api/repeats.py": "the program that calls",
    "reports/counting.py": "the code of a borrower's visit",
    "reports/wall.py": "the code of a borrower's visit",
    "staff/registrations.py": "the learner's own consents",
    "staff/views.py": "the learner's own consents",
}
BY_SECRET = {"behind", "named"}  # a lookup by a random word that its holder was given


def managers_asked(path: Path) -> list[str]:
    """`Model.objects.…` of this room's models, but for lookups by a word of the holder's."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    ours = {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("lenders.models")
        for alias in node.names
    }
    asked = (
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Attribute)
        and node.value.attr in ("objects", "_default_manager")
        and isinstance(node.value.value, ast.Name)
        and node.value.value.id in ours
    )
    return [f"line {node.lineno}: .{node.attr}" for node in asked if node.attr not in BY_SECRET]


def answers_requests(path: Path) -> bool:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))
    return any(arg.arg == "request" for one in functions for arg in one.args.args)


def test_only_the_named_doors_ask_a_manager():
    found = {
        str(path.relative_to(ROOT / "lenders")): asked
        for path in sorted((ROOT / "lenders").rglob("*.py"))
        if answers_requests(path) and (asked := managers_asked(path))
    }
    assert set(found) - set(DOORS) == set(), {name: found[name] for name in set(found) - set(DOORS)}
    assert set(DOORS) - set(found) == set(), "a door that asks no manager any more: take it out of the list"


def test_a_view_that_asks_a_manager_is_seen(tmp_path):
    view = tmp_path / "views.py"
    view.write_text(
        "from lenders.models import Campaign\n\ndef one(request, pk):\n    return Campaign.objects.get(pk=pk)\n"
    )
    assert answers_requests(view)
    assert managers_asked(view) == ["line 4: .get"]
