"""Interface sentences exist in every language, with the same placeholders, and hold no word that shames."""

import re
import subprocess
from pathlib import Path

import polib
import pytest

ROOT = Path(__file__).resolve().parents[2]
CATALOGUES = sorted(ROOT.glob("*/locale/zh_Hans/LC_MESSAGES/django.po"))
ROOMS_WITH_TEXT = ["home", "learners", "quizzes", "budgeting_tools", "lessons"]
SHAMING = re.compile(
    r"(?i)\b(?:failed|failure|irresponsible|should have|bad debt|simply|just|you will never)\b"
    r"|老赖|黑名单|上岸|债务优化|征信洗白"
)


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda path: path.relative_to(ROOT).parts[0])
def test_no_sentence_lacks_its_chinese(catalogue):
    entries = polib.pofile(str(catalogue))
    assert not [e.msgid for e in entries.untranslated_entries()]
    assert not [e.msgid for e in entries.fuzzy_entries()]


@pytest.mark.parametrize("room", ROOMS_WITH_TEXT)
def test_the_catalogue_holds_every_sentence_of_the_code(room, tmp_path):
    sources = [str(p) for p in (ROOT / room).rglob("*.py") if "migrations" not in p.parts]
    templates = []
    for page in (ROOT / room).rglob("*.html"):
        copy = tmp_path / f"{page.name}-{len(templates)}.py"
        from django.utils.translation import template

        copy.write_text(
            template.templatize(page.read_text(encoding="utf-8"), origin=str(page)), encoding="utf-8"
        )
        templates.append(str(copy))
    pot = tmp_path / "found.pot"
    keywords = [
        "gettext_lazy",
        "ngettext_lazy:1,2",
        "pgettext:1c,2",
        "pgettext_lazy:1c,2",
        "gettext_noop",
        "_",
        "npgettext:1c,2,3",
    ]
    options = [f"--keyword={word}" for word in keywords]
    command = [
        "xgettext",
        "-L",
        "Python",
        "--from-code=UTF-8",
        "-o",
        str(pot),
        *options,
        *sources,
        *templates,
    ]
    subprocess.run(command, check=True, capture_output=True)
    wanted = {entry.msgid for entry in polib.pofile(str(pot))} if pot.exists() else set()
    held = {
        e.msgid
        for e in polib.pofile(str(ROOT / room / "locale/zh_Hans/LC_MESSAGES/django.po"))
        if not e.obsolete
    }
    assert wanted - held == set()


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda path: path.relative_to(ROOT).parts[0])
def test_no_sentence_shames(catalogue):
    texts = [text for e in polib.pofile(str(catalogue)) if not e.obsolete for text in (e.msgid, e.msgstr)]
    assert not [text for text in texts if SHAMING.search(text)]


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda path: path.relative_to(ROOT).parts[0])
def test_each_translation_keeps_the_placeholders(catalogue):
    placeholder = re.compile(r"%\(\w+\)[sd]|\{\w*\}")
    for entry in polib.pofile(str(catalogue)):
        if not entry.msgid_plural and not entry.obsolete:
            assert sorted(placeholder.findall(entry.msgid)) == sorted(placeholder.findall(entry.msgstr)), (
                entry.msgid
            )
