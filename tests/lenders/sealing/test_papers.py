"""What the papers say of sealed links is what the program does."""

import re

import pytest

from lenders.models import SealedLink
from lenders.sealed_pages import guessing
from lenders.sealing import LIFE, letters, terms_schema
from tests.conftest import ROOT

PAPERS = ROOT / "docs/lenders"
EXAMPLE = ROOT / "lenders/templates/lenders/sealed/example.txt"


def text(name: str) -> str:
    return (PAPERS / name).read_text(encoding="utf-8")


def test_the_paper_holds_the_example_of_the_page():
    assert f"```python\n{EXAMPLE.read_text()}```" in text("sealed-links.md")


def test_the_paper_names_every_field_and_no_other():
    part = text("sealed-links.md").split("## The terms")[1]
    assert set(re.findall(r"^\| `(\w+)` \|", part, re.MULTILINE)) == set(terms_schema()["properties"])


@pytest.mark.parametrize("name", ["processing-agreement.md", "impact-assessment.md"])
def test_a_template_stands_in_both_languages_and_says_that_it_is_one(name):
    english, chinese = text(name).split("## 中文")
    assert "not legal advice" in english
    assert "不是法律意见" in chinese
    assert re.findall(r"30 (?:days|天)", english)
    assert re.findall(r"30 (?:days|天)", chinese)
    assert english.count("‹") > 8
    assert chinese.count("‹") > 8


def test_every_paper_named_in_a_paper_exists():
    for paper in PAPERS.glob("*.md"):
        for link in re.findall(r"\]\(([\w.-]+\.md)\)", paper.read_text()):
            assert (PAPERS / link).exists(), link


def test_the_record_of_guessing_counts_right():
    record = (ROOT / "docs/decisions/0015-what-guessing-a-sealed-link-costs.md").read_text()
    words = len(letters.ALPHABET) ** letters.LENGTH
    assert f"{words:,}" in record
    per_day = [1000 * 86_400, 24 * guessing.WRONG_WORDS, 24 * guessing.MANY_WRONG_WORDS]
    assert all(f"| {count:,} |" in record for count in per_day)
    found = [count * 1_000_000 / words for count in per_day]
    assert [round(found[0]), round(1 / found[1] / 365), round(1 / found[2])] == [127, 4, 14]
    assert LIFE.days == 30
    assert SealedLink._meta.get_field("mark").max_length == 32
