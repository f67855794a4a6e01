"""Takes a published fact out of use at once; its text and its history stay."""

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from wagtail.log_actions import log

from facts.models import Fact


@transaction.atomic
def withdraw_fact(*, fact: Fact, user: AbstractBaseUser | None, reason: str) -> Fact:
    """Nothing reads it from now on; it can be published again when it has been checked."""
    fact.unpublish(user=user, log_action=False)
    log(instance=fact, action="wagtail.unpublish", user=user, data={"reason": reason})
    return fact
