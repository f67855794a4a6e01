"""Reviews come only when asked for, three a day at most, and stop after four that went well."""

import datetime
import re
from html import unescape

import pytest
from django.core import mail
from django.db import transaction
from django.utils import timezone
from wagtail.models import Locale

from learners import actions as learner_actions
from learners import identity, privacy
from learners.models import Learner, Reminder
from quizzes import actions
from quizzes.marking import NONE, Mark
from quizzes.models import Attempt, Question, ReviewCard, ReviewPlan
from tests.quizzes.conftest import OURS, SPECS, option_id
from tests.quizzes.test_knowledge import answer

pytestmark = pytest.mark.django_db
DAY = datetime.timedelta(days=1)
QUESTION = {
    "kind": "single",
    "stem": "<p>A fee is due. What first?</p>",
    "explanation": "<p>Only who sent the bill can wait.</p>",
    "action_text": "See what a loan costs",
    "action_link": "planner:before",
    "spec": SPECS["single"],
}


@pytest.fixture
def mei(db):
    account = learner_actions.open_account(email="mei@example.org")
    return Learner.objects.create(language="en", user=account)


@pytest.fixture
def me(client, mei):
    client.force_login(mei.user)
    client.cookies["lantern_learner"] = identity.seal(mei.public_id)
    return client


@pytest.fixture
def read(me):
    return lambda path="/en/my/review/": unescape(me.get(path).content.decode())


@pytest.fixture(scope="module")
def published(django_db_setup, django_db_blocker):
    """Two questions about each of five ideas, published once for the module; each test undoes its own on top."""
    with django_db_blocker.unblock(), transaction.atomic():
        made = {}
        for place in range(10):
            concept = f"idea-{place % 5}"
            given = QUESTION | {"locale": Locale.get_default(), "key": f"q{place}", "concept": concept}
            made.setdefault(concept, []).append(actions.save_question(**given).pk)
        yield made
        transaction.set_rollback(True)


@pytest.fixture
def ideas(published, db):
    return {
        concept: [Question.objects.select_related("version", "locale").get(pk=pk) for pk in rows]
        for concept, rows in published.items()
    }


@pytest.fixture
def asked_for(mei, ideas, time_machine):
    """Five ideas answered rightly on a Monday, reviews chosen, and now it is five days later."""
    time_machine.move_to(datetime.datetime(2026, 3, 2, 10, tzinfo=datetime.UTC), tick=False)
    for concept in ideas:
        answer(mei, ideas[concept][0])
    actions.choose_reviews(learner=mei, active=True)
    time_machine.move_to(datetime.datetime(2026, 3, 7, 10, tzinfo=datetime.UTC), tick=False)
    return ideas


def form_on(page):
    action = re.search(r'<form class="stack" method="post" action="(/en/my/[^"]+)"', page)[1]
    return action, re.search('name="ticket" value="([^"]+)"', page)[1]


def answer_now(client, read, questions, right=True):
    """Answers the question that stands on the page."""
    action, ticket = form_on(read())
    asked = next(q for group in questions.values() for q in group if str(q.translation_key) in action)
    given = {"ticket": ticket, "answer": option_id(asked, "ask" if right else "wait"), "confidence": "fairly"}
    return unescape(client.post(action, given, headers=OURS).content.decode())


def test_nobody_is_asked_who_did_not_ask_for_it(mei, ideas, read):
    answer(mei, ideas["idea-0"][0])
    assert not ReviewCard.objects.exists()
    assert "only if you ask for it" in read()


def test_a_stranger_reads_what_reviews_are(client):
    page = unescape(client.get("/en/my/review/").content.decode())
    assert "This browser knows of no answers yet." in page


def test_asked_for_every_idea_has_a_day_that_fsrs_gives(asked_for, mei):
    days = set(ReviewCard.objects.filter(learner=mei).values_list("due", flat=True))
    assert days == {datetime.date(2026, 3, 6)}


