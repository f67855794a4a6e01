"""When something is amiss the page says so calmly, in the reader's language, and leads on."""

import pytest
from django.test import Client, RequestFactory
from django.utils import translation
from django.views import defaults

from home import views


@pytest.mark.parametrize(
    ("code", "sentence"), [("en", "We could not find this page"), ("zh-hans", "没有找到这个页面")]
)
def test_a_missing_page_is_told_in_the_language_of_its_address(client, homes, code, sentence):
    response = client.get(f"/{code}/no/such/page/")
    assert response.status_code == 404
    page = response.content.decode()
    assert f"<h1>{sentence}</h1>" in page
    assert f'href="/{code}/"' in page


@pytest.mark.parametrize(
    ("view", "status"),
    [(defaults.bad_request, 400), (defaults.permission_denied, 403), (views.page_not_found, 404)],
)
@pytest.mark.parametrize("code", ["en", "zh-hans"])
def test_each_problem_has_a_page_with_a_way_on(view, status, code):
    with translation.override(code):
        response = view(RequestFactory().get("/"), Exception("amiss"))
    assert response.status_code == status
    assert f'href="/{code}/"' in response.content.decode()
    assert f'href="/{code}/help/"' in response.content.decode()


def test_a_refused_form_explains_itself(homes):
    response = Client(enforce_csrf_checks=True).post("/en/account/login/", {"login": "a@b.example"})
    assert response.status_code == 403
    assert "This form is too old to send" in response.content.decode()


def test_the_page_for_a_broken_server_needs_no_database_and_speaks_both_languages():
    response = views.server_error(RequestFactory().get("/"))
    page = response.content.decode()
    assert response.status_code == 500
    assert "Something went wrong on our side" in page
    assert "是我们这边出了问题" in page
