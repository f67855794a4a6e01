"""Two learners become one: nothing lost, nothing lowered, the same from either side."""

import datetime
import itertools
from collections import Counter
from contextlib import contextmanager
from decimal import Decimal
from uuid import UUID

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from learners import actions, carry, privacy
from learners.models import Learner, Reminder
from quizzes import knowledge
from quizzes.actions import choose_reviews
from quizzes.models import Attempt, QuestionVersion, ReviewPlan

pytestmark = pytest.mark.django_db
START = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
QUESTIONS = [UUID(int=n) for n in (1, 2)]
DAYS = st.integers(0, 300)
ANSWERS = st.dictionaries(
    st.sampled_from(["a", "b", "c", "d"]),
    st.tuples(st.sampled_from([0, 1]), st.sampled_from(["0", "0.5", "1"]), DAYS),
)
LIVES = st.fixed_dictionaries(
    {
        "created": DAYS,
        "stayed": DAYS,
        "language": st.sampled_from(["en", "zh-hans"]),
        "code": st.none() | DAYS,
        "answers": ANSWERS,
        "reviews": st.none() | st.tuples(st.booleans(), st.none() | st.integers(1, 31), DAYS),
        "reminders": st.dictionaries(st.sampled_from(["mon", "tue"]), st.sampled_from([*Reminder.State])),
    }
)
LAWS = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@contextmanager
def undone():
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def live(life, name):
    created = START + datetime.timedelta(days=life["created"])
    learner = Learner.objects.create(
        language=life["language"], created=created, seen=created + datetime.timedelta(days=life["stayed"])
    )
    if life["code"] is not None:
        learner.carry_hash = carry.digests(name * 8)[0]
        learner.carry_expires = START + datetime.timedelta(days=life["code"])
        learner.save()
    counted = Counter()
    for key, (place, credit, day) in sorted(
        life["answers"].items(), key=lambda answer: (answer[1][2], answer[0])
    ):
        counted[place] += 1
        version = QuestionVersion.objects.get(question=QUESTIONS[place])
        Attempt.objects.create(
            learner=learner,
            version=version,
            question=version.question,
            answer={"choice": credit},
            credit=Decimal(credit),
            key=f"{key}{place}",
            sequence=counted[place],
            created=START + datetime.timedelta(days=day),
            purpose="review" if key in "cd" else "",
        )
    ask_again(learner, life)
    return learner


def ask_again(learner, life):
    """The learner's choice about reviews, and the letters planned for them."""
    if life["reviews"] is not None:
        active, due_day, day = life["reviews"]
        choose_reviews(learner=learner, active=active, due_day=due_day)
        ReviewPlan.objects.filter(learner=learner).update(changed=START + datetime.timedelta(days=day))
    for about, state in life["reminders"].items():
        Reminder.objects.create(learner=learner, kind="review", about=about, due=START, state=state)


def pair(lives):
    for place, question in enumerate(QUESTIONS):
        content = {"kind": "single", "key": "k", "body": {"options": []}, "concepts": ["one", f"own-{place}"]}
        QuestionVersion.objects.freeze(question, "en", content)
    return [live(life, name) for life, name in zip(lives, "BC", strict=True)]


def kept_about(learner):
    learner.refresh_from_db()
    rows = privacy.everything(learner)
    rows["learner"][0].pop("id")
    return {key: sorted(found, key=str) for key, found in rows.items()}


def levels(learner):
    return {concept: found.level for concept, found in knowledge.standings(learner).items()}


@LAWS
@given(st.tuples(LIVES, LIVES))
def test_either_side_may_be_kept(lives):
    ends = []
    for turn in (1, -1):
        with undone():
            kept, other = pair(lives)[::turn]
            ends.append(kept_about(actions.merge(kept=kept, other=other)))
    assert ends[0] == ends[1]


@LAWS
@given(st.tuples(LIVES, LIVES))
def test_nothing_is_lost_or_lowered(lives):
    with undone():
        one, two = pair(lives)
        best = [Attempt.objects.best_credit(learner, QUESTIONS) for learner in (one, two)]
        known = [levels(learner) for learner in (one, two)]
        letters = set(Reminder.objects.values_list("about", flat=True))
        keys = set(Attempt.objects.values_list("key", flat=True))
        whole = actions.merge(kept=one, other=two)
        now = Attempt.objects.best_credit(whole, QUESTIONS)
        assert set(Attempt.objects.filter(learner=whole).values_list("key", flat=True)) == keys
        assert all(now[q] >= credit for before in best for q, credit in before.items())
        reached = levels(whole)
        assert all(reached[idea] >= level for before in known for idea, level in before.items())
        assert set(Reminder.objects.filter(learner=whole).values_list("about", flat=True)) == letters
        assert whole.seen == max(one.seen, two.seen)
        assert Learner.objects.get() == whole


@LAWS
@given(st.tuples(LIVES, LIVES))
def test_a_second_merge_changes_nothing(lives):
    with undone():
        one, two = pair(lives)
        once = kept_about(actions.merge(kept=one, other=two))
        again = kept_about(actions.merge(kept=Learner.objects.get(), other=two))
        itself = kept_about(actions.merge(kept=one, other=one))
        assert once == again == itself


def test_two_devices_that_merge_each_other_end_as_one(mei, sam):
    survivors = {actions.merge(kept=a, other=b).pk for a, b in itertools.permutations([mei, sam])}
    assert survivors == {Learner.objects.get().pk}


def test_merging_with_somebody_erased_says_so(mei, sam):
    Learner.objects.all().delete()
    with pytest.raises(Learner.DoesNotExist):
        actions.merge(kept=mei, other=sam)


def test_two_accounts_are_never_joined(mei, sam):
    for learner, email in ((mei, "mei@example.org"), (sam, "sam@example.org")):
        learner.user = actions.open_account(email=email)
        learner.save()
    with pytest.raises(actions.TwoAccounts):
        actions.merge(kept=mei, other=sam)
    assert Learner.objects.count() == 2


def test_the_account_of_either_stays(mei, sam):
    sam.user = actions.open_account(email="sam@example.org")
    sam.save()
    assert actions.merge(kept=mei, other=sam).user.email == "sam@example.org"
