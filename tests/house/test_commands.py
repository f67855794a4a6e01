"""The commands and settings that the papers name exist."""

import re
from pathlib import Path

from django.core.management import get_commands, load_command_class

ROOT = Path(__file__).resolve().parents[2]


def test_every_make_target_in_the_papers_exists():
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    for paper in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")]:
        named = set(re.findall(r"`make ([a-z-]+)", paper.read_text()))
        assert named <= targets, f"{paper.name} names {named - targets}"


def test_every_setting_from_the_environment_is_in_the_example():
    text = (ROOT / "config/settings.py").read_text()
    read = set(re.findall(r'env\.\w+\(\s*"([A-Z_]+)"', text))
    listed = set(re.findall(r"^#?\s?([A-Z_]+)=", (ROOT / ".env.example").read_text(), re.MULTILINE))
    assert read == listed


def test_every_path_in_the_readme_exists():
    for name in re.findall(r"`((?:[\w.-]+/)+[\w.-]*)`", (ROOT / "README.md").read_text()):
        assert (ROOT / name).exists(), name


def test_every_option_that_the_makefile_gives_is_known():
    text = (ROOT / "Makefile").read_text()
    for command, options in re.findall(r"manage\.py (\w+)((?: --?[\w-]+)+)", text):
        parser = load_command_class(room_of(command), command).create_parser("manage.py", command)
        known = {flag for action in parser._actions for flag in action.option_strings}
        assert set(re.findall(r" (--[\w-]+)", options)) <= known, command


def room_of(command: str) -> str:
    return get_commands()[command]
