"""A password alone opens nothing of a lender, by whichever page it came in."""

import pytest

pytestmark = pytest.mark.django_db
PASSWORD = "correct horse battery staple"


def test_the_editors_sign_in_page_is_no_way_around_the_second_step(client, ada):
    ada.user.set_password(PASSWORD)
    ada.user.save()
    said = client.post("/admin/login/", {"username": ada.user.email, "password": PASSWORD})
    assert client.get(f"/en/lenders/{ada.organisation.public_id}/").status_code == 302
    assert "Your account has a second step." in said.content.decode()


def test_a_wrong_password_there_hears_nothing_of_the_second_step(client, ada):
    said = client.post("/admin/login/", {"username": ada.user.email, "password": "wrong"})
    assert "second step" not in said.content.decode()