def test_another_question_of_the_idea_is_asked_with_its_place_and_how_sure(asked_for, read):
    page = read()
    assert "Question 1 of 3" in page
    assert "How sure are you?" in page
    action, _ticket = form_on(page)
    assert action.split("/")[-2] == str(asked_for["idea-0"][1].translation_key)


def test_three_a_day_are_enough_and_the_rest_comes_tomorrow(asked_for, me, read):
    pages = [answer_now(me, read, asked_for) for _ in range(3)]
    assert ["Next question" in page for page in pages] == [True, True, False]
    assert "That is enough for today. The next question comes on 8 March 2026." in pages[2]
    assert "That is enough for today." in read()


def test_an_answer_is_kept_as_a_review_and_moves_the_day(asked_for, me, read, mei):
    answer_now(me, read, asked_for)
    attempt = Attempt.objects.get(purpose="review")
    card = ReviewCard.objects.get(learner=mei, concept=attempt.version.content["concepts"][0])
    assert (attempt.confidence, card.successes) == ("fairly", 1)
    assert card.due > datetime.date(2026, 4, 1)


def test_a_miss_is_explained_without_scolding_and_comes_back_tomorrow(asked_for, me, read, mei):
    page = answer_now(me, read, asked_for, right=False)
    assert "Not quite. Look once more." in page
    assert ReviewCard.objects.get(learner=mei, concept="idea-0").due == datetime.date(2026, 3, 8)
    assert "Question 2 of 3" in read()


def test_a_double_tap_counts_once(asked_for, me, read):
    action, ticket = form_on(read())
    given = {"ticket": ticket, "answer": "not-sure"}
    pages = [me.post(action, given, headers=OURS).status_code for _ in range(3)]
    assert pages == [200] * 3
    assert Attempt.objects.filter(purpose="review").count() == 1
    assert "Question 2 of 3" in read()


def test_an_answer_from_another_site_is_marked_and_changes_no_day(asked_for, me, read):
    action, ticket = form_on(read())
    page = me.post(action, {"ticket": ticket, "answer": "not-sure"}, headers={"Sec-Fetch-Site": "cross-site"})
    assert page.status_code == 200
    assert not Attempt.objects.filter(purpose="review").exists()


def test_reading_writes_nothing(asked_for, read):
    before = [*ReviewCard.objects.values()], Attempt.objects.count()
    for path in ("/en/my/review/", "/en/my/", "/en/my/review/days.ics", "/en/my/know/idea-0/"):
        read(path)
    assert before == ([*ReviewCard.objects.values()], Attempt.objects.count())


def test_a_question_that_is_gone_says_so_and_a_reload_leads_back(asked_for, me, ideas):
    action = f"/en/my/review/{ideas['idea-0'][1].translation_key}/"
    assert me.get(action)["Location"] == "/en/my/review/"
    ideas["idea-0"][1].unpublish()
    assert me.post(action, {"answer": "x"}, headers=OURS).status_code == 410


def test_an_idea_without_a_question_in_this_language_is_passed_over(asked_for, me):
    page = unescape(me.get("/zh-hans/my/review/").content.decode())
    assert "今天没有要复习的。" in page


def test_remembered_after_a_right_review_a_week_later(mei, me, read, make_question, time_machine):
    time_machine.move_to(datetime.datetime(2026, 3, 2, 10, tzinfo=datetime.UTC), tick=False)
    questions = {"idea-9": [make_question(key=f"nine{n}", concept="idea-9") for n in range(5)]}
    for question in questions["idea-9"][:4]:
        answer(mei, question)
    actions.choose_reviews(learner=mei, active=True)
    time_machine.move_to(timezone.now() + 60 * DAY, tick=False)
    assert "Still right in a review, a week or more later." in answer_now(me, read, questions)


