"""A story goes step by step with what follows, without a cookie; a plan becomes a day in the calendar."""

from decimal import Decimal

import pytest
import time_machine
from icalendar import Calendar

from quizzes.models import Attempt, QuestionLink

pytestmark = pytest.mark.django_db


def choices(question):
    return [
        [option["id"] for option in step["options"]] for step in question.version.content["body"]["steps"]
    ]


def test_the_first_step_leads_to_the_second_with_what_followed(make_question, post):
    question = make_question("scenario")
    first = choices(question)[0]
    page = post(question, step="0", **{"answer-0": first[1]}).content.decode()
    assert "A fee." in page
    assert "A week later." in page
    assert "Step 2 of 2" in page
    assert "They listen." not in page
    assert 'aria-invalid="true"' not in page
    assert not Attempt.objects.exists()


def test_the_last_step_tells_the_whole_story_and_its_mean(make_question, post):
    question = make_question("scenario")
    one, two = choices(question)
    page = post(question, step="1", **{"answer-0": one[1], "answer-1": two[0]}).content.decode()
    assert page.count("They listen.") == 2
    assert "Part of it is right." in page
    assert Attempt.objects.get().credit == Decimal("0.75")
    assert Attempt.objects.get().answer == {"path": [one[1], two[0]]}


def test_a_step_left_empty_is_asked_again_in_its_place(make_question, post):
    question = make_question("scenario")
    page = post(question, step="1", **{"answer-0": choices(question)[0][0]}).content.decode()
    assert "Step 2 of 2" in page
    assert "Choose one of the answers." in page


def test_a_path_of_a_forged_choice_starts_over(make_question, post):
    question = make_question("scenario")
    page = post(question, step="1", **{"answer-0": "zz", "answer-1": "zz"}).content.decode()
    assert "Step 1 of 2" in page


@time_machine.travel("2026-11-23 12:00:00+00:00")
def test_a_plan_names_the_day_and_offers_it_for_the_calendar(client, make_question, post):
    question = make_question("plan")
    soon = question.version.content["body"]["options"][1]["id"]
    page = post(question, soon).content.decode()
    address = f"/en/questions/{question.translation_key}/2026-11-26.ics"
    assert "On 26 November 2026: Call the lender." in page
    assert address in page
    event = Calendar.from_ical(client.get(address).content).events[0]
    assert (str(event["summary"]), event["dtstart"].dt.isoformat()) == ("Call the lender", "2026-11-26")
    assert str(event["url"]).endswith(QuestionLink.objects.get().path)
    assert Attempt.objects.get().answer == {"choice": soon, "day": "2026-11-26"}


def test_a_plan_without_a_day_is_fine_too(make_question, post):
    question = make_question("plan")
    later = question.version.content["body"]["options"][2]["id"]
    page = post(question, later).content.decode()
    assert "That is fine. You can come back to it on any day." in page
    assert ".ics" not in page


@pytest.mark.parametrize("day", ["tomorrow", "2026-13-01", "0"])
def test_no_calendar_file_for_what_is_no_day(client, make_question, day):
    question = make_question("plan")
    assert client.get(f"/en/questions/{question.translation_key}/{day}.ics").status_code == 404


def test_no_calendar_file_for_another_kind(client, question):
    assert client.get(f"/en/questions/{question.translation_key}/2026-11-26.ics").status_code == 404
