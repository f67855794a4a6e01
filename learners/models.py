"""Tables of who is learning: the account and the learner behind it."""

from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """The account behind a sign-in; ours from the first migration, so that it can change without a rescue."""