def test_the_choice_is_kept_and_can_be_taken_back(mei, me, read, ideas):
    answer(mei, ideas["idea-0"][0])
    me.post("/en/my/review/choice/", {"active": "on", "due_day": "15", "by_mail": "on"}, headers=OURS)
    plan = ReviewPlan.objects.get()
    assert (plan.active, plan.due_day, plan.by_mail) == (True, 15, True)
    assert "The next question comes on" in read("/en/my/")
    me.post("/en/my/review/choice/", {"due_day": "15"}, headers=OURS)
    assert (ReviewPlan.objects.get().active, ReviewCard.objects.count()) == (False, 0)


@pytest.mark.parametrize("day", ["0", "32", "-1", "x", "1.5", "9" * 5000, "<b>"])
def test_a_day_that_no_month_has_is_asked_for_again(mei, me, ideas, day):
    answer(mei, ideas["idea-0"][0])
    page = me.post("/en/my/review/choice/", {"active": "on", "due_day": day}, headers=OURS)
    assert "Type a day from 1 to 31, or leave it empty." in page.content.decode()
    assert not ReviewPlan.objects.exists()


def test_without_a_proved_address_no_mail_is_promised(ideas, client):
    alone = Learner.objects.create(language="en")
    answer(alone, ideas["idea-0"][0])
    client.cookies["lantern_learner"] = identity.seal(alone.public_id)
    assert "Without one, use the calendar." in unescape(client.get("/en/my/").content.decode())
    client.post("/en/my/review/choice/", {"active": "on", "by_mail": "on"}, headers=OURS)
    assert ReviewPlan.objects.get().by_mail is False


def test_another_site_cannot_switch_reviews_on(mei, me, ideas):
    page = me.post("/en/my/review/choice/", {"active": "on"}, headers={"Sec-Fetch-Site": "cross-site"})
    assert (page.status_code, ReviewPlan.objects.count()) == (403, 0)


def test_the_cookie_of_an_account_alone_chooses_nothing(mei, client, ideas):
    client.cookies["lantern_learner"] = identity.seal(mei.public_id)
    client.post("/en/my/review/choice/", {"active": "on", "by_mail": "on"}, headers=OURS)
    assert not ReviewPlan.objects.exists()


def test_a_mended_key_moves_the_day(mei, make_question):
    question = make_question(key="mended", concept="mended")
    given = {"answer": {"choice": option_id(question, "wait")}, "mark": Mark(NONE), "key": "k"}
    actions.record_attempt(learner=mei, version=question.version, **given)
    actions.choose_reviews(learner=mei, active=True)
    before = ReviewCard.objects.get().due
    turned = [{**one, "correct": one["key"] == "wait"} for one in SPECS["single"]["options"]]
    mended = make_question(key="mended", concept="mended", spec={"options": turned})
    assert actions.regrade(version=mended.version) == 1
    assert ReviewCard.objects.get().due - before == 3 * DAY


def test_a_choice_of_somebody_merged_meanwhile_is_no_error(mei):
    gone = Learner(pk=mei.pk)
    learner_actions.erase(learner=mei)
    assert actions.choose_reviews(learner=gone, active=True) is None


def test_the_calendar_holds_the_days_and_no_idea(asked_for, me):
    file = me.get("/en/my/review/days.ics")
    text = file.content.decode()
    assert file["Content-Type"].startswith("text/calendar")
    assert text.count("BEGIN:VEVENT") == 1
    assert "DTSTART;VALUE=DATE:20260307" in text
    assert "three short questions" in text
    assert "idea" not in text.lower()


def test_no_calendar_for_a_stranger(client):
    assert client.get("/en/my/review/days.ics").status_code == 404


def test_the_review_page_costs_the_same_however_much_is_due(
    asked_for, me, mei, make_question, read, django_assert_max_num_queries
):
    read()
    with django_assert_max_num_queries(15):
        read()
    for place in range(30):
        answer(mei, make_question(key=f"more{place}", concept=f"more-{place}"))
    read()
    with django_assert_max_num_queries(15):
        read()


