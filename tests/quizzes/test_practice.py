"""The practice questions of the files are published in both languages, say the same, and are answered rightly."""

import pytest

from quizzes import actions, kinds, practice_files
from quizzes.models import Question, QuestionLink
from tests.quizzes.conftest import right_fields, ticket_for

TABLES = {code: list(practice_files.questions(code)) for code in ("en", "zh-hans")}


def shape(value):
    """A table without its words and its author's sums: keys, numbers and marks in their order."""
    if isinstance(value, dict):
        return {key: shape(inner) for key, inner in value.items() if key not in ("sums", "worked")}
    if isinstance(value, list):
        return [shape(inner) for inner in value]
    return value if isinstance(value, bool | int | float) else type(value).__name__


@pytest.mark.parametrize("place", range(len(TABLES["en"])))
def test_both_languages_hold_the_same_question(place):
    english, chinese = TABLES["en"][place], TABLES["zh-hans"][place]
    for name in ("key", "kind", "concept", "action_link"):
        assert english[name] == chinese[name]
    drawn = english.pop("figures", None), chinese.pop("figures", None)
    assert shape(english) == shape(chinese)
    assert len({None if one is None else tuple(one) for one in drawn}) == 1


@pytest.mark.django_db
def test_they_are_published_answered_and_left_alone_the_second_time(client, en, zh):
    made = actions.put_practice_questions(locales=[en, zh], overwrite=False)
    assert {question.kind for question in made.values()} >= {
        "calc",
        "order",
        "match",
        "spot",
        "scenario",
        "plan",
        "scale",
    }
    assert Question.objects.filter(live=True).count() == 2 * len(made) == QuestionLink.objects.count()
    for question in Question.objects.filter(live=True):
        link = QuestionLink.objects.of(question.translation_key)[question.locale.language_code]
        fields = right_fields(question, "s1")
        page = client.post(
            link.path, {"ticket": ticket_for(question, variant="s1"), **fields}
        ).content.decode()
        graded = kinds.get(question.kind).graded
        words = {"en": ("That is right.", "Thank you."), "zh-hans": ("答对了。", "谢谢。")}
        assert words[question.locale.language_code][not graded] in page
    Question.objects.filter(key="practice-lines-that-cost", locale=en).update(stem="<p>Edited</p>")
    actions.put_practice_questions(locales=[en, zh], overwrite=False)
    assert Question.objects.get(key="practice-lines-that-cost", locale=en).stem == "<p>Edited</p>"
