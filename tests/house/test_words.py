"""Interface sentences exist in every language, with the same placeholders, and hold no word that shames."""

import re
import subprocess
from pathlib import Path

import polib
import pytest
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parents[2]
CATALOGUES = sorted(ROOT.glob("*/locale/zh_Hans/LC_MESSAGES/django.po"))
FORMS = [
    "gettext_lazy",
    "ngettext_lazy:1,2",
    "pgettext:1c,2",
    "pgettext_lazy:1c,2",
    "gettext_noop",
    "_",
    "npgettext:1c,2,3",
]
KEYWORDS = [f"--keyword={form}" for form in FORMS]
ROOMS_WITH_TEXT = ["home", "facts", "learners", "quizzes", "budgeting_tools", "lessons", "lenders"]
SHAMING = re.compile(
    r"(?i)\b(?:failed|failure|irresponsible|should have|bad debt|simply|just|you will never)\b"
    r"|老赖|黑名单|上岸|债务优化|征信洗白"
)


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda path: path.relative_to(ROOT).parts[0])
def test_no_sentence_lacks_its_chinese(catalogue):
    entries = polib.pofile(str(catalogue))
    assert not [e.msgid for e in entries.untranslated_entries()]
    assert not [e.msgid for e in entries.fuzzy_entries()]


def sentences(room: str, folder: Path) -> set[str]:
    """Every sentence that the code and the templates of a room mark for translation, as gettext finds them."""
    found = [str(path) for path in (ROOT / room).rglob("*.py") if "migrations" not in path.parts]
    for number, page in enumerate((ROOT / room).rglob("*.html")):
        copy = folder / f"{number}-{page.name}.py"
        copy.write_text(templatize(page.read_text(encoding="utf-8"), origin=str(page)), encoding="utf-8")
        found.append(str(copy))
    options = ["-L", "Python", "--from-code=UTF-8", "-o", str(folder / "found.pot"), *KEYWORDS]
    subprocess.run(["xgettext", *options, *found], check=True, capture_output=True)
    return {entry.msgid for entry in polib.pofile(str(folder / "found.pot"))}


@pytest.mark.parametrize("room", ROOMS_WITH_TEXT)
def test_the_catalogue_holds_every_sentence_of_the_code(room, tmp_path):
    catalogue = polib.pofile(str(ROOT / room / "locale/zh_Hans/LC_MESSAGES/django.po"))
    held = {entry.msgid for entry in catalogue if not entry.obsolete}
    assert sentences(room, tmp_path) - held == set()


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda path: path.relative_to(ROOT).parts[0])
def test_chinese_sentences_carry_chinese_punctuation(catalogue):
    narrow = re.compile(r"[\u4e00-\u9fff][,:;?!]|[\u4e00-\u9fff]\(|\([\u4e00-\u9fff]")
    texts = [
        text
        for entry in polib.pofile(str(catalogue))
        for text in (entry.msgstr, *entry.msgstr_plural.values())
    ]
    assert not [text for text in texts if narrow.search(text)]


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


def test_a_sentence_has_one_chinese_in_every_room():
    """Django keeps one catalogue for all: the first room's words would stand in the others too."""
    chinese: dict[tuple[str | None, str], set[str]] = {}
    for catalogue in CATALOGUES:
        for entry in polib.pofile(str(catalogue)):
            if not entry.obsolete:
                words = entry.msgstr or entry.msgstr_plural.get(0, "")
                chinese.setdefault((entry.msgctxt, entry.msgid), set()).add(words)
    assert {key: words for key, words in chinese.items() if len(words) > 1} == {}