def test_my_page_with_everything_on_it_costs_fifteen_queries_at_most(
    asked_for, me, mei, make_question, read, django_assert_max_num_queries
):
    actions.choose_reviews(learner=mei, active=True, by_mail=True, due_day=3)
    for _ in range(2):
        read("/en/my/")
        with django_assert_max_num_queries(15):
            read("/en/my/")
        for place in range(10):
            answer(mei, make_question(key=f"more-{place}", concept=f"more-{place}"))


def test_two_learners_become_one_with_the_days_of_all_answers(mei, ideas):
    sam = Learner.objects.create(language="en")
    answer(mei, ideas["idea-0"][0])
    answer(sam, ideas["idea-1"][0], right=False)
    actions.choose_reviews(learner=sam, active=True, due_day=9)
    whole = learner_actions.merge(kept=mei, other=sam)
    assert set(ReviewCard.objects.filter(learner=whole).values_list("concept", flat=True)) == {
        "idea-0",
        "idea-1",
    }
    assert ReviewPlan.objects.get().due_day == 9


def test_the_export_holds_the_days_with_the_ratings_they_come_from(asked_for, mei):
    found = privacy.everything(mei)
    assert found["review-choice"][0]["on"] is True
    first = found["reviews"][0]
    assert (first["idea"], first["next_day"]) == ("idea-0", datetime.date(2026, 3, 6))
    assert [one["rating"] for one in first["log"]] == ["good"]


def invite(days=0):
    return actions.invite_to_reviews(now=timezone.now() + days * DAY)


@pytest.fixture
def by_mail(asked_for, mei):
    actions.choose_reviews(learner=mei, active=True, by_mail=True)
    return asked_for


def test_an_invitation_names_no_idea_and_no_figure(by_mail, mei):
    assert (invite(), invite()) == (1, 0)
    learner_actions.send_due_reminders(now=timezone.now())
    [letter] = mail.outbox
    assert letter.subject == "Lantern: a few short questions are ready"
    assert "/en/my/review/" in letter.body
    assert not re.search(r"\d", letter.subject)


def test_no_invitation_without_a_wish_or_a_reason(asked_for, mei):
    assert invite() == 0
    actions.choose_reviews(learner=mei, active=True, by_mail=True)
    ReviewCard.objects.update(due=timezone.localdate() + DAY)
    assert invite() == 0


def test_who_reviewed_meanwhile_gets_no_mail(by_mail):
    invite()
    ReviewCard.objects.update(due=timezone.localdate() + DAY)
    learner_actions.send_due_reminders(now=timezone.now())
    assert (len(mail.outbox), Reminder.objects.get().state) == (0, "dropped")


def test_invitations_are_three_days_apart_and_stop_when_nobody_comes(by_mail, time_machine):
    days = []
    for day in range(30):
        time_machine.move_to(datetime.datetime(2026, 3, 8, 9, tzinfo=datetime.UTC) + day * DAY, tick=False)
        if invite():
            days.append(day)
            learner_actions.send_due_reminders(now=timezone.now())
    assert days == [0, 3, 6]


def test_the_link_in_an_invitation_ends_the_mails_and_leaves_the_reviews(by_mail, client):
    invite()
    learner_actions.send_due_reminders(now=timezone.now())
    link = mail.outbox[0].extra_headers["List-Unsubscribe"].strip("<>").removeprefix("http://127.0.0.1:8000")
    client.post(link)
    plan = ReviewPlan.objects.get()
    assert (plan.active, plan.by_mail) == (True, False)


def test_erasing_leaves_no_review_behind(by_mail, mei):
    invite()
    learner_actions.erase(learner=mei)
    assert not any(model.objects.exists() for model in (ReviewPlan, ReviewCard, Reminder))
