"""Dependencies say why they are there, and locks name no index."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_every_dependency_says_why():
    text = (ROOT / "pyproject.toml").read_text()
    project = tomllib.loads(text)
    named = project["project"]["dependencies"] + project["dependency-groups"]["test"]
    for requirement in named:
        line = next(line for line in text.splitlines() if f'"{requirement}"' in line)
        assert re.search(r"#\s+\w+", line), f"{requirement} has no reason beside it"


def test_locks_carry_hashes_and_no_address():
    for lock in sorted((ROOT / "requirements").glob("*.txt")):
        text = lock.read_text()
        assert "://" not in text
        pinned = re.findall(r"^([\w.-]+)(?:\[[\w,-]+\])?==\S+", text, re.MULTILINE)
        assert len(re.findall(r"==[^\n]*\\\n(?:\s+--hash)", text)) == len(pinned)
