"""Files and functions stay short enough to read in one sitting (CONTRIBUTING.md)."""

import ast
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ["home", "facts", "learners", "quizzes", "budgeting_tools", "lessons", "lenders", "config"]
CROWDED_NAMES = {"utils", "helpers", "services", "common", "core", "misc"}


def sources() -> list[Path]:
    return [path for room in ROOMS for path in (ROOT / room).rglob("*.py") if "migrations" not in path.parts]


def functions(path: Path) -> list[tuple[str, int]]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return [(n.name, n.end_lineno - n.lineno + 1) for n in ast.walk(tree) if isinstance(n, kinds)]


def over(paths: list[Path], cap: int) -> list[str]:
    sizes = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in paths}
    return [f"{path.relative_to(ROOT)}: {size}" for path, size in sizes.items() if size > cap]


def test_no_source_file_is_over_300_lines():
    assert not over(sources(), 300)


def test_no_function_is_over_40_lines():
    long = [(p.relative_to(ROOT), name, size) for p in sources() for name, size in functions(p) if size > 40]
    assert not long


def test_no_test_is_over_40_lines():
    found = [(p.relative_to(ROOT), *f) for p in (ROOT / "tests").rglob("test_*.py") for f in functions(p)]
    assert not [entry for entry in found if entry[2] > 40]


@pytest.mark.parametrize(
    ("pattern", "cap"), [("*/templates/**/*.html", 150), ("*/static/css/components/*.css", 120)]
)
def test_templates_and_component_styles_keep_their_caps(pattern, cap):
    assert not over(list(ROOT.glob(pattern)), cap)


def test_the_usual_file_is_short():
    sizes = sorted(len(path.read_text(encoding="utf-8").splitlines()) for path in sources())
    assert median(sizes) <= 70
    assert sizes[int(len(sizes) * 0.9)] <= 200


def test_the_usual_function_is_short():
    sizes = sorted(size for path in sources() for _, size in functions(path))
    assert median(sizes) <= 8
    assert sizes[int(len(sizes) * 0.9)] <= 25


def test_every_module_says_in_a_sentence_what_it_answers():
    silent = [
        p for p in sources() if p.read_text().strip() and not ast.get_docstring(ast.parse(p.read_text()))
    ]
    assert not silent


def test_no_module_has_a_name_that_means_anything():
    assert not [path for path in sources() if path.stem in CROWDED_NAMES or path.parent.name in CROWDED_NAMES]
