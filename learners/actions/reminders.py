"""Writes of reminders: plan, take, send, settle; killing a worker at any moment loses none and sends none twice.

A row goes waiting → claimed → sending → sent, each step committed before the next. Whatever dies before `sending` goes
back to waiting by the sweep; whatever dies in it may have gone out, so a person decides and no machine sends it again.
"""

from __future__ import annotations

import logging
import secrets
from collections import Counter
from contextlib import suppress
from datetime import datetime, timedelta
from smtplib import SMTPDataError, SMTPRecipientsRefused, SMTPSenderRefused

from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction
from django.utils import timezone

from learners import reminding
from learners.models import Learner, Reminder

log = logging.getLogger(__name__)
State = Reminder.State

BATCH = 20
MOST_TRIES = 5
AGAIN_AFTER = timedelta(minutes=15)
STALE_CLAIM = timedelta(minutes=10)
STALE_SENDING = timedelta(minutes=15)
KEPT_FOR = timedelta(days=365)
# The server said no, so it holds nothing: safe to try again. Every other end of a sending may have let it through.
REFUSED = (SMTPRecipientsRefused, SMTPSenderRefused, SMTPDataError)
_FINAL = [State.SENT, State.DROPPED]
# The further one stays when two learners' rows of one reminder meet.
_FURTHER = [*State]
_FURTHER.sort(key=["dropped", "waiting", "claimed", "not_sent", "uncertain", "sending", "sent"].index)


@transaction.atomic
def plan_reminder(*, learner: Learner, kind: str, about: str, due: datetime) -> Reminder | None:
    """The reminder of this kind about this thing; planned again it is the one that is there, sent or not.

    None when the learner was merged or erased meanwhile.
    """
    if not Learner.objects.select_for_update().filter(pk=learner.pk).values("pk"):
        return None
    return Reminder.objects.get_or_create(learner=learner, kind=kind, about=about, defaults={"due": due})[0]


def send_due_reminders(*, now: datetime, most: int = 200) -> Counter[str]:
    """Sends what is due, some at a time, and says how many came to which end."""
    ends: Counter[str] = Counter()
    while ends.total() < most and (taken := claim_reminders(now=now)):
        with_connection = get_connection()
        for reminder in taken:
            ends[_send(reminder, with_connection)] += 1
        with_connection.close()
    return ends


@transaction.atomic
def claim_reminders(*, now: datetime, size: int = BATCH) -> list[Reminder]:
    """Takes the next ones for this run alone; on PostgreSQL, rows that another worker is taking are passed over."""
    waiting = Reminder.objects.select_for_update(skip_locked=True, of=("self",)).filter(
        state=State.WAITING, due__lte=now
    )
    found = list(waiting.select_related("learner").order_by("due", "pk")[:size])
    claim = secrets.token_hex(16)
    Reminder.objects.filter(pk__in=[one.pk for one in found]).update(
        state=State.CLAIMED, claim=claim, moved=timezone.now()
    )
    for one in found:
        one.state, one.claim = State.CLAIMED, claim
    return found


def _send(taken: Reminder, connection: BaseEmailBackend) -> str:
    """One claimed reminder to its end; the state it came to."""
    reminder = _still_mine(taken)
    if reminder is None:
        return "passed over"
    try:
        mail = reminding.message(reminder, connection)
        if mail is None:
            return _move(reminder, State.CLAIMED, State.DROPPED)
        connection.open()
    except Exception as error:
        # Nothing has gone out, whatever it was.
        return _try_later(reminder, State.CLAIMED, error)
    if _move(reminder, State.CLAIMED, State.SENDING) != State.SENDING:
        return "passed over"
    return _deliver(reminder, mail, connection)


def _still_mine(taken: Reminder) -> Reminder | None:
    """The row as it stands now: its learner may have become another since it was claimed."""
    mine = Reminder.objects.filter(pk=taken.pk, claim=taken.claim, state=State.CLAIMED)
    return mine.select_related("learner").first()


