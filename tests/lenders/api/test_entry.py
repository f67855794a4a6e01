"""Only a token with the right part opens a call; everything else is a problem that says why."""

import pytest
from django.test import Client

from tests.lenders.api.conftest import V1, problem, program_of

CATALOGUE = f"{V1}/catalogue"


def test_no_token_is_asked_for_one(client, db):
    answer = client.get(CATALOGUE)
    problem(answer, 401)
    assert answer["WWW-Authenticate"] == 'Bearer realm="lenders"'


@pytest.mark.parametrize(
    "header", ["Bearer x", "Bearer", "Bearer eyJ.a.b", "Basic eDp5", "x" * 5000, "Bearer \x00", "Bearer é"]
)
def test_any_other_token_opens_nothing(client, db, header):
    answer = client.get(CATALOGUE, headers={"Authorization": header})
    problem(answer, 401)
    assert 'error="invalid_token"' in answer["WWW-Authenticate"]


def test_a_token_in_the_address_is_no_token(program):
    problem(Client().get(CATALOGUE, {"access_token": program.token}), 401)


def test_a_part_that_the_program_was_not_let_into_is_named(ada):
    answer = program_of(ada, scopes=["offers"]).get("/catalogue")
    problem(answer, 403)
    assert answer["WWW-Authenticate"].endswith('error="insufficient_scope", scope="catalogue"')


def test_a_query_that_nobody_can_read_is_said_to_be_so(program):
    assert program.get("/catalogue?kind=%zz").status_code in (400, 422)


def test_the_quota_is_told_and_kept(program, settings):
    settings.LENDERS_API_PER_MINUTE = 2
    first, second, third = (program.get("/catalogue") for _ in range(3))
    assert first["RateLimit-Policy"] == '"client";q=2;w=60'
    assert [one["RateLimit"].split(";")[1] for one in (first, second, third)] == ["r=1", "r=0", "r=0"]
    problem(third, 429)
    assert 0 < int(third["Retry-After"]) <= 60


def test_one_lenders_calls_do_not_use_up_anothers(program, theirs, settings):
    settings.LENDERS_API_PER_MINUTE = 1
    assert [program.get("/catalogue").status_code for _ in range(2)] == [200, 429]
    assert theirs.get("/catalogue").status_code == 200


@pytest.mark.parametrize("path", ["/", "/nothing", "/catalogue/", "/catalogue/more", "/%00"])
def test_an_unknown_address_is_a_problem(client, db, path):
    problem(client.get(V1 + path), 404)


def test_another_method_is_a_problem_that_says_which_are_known(program):
    answer = program.call("DELETE", "/catalogue")
    problem(answer, 405)
    assert answer["Allow"] == "GET"


def test_what_breaks_here_is_a_problem_and_leaves_no_figure_in_the_log(program, monkeypatch, caplog):
    debt = 765_432_109

    def break_down():
        raise RuntimeError(f"owes {debt}")

    monkeypatch.setattr("lenders.targets.all_targets", break_down)
    problem(program.get("/catalogue"), 500)
    assert "RuntimeError" in caplog.text
    assert str(debt) not in caplog.text
