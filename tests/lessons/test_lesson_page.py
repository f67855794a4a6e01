"""A lesson is one page, the same for every stranger, and knows a learner's place without JavaScript."""

import gzip
import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from learners.models import Learner
from lessons.models import LessonProgress
from quizzes.models import Attempt
from tests.lessons.conftest import OURS, blocks_of, lesson

pytestmark = pytest.mark.usefixtures("small_course")


def done(client, page, card, **headers):
    return client.post(reverse("lessons:card-done", args=[page.pk]), {"card": card}, **(headers or OURS))


def queries(client, address) -> int:
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


@pytest.mark.parametrize(
    ("language", "place", "title"),
    [("en", "Card 2 of 4", "The true cost"), ("zh-hans", "第 2 张，共 4 张", "真实成本")],
)
def test_it_stands_at_its_address_with_cards_counted_in_words(client, language, place, title):
    response = client.get(f"/{language}/courses/small-loans/true-cost/")
    html = response.content.decode()
    assert response.status_code == 200
    assert f"<h1>{title}</h1>" in html
    assert place in html
    assert html.count('class="lesson-card"') == 4


def test_it_ends_with_sources_and_the_next_lesson(client):
    html = client.get(lesson().url).content.decode()
    assert "https://example.org/handbook" in html
    assert "checked on 23 November 2026" in html
    assert lesson(slug="next-step").url in html


def test_it_links_its_twin(client):
    assert f'href="{lesson("zh-hans").url}"' in client.get(lesson().url).content.decode()


def test_its_questions_are_asked_in_place(client):
    html = client.get(lesson().url).content.decode()
    for question in blocks_of(lesson(), "question"):
        assert reverse("quizzes:answer", args=[question.value.translation_key]) in html
    assert "#card-3" in html


@pytest.mark.parametrize(
    "address", ["/en/courses/small-loans/gone/", "/zh-hans/courses/small-loans/gone/", "/en/courses/gone/"]
)
def test_what_is_not_there_is_a_404_in_the_language_of_its_address(client, address):
    response = client.get(address)
    assert response.status_code == 404
    assert f'lang="{"zh-Hans" if "zh-hans" in address else "en"}"' in response.content.decode()


def test_an_unpublished_lesson_is_not_there(client):
    page = lesson()
    page.unpublish()
    assert client.get(page.url).status_code == 404


def test_a_strangers_visit_writes_nothing(client):
    with CaptureQueriesContext(connection) as captured:
        response = client.get(lesson().url)
    assert {query["sql"].split()[0] for query in captured} == {"SELECT"}
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")
    assert not Learner.objects.exists()


def test_a_finished_card_is_kept_and_leads_to_the_next(client):
    page = lesson()
    response = done(client, page, 2)
    assert (response.status_code, response["Location"]) == (303, f"{page.url}#card-3")
    assert LessonProgress.objects.get().card == 2
    html = client.get(page.url).content.decode()
    assert 'href="#card-3">Go on with card 3' in html
    assert html.count("badge--good") == 2


def test_the_last_card_finishes_the_lesson(client):
    page = lesson()
    assert done(client, page, 4)["Location"] == f"{page.url}#end"
    assert "You have finished this lesson." in client.get(page.url).content.decode()


def test_progress_is_one_for_both_languages(client):
    done(client, lesson("en"), 2)
    assert 'href="#card-3"' in client.get(lesson("zh-hans").url).content.decode()


@pytest.mark.parametrize("card", ["", "0", "-1", "5", "９", "two", "1.5", "99999999999"])
def test_a_card_that_is_not_there_keeps_nothing(client, card):
    response = done(client, lesson(), card)
    assert response["Location"] == f"{lesson().url}#card-1"
    assert not LessonProgress.objects.exists()


def test_another_site_cannot_press_the_button(client):
    response = done(client, lesson(), 2, HTTP_SEC_FETCH_SITE="cross-site")
    assert response.status_code == 403
    assert not LessonProgress.objects.exists()
    assert not Learner.objects.exists()


def test_a_get_cannot_finish_a_card(client):
    response = client.get(reverse("lessons:card-done", args=[lesson().pk]), {"card": 2})
    assert response.status_code == 405


def test_a_stranger_costs_five_queries_and_a_learner_ten(client):
    page = lesson()
    assert queries(client, page.url) == 5
    done(client, page, 2)
    assert queries(client, page.url) == 10


def test_the_number_of_queries_does_not_grow_with_answers_and_rows(client):
    page = lesson()
    done(client, page, 2)
    done(client, lesson(slug="next-step"), 4)
    learner = Learner.objects.get()
    for question in blocks_of(page, "question"):
        Attempt.objects.create(
            learner=learner,
            version=question.value.version,
            question=question.value.translation_key,
            key=f"key-{question.value.pk}",
            answer={},
            credit=0,
        )
    assert queries(client, page.url) == 10


def stylesheets(path: str) -> list[str]:
    """The sheet and everything that it imports, as the files stand on disk."""
    text = Path(finders.find(path)).read_text(encoding="utf-8")
    imported = re.findall(r'@import url\("([^"]+)"\)', text)
    return [text, *(sheet for name in imported for sheet in stylesheets(f"css/{name}"))]


def test_everything_it_needs_weighs_at_most_sixty_kilobytes_gzipped(client):
    html = client.get(lesson().url).content
    scripts = re.findall(rb'<script[^>]*src="/static/([^"]+)"', html)
    assert len(scripts) == 1
    files = [html, *(Path(finders.find(name.decode())).read_bytes() for name in scripts)]
    files += [sheet.encode() for sheet in stylesheets("css/site.css")]
    assert sum(len(gzip.compress(file)) for file in files) <= 60_000
    assert len(gzip.compress(html)) < 10_000


def test_what_is_kept_for_everybody_holds_no_readers_place(client):
    page = lesson()
    stranger = client.get(page.url).content
    done(client, page, 2)
    assert client.get(page.url).content != stranger
    client.cookies.clear()
    assert place_less(client.get(page.url).content) == place_less(stranger)


def place_less(html: bytes) -> bytes:
    """Each form carries a ticket of its own."""
    return re.sub(rb'name="ticket" value="[^"]*"', b"", html)


def test_a_change_reaches_the_reader_at_once(client):
    page = lesson()
    assert "Ben signs for £1,000" in client.get(page.url).content.decode()
    page.cards[1].value["body"][0].value["quote"]["amount"] = 1100
    page.save_revision().publish()
    assert "Ben signs for £1,100" in client.get(page.url).content.decode()
