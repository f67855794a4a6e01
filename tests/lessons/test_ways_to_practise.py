"""Practice is found from a lesson's end, the list of courses, the front page and a learner's own page."""

import pytest
from django.urls import reverse

from learners import identity
from learners.models import Learner
from quizzes import asking
from quizzes.models import Question
from tests.lessons.conftest import lesson

pytestmark = pytest.mark.usefixtures("small_course")


def test_a_lesson_ends_with_its_ideas_to_practise(client):
    html = client.get(lesson().url).content.decode()
    ending = html[html.index("Practise what it was about") :]
    concepts = {
        concept.key
        for question in Question.objects.filter(locale__language_code="en", key__startswith="true-cost-")
        for concept in question.concepts.all()
    }
    assert concepts
    assert all(reverse("quizzes:practice", args=[concept]) in ending for concept in concepts)


@pytest.mark.parametrize("path", ["/en/", "/en/courses/"])
def test_the_front_page_and_the_courses_lead_to_all_ideas(client, path):
    assert 'href="/en/practice/"' in client.get(path).content.decode()


def test_a_learner_s_own_page_leads_there_too(client):
    learner = Learner.objects.create(language="en")
    client.cookies["lantern_learner"] = identity.seal(learner.public_id)
    assert 'href="/en/practice/"' in client.get("/en/my/").content.decode()


def test_ideas_stand_under_their_course_and_the_others_below(client):
    html = client.get("/en/practice/").content.decode()
    assert html.index("Small loans") < html.index("More to practise")


def test_every_question_that_is_asked_is_reached_by_practice(client):
    """Whoever starts at the list and goes round each idea meets every live question."""
    met = set()
    for concept in asking.ideas_asked("en"):
        address = first = client.get(f"/en/practice/{concept}/").context["following"]
        while True:
            onward = client.get(address)["Location"]
            met.add(onward.rstrip("/").rpartition("/")[2])
            address = onward.replace(f"/{concept}/", f"/{concept}/after/")
            if address == first:
                break
    live = Question.objects.filter(live=True, locale__language_code="en")
    assert met == {str(key) for key in live.values_list("translation_key", flat=True)}
