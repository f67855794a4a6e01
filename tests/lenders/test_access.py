"""Only a member with a second step enters, and only where the organisation is its own."""

from allauth.mfa.models import Authenticator


def test_an_owner_sees_the_desk(client, ada, desk_of):
    assert "FastCash" in client.get(desk_of(ada)).content.decode()


def test_a_stranger_is_sent_to_sign_in_and_comes_back(client, fastcash):
    path = f"/en/lenders/{fastcash.public_id}/"
    answer = client.get(path)
    assert answer.status_code == 302
    assert answer["Location"].startswith("/en/account/login/?next=%2Fen%2Flenders%2F")


def test_another_lenders_desk_is_as_unknown_as_none(client, ada, ben, desk_of):
    desk_of(ada)
    theirs = client.get(f"/en/lenders/{ben.organisation.public_id}/")
    assert theirs.status_code == client.get("/en/lenders/nobody/").status_code == 404


def test_a_member_without_a_second_step_is_told_to_set_one_up(client, ada, desk_of):
    Authenticator.objects.filter(user=ada.user).delete()
    answer = client.get(desk_of(ada))
    assert answer.status_code == 403
    assert "A second step first" in answer.content.decode()


def test_a_closed_organisation_has_no_desk(client, ada, desk_of):
    path = desk_of(ada)
    ada.organisation.closed_at = ada.joined
    ada.organisation.save()
    assert client.get(path).status_code == 404


def test_the_start_leads_on_to_the_only_desk(client, ada, desk_of):
    desk_of(ada)
    assert client.get("/en/lenders/")["Location"] == f"/en/lenders/{ada.organisation.public_id}/"
