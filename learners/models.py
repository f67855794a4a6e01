"""Tables of who is learning: the account, and the learner who may never have one; no rule lives here."""

from __future__ import annotations

import secrets
from typing import Any, ClassVar

from django.contrib.auth.models import AbstractUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


def new_public_id() -> str:
    """128 random bits: what a cookie names, and nothing about the person."""
    return secrets.token_urlsafe(16)


class UserManager(BaseUserManager["User"]):
    """Makes accounts by e-mail address; there is no user name."""

    use_in_migrations = True

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> User:
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> User:
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)

    def get_by_natural_key(self, email: str | None) -> User:
        return self.get(email__iexact=email)


class User(AbstractUser):
    """The account behind a sign-in: an e-mail address or a mobile number, for editors also a name."""

    username = None  # type: ignore[assignment]  # the address takes its place
    email = models.EmailField(_("e-mail address"), unique=True, null=True, blank=True)  # type: ignore[assignment]
    phone = models.CharField(_("mobile number"), max_length=16, null=True, blank=True)  # noqa: DJ001
    phone_proved = models.BooleanField(default=False)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    objects: ClassVar[UserManager] = UserManager()  # type: ignore[assignment]

    class Meta:
        verbose_name = _("account")
        verbose_name_plural = _("accounts")
        constraints = [
            models.UniqueConstraint(Lower("email"), name="account_email_any_case"),
            models.UniqueConstraint(
                fields=["phone"], name="account_phone_once", condition=models.Q(phone_proved=True)
            ),
        ]

    def __str__(self) -> str:
        return self.email or self.phone or ""

    def save(self, *args: Any, **kwargs: Any) -> None:
        """No address is no text at all, so that many accounts may have none."""
        self.email = self.email or None
        super().save(*args, **kwargs)


class Learner(models.Model):
    """Somebody who pressed a button here; known by a random id in a signed cookie, by an account if they want one."""

    public_id = models.CharField(max_length=32, unique=True, default=new_public_id, editable=False)
    user = models.OneToOneField(User, null=True, blank=True, on_delete=models.CASCADE, related_name="learner")
    language = models.CharField(max_length=10)
    carry_hash = models.CharField(max_length=64, unique=True, null=True, blank=True)
    carry_expires = models.DateTimeField(null=True, blank=True)
    created = models.DateTimeField(default=timezone.now)
    seen = models.DateTimeField(default=timezone.now, db_index=True)

    class Meta:
        verbose_name = _("learner")
        verbose_name_plural = _("learners")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(carry_hash__isnull=True, carry_expires__isnull=True)
                | models.Q(carry_hash__isnull=False, carry_expires__isnull=False),
                name="learner_carry_code_has_an_end",
            ),
            models.CheckConstraint(
                condition=models.Q(seen__gte=models.F("created")), name="learner_seen_after_created"
            ),
        ]

    def __str__(self) -> str:
        return f"learner {self.pk}"


def new_reminder_key() -> str:
    """128 random bits: they name the mail, and open nothing by themselves."""
    return secrets.token_hex(16)


class ReminderQuerySet(models.QuerySet["Reminder"]):
    def to_look_at(self) -> ReminderQuerySet:
        """Those of which a person has to decide what happened."""
        return self.filter(state__in=[Reminder.State.UNCERTAIN, Reminder.State.NOT_SENT]).order_by("-moved")


class Reminder(models.Model):
    """One letter to one learner: planned, taken by a worker, sent. The row is the truth, the queue only wakes it.

    `about` tells two reminders of a kind apart, such as the day; the same one cannot be planned twice.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting")
        CLAIMED = "claimed", _("taken by a worker, not yet going out")
        SENDING = "sending", _("going out")
        SENT = "sent", _("sent")
        UNCERTAIN = "uncertain", _("may have gone out, or not")
        NOT_SENT = "not_sent", _("did not go out")
        DROPPED = "dropped", _("not wanted any more")

    learner = models.ForeignKey(Learner, on_delete=models.CASCADE, related_name="reminders")
    kind = models.CharField(max_length=20)
    about = models.CharField(max_length=80)
    key = models.CharField(max_length=32, unique=True, default=new_reminder_key, editable=False)
    due = models.DateTimeField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    claim = models.CharField(max_length=32, blank=True, help_text="Which run of a worker has it.")
    tries = models.PositiveSmallIntegerField(default=0)
    moved = models.DateTimeField(default=timezone.now, help_text="When it came into its state.")

    objects = ReminderQuerySet.as_manager()

    class Meta:
        verbose_name = _("reminder")
        verbose_name_plural = _("reminders")
        indexes = [models.Index(fields=["state", "due"], name="reminder_by_state")]
        constraints = [
            models.UniqueConstraint(fields=["learner", "kind", "about"], name="reminder_planned_once")
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.about}: {self.state}"