def _deliver(reminder: Reminder, mail: EmailMessage, connection: BaseEmailBackend) -> str:
    try:
        mail.send()
    except REFUSED as error:
        return _try_later(reminder, State.SENDING, error)
    except Exception as error:
        # The line broke: it may have arrived. The next one gets a line of its own.
        with suppress(Exception):
            connection.close()
        log.warning("Reminder %s is uncertain: %s", reminder.pk, type(error).__name__)
        return _move(reminder, State.SENDING, State.UNCERTAIN)
    # Slower than the sweep, but surely sent: that is worth more than the sweep's doubt.
    return _move(reminder, State.SENDING, State.SENT) or _move(reminder, State.UNCERTAIN, State.SENT)


def _move(reminder: Reminder, before: str, after: str, **more: object) -> str:
    """The new state, or nothing when the row is not in the old one by this claim any more."""
    mine = Reminder.objects.filter(pk=reminder.pk, claim=reminder.claim, state=before)
    return after if mine.update(state=after, moved=timezone.now(), **more) else ""


def _try_later(reminder: Reminder, before: str, error: Exception) -> str:
    """Waits longer each time; after five tries a person is asked."""
    log.warning("Reminder %s did not go out: %s", reminder.pk, type(error).__name__)
    tries = reminder.tries + 1
    if tries >= MOST_TRIES:
        return _move(reminder, before, State.NOT_SENT, tries=tries)
    due = timezone.now() + AGAIN_AFTER * 2 ** (tries - 1)
    return _move(reminder, before, State.WAITING, tries=tries, due=due)


def sweep_reminders(*, now: datetime) -> Counter[str]:
    """Gives back what a dead worker had only claimed, marks as uncertain what it was sending, forgets the old."""
    claimed = Reminder.objects.filter(state=State.CLAIMED, moved__lt=now - STALE_CLAIM)
    sending = Reminder.objects.filter(state=State.SENDING, moved__lt=now - STALE_SENDING)
    old = Reminder.objects.filter(state__in=_FINAL, moved__lt=now - KEPT_FOR)
    return Counter(
        returned=claimed.update(state=State.WAITING, claim="", moved=now),
        uncertain=sending.update(state=State.UNCERTAIN, moved=now),
        forgotten=old.delete()[0],
    )


@transaction.atomic
def settle_reminder(*, reminder: Reminder, arrived: bool) -> str:
    """An operator's decision about one that a machine cannot decide: it arrived, or it goes out once more."""
    found = Reminder.objects.select_for_update().to_look_at().filter(pk=reminder.pk)
    state = State.SENT if arrived else State.WAITING
    now = timezone.now()
    changed = found.order_by().update(state=state, moved=now, due=now, tries=0, claim="")
    return str(state) if changed else ""


@transaction.atomic
def stop_reminders(*, reminder: Reminder) -> None:
    """Ends the kind for its reader, and drops what was planned of it."""
    kind = reminding.kind_of(reminder.kind)
    if kind is not None:
        kind.stop(reminder.learner)
    waiting = Reminder.objects.filter(
        learner=reminder.learner_id, kind=reminder.kind, state__in=[State.WAITING, State.CLAIMED]
    )
    waiting.update(state=State.DROPPED, moved=timezone.now())


@transaction.atomic
def merge_reminders(*, kept: Learner, other: Learner) -> None:
    """The union; of one reminder planned for both, the further one stays, so that nobody is written to twice."""
    mine = {(one.kind, one.about): one for one in Reminder.objects.filter(learner=kept)}
    for theirs in Reminder.objects.filter(learner=other):
        twin = mine.get((theirs.kind, theirs.about))
        if twin is not None:
            less = min(twin, theirs, key=lambda one: (_FURTHER.index(State(one.state)), one.key))
            less.delete()
            if less is theirs:
                continue
        Reminder.objects.filter(pk=theirs.pk).update(learner=kept)
