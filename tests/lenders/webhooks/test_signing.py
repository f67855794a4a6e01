"""Signatures are those of Standard Webhooks, so any of its libraries can check them."""

import base64

from lenders.webhooks import signing

# The example of the specification's own libraries.
SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
MESSAGE, AT, BODY = "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, b'{"test": 2432232314}'


def test_the_published_example_gets_the_published_signature():
    found = signing.signature(SECRET, message_id=MESSAGE, timestamp=AT, body=BODY)
    assert found == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


def test_two_secrets_sign_beside_each_other():
    other = signing.new_secret()
    sent = signing.headers([SECRET, other], message_id=MESSAGE, timestamp=AT, body=BODY)
    assert [one.partition(",")[0] for one in sent["webhook-signature"].split(" ")] == ["v1", "v1"]
    assert (sent["webhook-id"], sent["webhook-timestamp"]) == (MESSAGE, "1614265330")


def test_a_new_secret_has_the_prefix_and_enough_chance():
    made = {signing.new_secret() for _ in range(50)}
    assert len(made) == 50
    assert all(len(base64.b64decode(one.removeprefix("whsec_"))) == 32 for one in made)
