"""Command line of the reference cases: `python -m budgeting_tools.engine.verify FILE.json [--json | --page]`."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from pathlib import Path

from .page import as_page
from .printing import as_json, as_lines
from .reading import cases_of
from .running import exit_code, run_cases


def main(arguments: list[str] | None = None) -> int:
    parser = ArgumentParser(prog="verify", description="Runs reference cases through the engine.")
    parser.add_argument("file", type=Path, help="a JSON list of cases")
    parser.add_argument("--json", action="store_true", help="print one JSON list instead of lines")
    parser.add_argument("--page", action="store_true", help="print a page in Markdown")
    chosen = parser.parse_args(arguments)
    try:
        cases = cases_of(chosen.file.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError) as trouble:
        print(f"{chosen.file}: {trouble}", file=sys.stderr)
        return 2
    rows = run_cases(cases)
    if chosen.page:
        print(as_page(cases, rows))
    else:
        print(as_json(rows) if chosen.json else as_lines(rows))
    return exit_code(rows)


if __name__ == "__main__":
    sys.exit(main())
