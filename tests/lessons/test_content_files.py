"""Course files are read strictly: whatever is wrong is named with its file, and nothing is guessed."""

import shutil
from decimal import Decimal

import pytest

from lessons.content_files import ContentError, read_course
from lessons.prose import to_html
from tests.lessons.conftest import CONTENT

LESSON = "01-true-cost.en.toml"


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(CONTENT / "small-loans", tmp_path / "small-loans")


def change(folder, name, old, new):
    text = (folder / name).read_text(encoding="utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_course_is_read_in_the_order_of_its_numbers(folder):
    course = read_course(folder)
    assert [lesson.key for lesson in course.lessons] == ["true-cost", "next-step"]
    assert list(course.texts) == ["en", "zh-hans"]


def test_figures_are_decimals_and_one_payment_has_its_days(folder):
    figures = read_course(folder).lessons[0].texts["en"].figures
    assert figures["loan"]["price_value"] == Decimal("97.20")
    assert (figures["other"]["every"], figures["other"]["single_days"]) == ("single", 30)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('heading = "Two sums"', 'headline = "Two sums"', "card 1: heading is missing"),
        ("{loan.received}", "{lone.received}", "no figure of this file is called lone"),
        ("{loan.received}", "{loan.price}", "price is not one of"),
        ('ref = "cost"', 'ref = "costs"', "the question costs is not in this file"),
        ('figure = "loan"', 'figure = "lone"', "the example names the figure lone"),
        ('type = "rule"', 'type = "slogan"', "slogan is not a type of block"),
        ('title = "The true cost"', 'title = ""', "lesson: title is empty"),
        ("minutes = 3", "seconds = 180", "seconds is not a key of this format"),
        ("correct = true", "correct = false", "question get: no option is correct"),
        ("What a loan costs", "What a loan costs " * 20, "at most 155"),
    ],
)
def test_a_problem_is_named_with_its_file(folder, old, new, problem):
    change(folder, LESSON, old, new)
    with pytest.raises(ContentError) as found:
        read_course(folder)
    assert LESSON in str(found.value)
    assert problem in str(found.value)


def test_every_problem_of_a_file_is_named_at_once(folder):
    change(folder, LESSON, 'ref = "cost"', 'ref = "costs"')
    change(folder, LESSON, 'type = "rule"', 'type = "slogan"')
    with pytest.raises(ContentError) as found:
        read_course(folder)
    assert len(found.value.problems) == 2


def test_a_sixth_card_is_refused(folder):
    extra = "".join('\n[[cards]]\nheading = "More"\nblocks = []\n' for _ in range(2))
    with (folder / LESSON).open("a") as file:
        file.write(extra)
    with pytest.raises(ContentError, match="it has 6 cards"):
        read_course(folder)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('key = "signed"', 'key = "contract"'),
        ('items = ["到手多少？", "付出多少？"]', 'items = ["到手多少？"]'),
        ('ref = "get"', 'ref = "cost"'),
        ("correct = true", "correct = true\ncredit = true"),
    ],
)
def test_a_twin_that_differs_in_shape_is_refused(folder, old, new):
    change(folder, "01-true-cost.zh-hans.toml", old, new)
    with pytest.raises(ContentError, match=r"zh-hans\.toml"):
        read_course(folder)


def test_a_missing_twin_is_named(folder):
    (folder / "02-next-step.zh-hans.toml").unlink()
    with pytest.raises(ContentError, match=r"02-next-step\.zh-hans\.toml"):
        read_course(folder)


def test_broken_toml_says_where(folder):
    change(folder, LESSON, "[[cards]]", "[[cards]")
    with pytest.raises(ContentError, match="at line"):
        read_course(folder)


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("One\nline.\n\nTwo **bold** *slanted*.", "<p>One line.</p><p>Two <b>bold</b> <i>slanted</i>.</p>"),
        ("- **In:** a\n- b", "<ul><li><b>In:</b> a</li><li>b</li></ul>"),
        ("第一行\n第二行", "<p>第一行第二行</p>"),
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
        ("[here](https://example.org/)", '<p><a href="https://example.org/">here</a></p>'),
        ("[here](javascript:alert)", "<p>[here](javascript:alert)</p>"),
        ("# no heading", "<p># no heading</p>"),
    ],
)
def test_markdown_becomes_what_an_editor_could_have_typed(markdown, html):
    assert to_html(markdown) == html
