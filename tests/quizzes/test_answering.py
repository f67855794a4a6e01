"""A posted answer is explained, and kept only for a learner of our own pages."""

import datetime
from html import unescape

import pytest

from learners.models import Learner
from quizzes.models import Attempt
from tests.quizzes.conftest import OPTIONS, option_id, ticket_for

FOREIGN = {"Sec-Fetch-Site": "cross-site"}


def text(response):
    return unescape(response.content.decode())


def test_a_right_answer_is_explained_with_its_reason_and_a_next_step(post, question):
    page = text(post(question, option_id(question, "ask")))
    for said in ["That is right.", "Yes, ask.", "Only who sent the bill can wait.", "See what a loan costs"]:
        assert said in page


def test_the_first_wrong_answer_says_why_and_keeps_the_key(post, question):
    page = text(post(question, option_id(question, "apply")))
    assert "Not quite. Look once more." in page
    assert "Quick is not cheap." in page
    assert "Show me the answer" in page
    assert "Only who sent the bill" not in page
    assert "Yes, ask." not in page


def test_the_second_wrong_answer_is_explained_in_full(post, question):
    page = text(post(question, option_id(question, "wait"), ticket=ticket_for(question, tries=1)))
    assert "Not quite. Here is how it works." in page
    assert "Yes, ask." in page
    assert "Only who sent the bill can wait." in page


def test_a_right_second_answer_is_called_so(post, question):
    page = text(post(question, option_id(question, "ask"), ticket=ticket_for(question, tries=1)))
    assert "Right on the second try." in page


def test_not_sure_is_answered_at_once_and_kept_apart(post, question):
    page = text(post(question, "not-sure"))
    assert "It is good to know what you are not sure of." in page
    assert "Only who sent the bill can wait." in page
    attempt = Attempt.objects.get()
    assert (attempt.credit, attempt.unsure) == (0, True)


def test_the_answer_can_be_asked_for_without_a_try(post, question):
    page = text(post(question, reveal="1"))
    assert "Here is the answer." in page
    assert Attempt.objects.count() == 0


def test_the_answer_stands_beside_what_was_chosen(post, question):
    page = text(post(question, option_id(question, "apply"), reveal="1"))
    assert page.count("Your choice") == 1
    assert "Does not fit" in page


def test_what_was_typed_stands_beside_the_right_value(post, make_question):
    number = make_question("number")
    page = text(post(number, "12", ticket=ticket_for(number, tries=1)))
    assert "Your answer was 12." in page
    assert "The right value is £182.50." in page


def test_the_first_answer_makes_one_learner_and_the_next_uses_it(post, client, question):
    post(question, option_id(question, "apply"))
    post(question, option_id(question, "ask"))
    assert Learner.objects.count() == 1
    assert [a.credit for a in Attempt.objects.order_by("pk")] == [0, 1]


def test_a_get_asks_and_writes_nothing(client, question):
    url = f"/en/questions/{question.translation_key}/answer/"
    for _ in range(3):
        assert "Not sure" in text(client.get(url))
    assert "lantern_learner" not in client.cookies
    assert (Learner.objects.count(), Attempt.objects.count()) == (0, 0)


@pytest.mark.parametrize("headers", [FOREIGN, {}])
def test_an_answer_from_another_site_is_marked_and_not_kept(post, client, question, headers):
    post(question, option_id(question, "ask"))
    page = text(post(question, option_id(question, "apply"), headers=headers))
    assert "Quick is not cheap." in page
    assert (Learner.objects.count(), Attempt.objects.count()) == (1, 1)


def test_the_same_form_sent_twice_counts_once(post, question):
    same = ticket_for(question)
    pages = [text(post(question, option_id(question, "ask"), ticket=same)) for _ in range(2)]
    assert all("That is right." in page for page in pages)
    assert Attempt.objects.count() == 1


def test_the_same_form_with_another_answer_is_another_try(post, question):
    same = ticket_for(question)
    post(question, option_id(question, "apply"), ticket=same)
    post(question, option_id(question, "ask"), ticket=same)
    assert Attempt.objects.count() == 2


def test_an_older_edition_is_marked_by_what_it_said(post, make_question, question):
    old = ticket_for(question)
    right_then = option_id(question, "ask")
    options = [{**o, "correct": not o["correct"]} for o in OPTIONS[:2]]
    newer = make_question(spec={"options": options})
    assert newer.version.number == 2
    assert "That is right." in text(post(newer, right_then, ticket=old))
    assert Attempt.objects.get().version.number == 1


@pytest.mark.parametrize("ticket", ["", "forged", "a/en/1/0/x:1abc:signature"])
def test_a_forged_form_keeps_the_answer_and_asks_to_send_it_again(post, question, ticket):
    page = text(post(question, option_id(question, "ask"), ticket=ticket))
    assert "please send it once more" in page
    assert f'value="{option_id(question, "ask")}" checked' in page
    assert Attempt.objects.count() == 0


def test_a_ticket_of_another_question_is_not_taken(post, make_question, question):
    other = make_question("number")
    assert "please send it once more" in text(post(question, "not-sure", ticket=ticket_for(other)))


def test_a_form_older_than_thirty_days_is_asked_again(post, question, time_machine):
    old = ticket_for(question)
    time_machine.move_to(datetime.datetime.now(datetime.UTC) + datetime.timedelta(days=31))
    assert "please send it once more" in text(post(question, "not-sure", ticket=old))


def test_a_retired_question_says_so_kindly(post, question):
    question.unpublish()
    response = post(question, "not-sure")
    assert response.status_code == 404
    assert "This question is no longer asked" in text(response)


def test_an_unknown_question_says_so_kindly(client, question):
    response = client.get("/en/questions/00000000-0000-4000-8000-000000000000/answer/")
    assert response.status_code == 404
    assert "no longer asked" in text(response)


def test_a_question_is_asked_in_the_language_of_its_address_only(client, question):
    assert client.get(f"/zh-hans/questions/{question.translation_key}/answer/").status_code == 404


@pytest.mark.parametrize(
    "place", ["https://evil.example/", "//evil.example", "javascript:alert(1)", "/\\evil"]
)
def test_the_way_back_stays_on_this_site(post, question, place):
    assert "evil" not in text(post(question, "not-sure", next=place))


def test_the_way_back_leads_to_the_card(post, question):
    assert 'href="/en/courses/x/#card-4"' in text(post(question, "not-sure", next="/en/courses/x/#card-4"))


def test_htmx_gets_the_question_alone(post, question):
    headers = {"Sec-Fetch-Site": "same-origin", "HX-Request": "true"}
    page = text(post(question, option_id(question, "ask"), headers=headers))
    assert "<html" not in page
    assert 'hx-swap-oob="innerHTML"' in page
    assert "That is right." in page


def test_a_megabyte_of_answer_is_asked_again_and_not_echoed(post, make_question):
    number = make_question("number")
    response = post(number, "9" * 1_000_000)
    assert "Use digits only" in text(response)
    assert len(response.content) < 30_000
    assert Attempt.objects.count() == 0


def test_markup_in_an_answer_is_shown_as_text(post, make_question):
    number = make_question("number")
    assert "<script>alert" not in post(number, "<script>alert(1)</script>").content.decode()
