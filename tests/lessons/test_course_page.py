"""The course page knows which lessons were begun and finished, and leads back to exactly where one stopped."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.lessons.conftest import OURS, course, lesson

pytestmark = pytest.mark.usefixtures("small_course")


def finish(client, page, card):
    client.post(reverse("lessons:card-done", args=[page.pk]), {"card": card}, **OURS)


def words(client, language="en") -> str:
    return client.get(course(language).url).content.decode()


def queries(client, address) -> int:
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


def test_a_stranger_sees_lessons_in_order_and_no_state(client):
    html = words(client)
    assert html.index("The true cost") < html.index("The next step")
    assert "badge" not in html
    assert "Next step" not in html.replace("The next step", "")


def test_the_promises_of_the_course_stand_there(client):
    html = words(client, "zh-hans")
    assert "看懂价钱。" in html
    assert "第二段。" in html


def test_a_lesson_begun_is_marked_and_the_way_back_names_the_card(client):
    finish(client, lesson(), 2)
    html = words(client)
    assert ">begun</span>" in html
    assert f'href="{lesson().url}#card-3"' in html
    assert "Go on with card 3" in html


def test_after_a_finished_lesson_the_way_leads_to_the_next(client):
    finish(client, lesson(), 4)
    html = words(client)
    assert ">finished</span>" in html
    assert "1 of 2 lessons finished" in html
    assert "Go on with the next lesson" in html


def test_after_the_last_lesson_there_is_nothing_to_go_on_with(client):
    for slug in ("true-cost", "next-step"):
        finish(client, lesson(slug=slug), 4)
    html = words(client)
    assert "2 of 2 lessons finished" in html
    assert "Go on with" not in html


def test_the_list_of_courses_counts_the_lessons(client):
    html = client.get("/en/courses/").content.decode()
    assert "2 lessons" in html
    assert course().url in html


def test_my_page_lists_what_was_begun(client):
    finish(client, lesson(), 2)
    html = client.get(reverse("learners:mine")).content.decode()
    assert f'href="{lesson().url}#card-3"' in html
    assert ">begun</span>" in html


def test_queries_stay_few_however_many_rows(client):
    assert queries(client, course().url) == 6
    finish(client, lesson(), 2)
    assert queries(client, course().url) == 10
    finish(client, lesson(slug="next-step"), 4)
    assert queries(client, course().url) == 10
    assert queries(client, "/en/courses/") <= 12


def test_each_lesson_more_costs_no_query_more(client):
    before = queries(client, course().url)
    copy = lesson().copy(update_attrs={"slug": "one-more", "title": "One more"})
    assert copy.live
    assert queries(client, course().url) == before
    assert "One more" in words(client)
