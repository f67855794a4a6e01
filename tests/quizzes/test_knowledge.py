"""What somebody knows is shown where they answer and on their own page, by the one rule, at a constant cost."""

from html import unescape

import pytest
from django.utils import timezone

from learners import actions as learner_actions
from learners import identity
from learners.models import Learner
from quizzes import knowledge
from quizzes.actions import choose_reviews, record_attempt
from quizzes.marking import FULL, NONE, Mark
from quizzes.mastery import Level
from quizzes.models import CarriedLevel, Concept
from tests.quizzes.conftest import SPECS, option_id, ticket_for

pytestmark = pytest.mark.django_db


@pytest.fixture
def mei(db):
    return Learner.objects.create(language="en")


@pytest.fixture
def page(client, mei):
    client.cookies["lantern_learner"] = identity.seal(mei.public_id)
    return lambda path="/en/my/": unescape(client.get(path).content.decode())


@pytest.fixture
def questions(make_question):
    """Six questions about one idea."""
    return [make_question(key=f"q{place}", concept="daily-rate") for place in range(6)]


def answer(learner, question, right=True, **more):
    given = {"answer": {"choice": "x"}, "mark": Mark(FULL if right else NONE), **more}
    key = f"{question.key}-{timezone.now().timestamp()}"
    return record_attempt(learner=learner, version=question.version, key=key, **given)


def level(learner, concept="daily-rate"):
    return knowledge.standings(learner)[concept].level


def test_four_right_answers_are_got_it(mei, questions):
    for question in questions[:4]:
        answer(mei, question)
    assert level(mei) == Level.GOT_IT


def test_the_same_question_again_and_again_is_not(mei, question):
    for _ in range(5):
        answer(mei, question)
    assert level(mei, "alternatives") == Level.STARTED


def test_true_or_false_does_not_count(mei, make_question):
    for place in range(5):
        answer(mei, make_question("truefalse", key=f"t{place}"))
    assert level(mei, "alternatives") == Level.STARTED


def test_sums_with_other_figures_count_and_the_same_figures_drawn_twice_do_not(mei, make_question):
    figures = {**SPECS["calc"]["figures"], "days": ["30", "60"]}
    sum_ = make_question("calc", spec={**SPECS["calc"], "figures": figures})
    for seed in range(20):
        answer(mei, sum_, variant=f"s{seed}")
    assert knowledge.standings(mei)["alternatives"].answered == 2


def test_an_answer_about_two_ideas_counts_for_both(mei, make_question):
    answer(mei, make_question(concept="daily-rate total-cost"))
    assert set(knowledge.standings(mei)) == {"daily-rate", "total-cost"}
    assert set(knowledge.standings(mei, ["total-cost"])) == {"total-cost"}


def test_plans_and_opinions_start_nothing(mei, make_question):
    plan = make_question("plan")
    given = {"answer": {"choice": "x"}, "mark": Mark(None), "key": "p"}
    record_attempt(learner=mei, version=plan.version, **given)
    assert knowledge.standings(mei) == {}


def test_the_result_says_where_one_stands_with_the_idea(client, post, make_question, mei, page):
    question = make_question(concept="daily-rate")
    said = unescape(post(question, option_id(question, "ask")).content.decode())
    assert "What a daily rate comes to in a year" in said
    assert "1 right of 1 so far." in said
    assert "“Got it” takes 4 right of your last 5, on the first try." in said


def test_a_first_try_that_missed_says_nothing_of_it_yet(post, question, page):
    assert "knowledge" not in post(question, option_id(question, "wait")).content.decode()


def test_an_answer_that_is_not_kept_shows_no_level(client, question):
    given = {"ticket": ticket_for(question), "answer": option_id(question, "ask")}
    page = client.post(f"/en/questions/{question.translation_key}/answer/", given)
    assert "knowledge" not in page.content.decode()


def test_my_page_says_four_of_your_last_five(mei, questions, page):
    for place, question in enumerate(questions[:5]):
        answer(mei, question, right=place != 1)
    shown = page()
    assert "4 of your last 5 right." in shown
    assert ">Got it</span>" in shown
    assert shown.count("knowledge__dot--right") == 4
    assert shown.count("knowledge__dot--missed") == 1


def test_my_page_offers_to_skip_what_is_known_already_where_there_are_three_questions(
    mei, questions, make_question, page
):
    answer(mei, questions[0])
    answer(mei, make_question("multi"))
    assert "/en/my/know/daily-rate/" in page()
    assert "/en/my/know/alternatives/" not in page()


def test_my_page_says_how_often_they_were_rightly_sure(mei, questions, page):
    for place, question in enumerate(questions):
        answer(mei, question, right=place > 1, confidence="sure" if place else "guessing")
    assert "Of what you were sure about, 4 of 5 were right." in page()


def test_how_sure_somebody_is_never_changes_the_credit(mei, questions):
    made = [
        answer(mei, questions[n], confidence=sure)
        for n, sure in enumerate(["", "guessing", "fairly", "sure"])
    ]
    assert {one.credit for one in made} == {1}
    assert [one.confidence for one in made] == ["", "guessing", "fairly", "sure"]


def test_a_known_idea_names_the_day_of_its_review(mei, questions, page):
    for question in questions[:4]:
        answer(mei, question)
    assert "Review on" not in page()
    choose_reviews(learner=mei, active=True)
    assert "Review on" in page()


def test_my_page_speaks_chinese(zh, mei, questions, page):
    answer(mei, questions[0], confidence="sure")
    assert "日利率合一年是多少" in page("/zh-hans/my/")
    assert "你说有把握的 1 题里，答对了 1 题。" in page("/zh-hans/my/")


def test_a_name_that_an_editor_changes_shows_at_once(
    mei, questions, page, django_capture_on_commit_callbacks
):
    answer(mei, questions[0])
    page()
    concept = Concept.objects.source().get(key="daily-rate")
    concept.name = "A rate by the day"
    with django_capture_on_commit_callbacks(execute=True):
        concept.save()
    assert "A rate by the day" in page()


def test_my_page_costs_the_same_for_any_number_of_answers(
    mei, questions, make_question, page, django_assert_max_num_queries
):
    answer(mei, questions[0])
    page()
    with django_assert_max_num_queries(15):
        page()
    for place in range(30):
        answer(mei, make_question(key=f"more{place}", concept=f"idea-{place}"))
    page()
    with django_assert_max_num_queries(15):
        page()


@pytest.mark.parametrize("turn", [1, -1])
def test_a_merge_never_lowers_a_level(mei, questions, turn):
    sam = Learner.objects.create(language="en")
    for place, question in enumerate(questions):
        answer(mei, question)
        answer(sam, question, right=False, tries=1)
        if place == 3:
            assert level(mei) == Level.GOT_IT
    kept, other = [mei, sam][::turn]
    whole = learner_actions.merge(kept=kept, other=other)
    assert level(whole) == Level.GOT_IT


def test_what_the_answers_together_would_not_say_is_carried_and_shown(mei, make_question, questions):
    sam = Learner.objects.create(language="en")
    for place, question in enumerate(questions[:4]):
        answer(sam, make_question(key=f"other{place}", concept="daily-rate"), right=False)
        answer(mei, question)
        answer(sam, make_question(key=f"more{place}", concept="daily-rate"), right=False)
    whole = learner_actions.merge(kept=sam, other=mei)
    assert CarriedLevel.objects.get().level == Level.GOT_IT
    [known] = knowledge.known(whole, "en")
    assert (known.level, known.sentence) == ("Got it", "It came along from your other device.")
