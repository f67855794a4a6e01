"""Editors see what first answers say about a question, from ten people on, and never about anybody."""

import pytest

from learners.models import Learner
from quizzes import actions, item_words
from quizzes.item_report import FirstAnswer, Option, report_on
from quizzes.models import Attempt, QuestionStatistics
from quizzes.tasks import refresh_statistics
from tests.quizzes.conftest import OPTIONS, option_id

OPTIONS_SHOWN = [Option("key", "Key", True), Option("lure", "Lure", False), Option("dud", "Dud", False)]


def people(count, credit=1.0, rest=0.5, chosen="key", language="en", unsure=False):
    return [FirstAnswer(language, credit, rest, 3, unsure, frozenset([chosen]))] * count


def flags(answers):
    return report_on(answers, OPTIONS_SHOWN, "en").flags


def test_below_ten_people_nothing_is_told_and_below_thirty_no_share():
    assert item_words.sentences(9, {})[0].startswith("Fewer than ten people have answered.")
    assert len(item_words.sentences(9, {"right": 1})) == 1
    assert report_on(people(29), OPTIONS_SHOWN, "en").as_json() == {"flags": []}
    assert item_words.sentences(29, {"flags": []})[0] == "29 people have answered."


@pytest.mark.parametrize(
    ("answers", "flag"),
    [
        (people(5) + people(25, 0, chosen="lure"), "too_hard"),
        (people(30), "too_easy"),
        (people(17) + people(13, 0, unsure=True, chosen=""), "not_taught"),
        (people(20, 0, 0.9, "lure") + people(20, 1, 0.1), "miskeyed"),
        (people(60, 0, 0.9, "lure") + people(60, 1, 0.1), "negative"),
        (people(60, 0, 0.5, "lure") + people(50, 1, 0.6) + people(10, 1, 0.05), "weak"),
        (people(60, 1, 0.9) + people(60, 0, 0.1, "lure"), "nobody_tempted"),
    ],
)
def test_what_is_odd_is_said_in_a_sentence(answers, flag):
    assert flag in flags(answers)
    assert item_words.flag_words(flag)


def test_a_sound_question_has_no_flag():
    sound = people(70, 1, 0.8) + people(20, 0, 0.2, "lure") + people(20, 0, 0.3, "dud")
    report = report_on(sound, OPTIONS_SHOWN, "en")
    assert report.flags == []
    assert report.figures["discrimination"] > 90
    assert [row["top"] for row in report.figures["options"]] == [1, 0, 0]


def test_discrimination_waits_for_a_hundred_people():
    assert "discrimination" not in report_on(people(50) + people(49, 0), OPTIONS_SHOWN, "en").figures


@pytest.mark.parametrize(
    ("right", "flag"), [(100, []), (95, []), (86, ["bias_watch:zh-hans"]), (80, ["bias_flag:zh-hans"])]
)
def test_a_translation_that_is_harder_for_the_same_people_is_named(right, flag):
    source = people(100, 1, 0.5) + people(30, 0, 0.5, "lure")
    other = people(right, 1, 0.5, language="zh-hans") + people(130 - right, 0, 0.5, "dud", "zh-hans")
    found = [flag for flag in flags(source + other) if flag.startswith("bias")]
    assert found == flag


def test_translations_wait_for_a_hundred_people_in_each():
    few = people(99, 0, 0.5, "lure", "zh-hans")
    assert "bias" not in report_on(people(100) + few, OPTIONS_SHOWN, "en").figures


def answered(question, count, key, offset=0):
    learners = Learner.objects.bulk_create([Learner(language="en") for _ in range(count)])
    version = question.version
    right = {o["key"] for o in OPTIONS if o["correct"]}
    Attempt.objects.bulk_create(
        Attempt(
            learner=learner,
            version=version,
            question=version.question,
            key=f"{offset}-{place}",
            answer={"choice": option_id(question, key)},
            credit=int(key in right),
        )
        for place, learner in enumerate(learners)
    )


@pytest.mark.django_db
def test_the_worker_computes_after_ten_first_answers_and_after_ten_more(question):
    answered(question, 9, "ask")
    assert refresh_statistics() == 0
    answered(question, 31, "apply", 1)
    assert refresh_statistics() == 1
    assert refresh_statistics() == 0
    row = QuestionStatistics.objects.of(question.translation_key)[""]
    assert (row.people, row.figures["right"], row.figures["low"]) == (40, 0.225, 0.1232)
    assert [option["all"] for option in row.figures["options"]] == [0.225, 0.775, 0]


@pytest.mark.django_db
def test_a_second_answer_and_a_few_people_leave_no_figure(question):
    answered(question, 9, "ask")
    learner = Learner.objects.first()
    Attempt.objects.create(
        learner=learner,
        version=question.version,
        question=question.translation_key,
        sequence=2,
        key="again",
        answer={},
        credit=0,
    )
    actions.compute_statistics(question=question.translation_key, seen=9)
    row = QuestionStatistics.objects.get(language="")
    assert (row.people, row.figures) == (0, {"flags": []})


@pytest.mark.django_db
def test_a_mended_key_raises_grades_never_lowers_them_and_statistics_use_it(make_question):
    question = make_question()
    answered(question, 15, "ask")
    answered(question, 15, "wait", 1)
    turned = [{**o, "correct": o["key"] == "wait", "feedback": "<p>x</p>"} for o in OPTIONS]
    mended = make_question(spec={"options": turned})
    assert (actions.regrade(version=mended.version), actions.regrade(version=mended.version)) == (15, 0)
    kept = set(Attempt.objects.values_list("original_credit", "regraded_credit", "credit"))
    assert kept == {(1, 0, 1), (0, 1, 1)}
    actions.compute_statistics(question=question.translation_key, seen=30)
    assert QuestionStatistics.objects.get(language="").figures["right"] == 0.5
