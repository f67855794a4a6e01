"""A cast of learners, and forms sent from our own page."""

import pytest

from learners import actions, identity
from learners.models import Learner

OURS = {"Sec-Fetch-Site": "same-origin"}
COOKIE = "lantern_learner"


@pytest.fixture
def mei(db):
    return Learner.objects.create(language="en")


@pytest.fixture
def sam(db):
    return Learner.objects.create(language="zh-hans")


@pytest.fixture
def become(client):
    """Gives the browser a learner's cookie."""

    def put(learner):
        client.cookies[COOKIE] = identity.seal(learner.public_id)
        return client

    return put


@pytest.fixture
def send(client):
    """A form of the learner's page in English."""

    def post(name, headers=OURS, **data):
        return client.post(f"/en/my/{name}/", data, headers=headers)

    return post


@pytest.fixture
def account(db):
    return actions.open_account(email="mei@example.org", password="a-long-enough-secret")


def cookie_of(client):
    return identity.unseal(client.cookies[COOKIE].value)
