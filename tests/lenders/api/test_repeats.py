"""The same call under one key is done once, whoever repeats it and whenever; another call needs another key."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from lenders.actions.calls import forget_answers
from lenders.models import Campaign, KeptAnswer
from tests.lenders.api.conftest import problem, token_of
from tests.lenders.api.test_campaigns import WANTED

KEY = {"Idempotency-Key": "order-17"}


def test_a_repeat_hears_the_same_and_changes_nothing(program):
    first, again = (program.post("/campaigns", WANTED, **KEY) for _ in range(2))
    assert (first.status_code, first.content) == (again.status_code, again.content)
    assert "Idempotency-Replayed" not in first
    assert again["Idempotency-Replayed"] == "true"
    assert Campaign.objects.count() == 1


def test_the_key_of_another_call_is_refused(program):
    program.post("/campaigns", WANTED, **KEY)
    found = problem(program.post("/campaigns", WANTED | {"name": "Other"}, **KEY), 422)
    assert found["errors"][0]["reason"] == "key_of_another_call"
    problem(program.post("/links", WANTED, **KEY), 422)
    assert Campaign.objects.count() == 1


def test_a_call_that_was_refused_leaves_its_key_free(program):
    problem(program.post("/campaigns", WANTED | {"stage": "never"}, **KEY), 422)
    assert program.post("/campaigns", WANTED, **KEY).status_code == 201


def test_a_call_that_broke_leaves_no_half_behind(program, monkeypatch):
    def break_down(row):
        raise RuntimeError

    monkeypatch.setattr("lenders.api.campaigns.given", break_down)
    problem(program.post("/campaigns", WANTED, **KEY), 500)
    assert not Campaign.objects.exists()
    monkeypatch.undo()
    assert program.post("/campaigns", WANTED, **KEY).status_code == 201


def test_two_lenders_may_use_the_same_key(program, theirs):
    assert program.post("/campaigns", WANTED, **KEY).status_code == 201
    assert theirs.post("/campaigns", WANTED, **KEY).status_code == 201
    assert Campaign.objects.count() == 2


def test_after_a_day_a_key_is_new(program):
    program.post("/campaigns", WANTED, **KEY)
    with time_machine.travel(timezone.now() + timedelta(hours=25)):
        program.token = token_of(program.row.oauth_id, program.secret)
        assert "Idempotency-Replayed" not in program.post("/campaigns", WANTED, **KEY)
        assert Campaign.objects.count() == 2


def test_answers_are_kept_encrypted_and_forgotten_after_a_day(program):
    program.post("/campaigns", WANTED, **KEY)
    kept = KeptAnswer.objects.get()
    assert b"Due in three days" not in bytes(kept.body)
    assert "order-17" not in kept.key_hash
    assert forget_answers(now=timezone.now()) == 0
    assert forget_answers(now=timezone.now() + timedelta(hours=25)) == 1


@pytest.mark.parametrize("key", ["", " ", "a b", "x" * 256, "中"])
def test_a_key_of_another_form_is_refused(program, key):
    problem(program.post("/campaigns", WANTED, **{"Idempotency-Key": key}), 400)
    assert not Campaign.objects.exists()


def test_a_revoked_program_hears_no_old_answer(program):
    program.post("/campaigns", WANTED, **KEY)
    program.token = "gone"
    problem(program.post("/campaigns", WANTED, **KEY), 401)
