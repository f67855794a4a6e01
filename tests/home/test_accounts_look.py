"""Account pages stand in our frame and use our components."""

import pytest

FORMS = ["account/login/", "account/signup/", "account/login/code/", "account/password/reset/"]


@pytest.mark.parametrize("path", FORMS)
@pytest.mark.parametrize("code", ["en", "zh-hans"])
def test_an_account_form_is_made_of_our_components(client, homes, path, code):
    page = client.get(f"/{code}/{path}").content.decode()
    assert 'class="site-header frame"' in page
    assert '<div class="field' in page
    assert 'class="button button--primary"' in page
    assert "noindex" in page


def test_a_wrong_address_is_told_at_the_top_and_at_the_field(client, homes):
    page = client.post("/en/account/login/code/", {"email": "not an address"}).content.decode()
    assert 'id="error-summary"' in page
    assert '<a href="#id_email">' in page
    assert 'value="not an address"' in page
    assert 'aria-invalid="true"' in page


def test_a_password_is_never_sent_back(client, homes):
    page = client.post(
        "/en/account/login/", {"login": "a@b.example", "password": "mine-alone"}
    ).content.decode()
    assert "mine-alone" not in page
