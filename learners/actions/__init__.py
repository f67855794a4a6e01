"""Every write about learners and their reminders; none knows a request."""

from learners.actions.people import (
    TwoAccounts,
    UnknownCode,
    attach_account,
    begin_learner,
    erase,
    keep_number,
    make_carry_code,
    merge,
    note_seen,
    open_account,
    purge_forgotten,
    renew_second_steps,
    use_carry_code,
)
from learners.actions.reminders import (
    merge_reminders,
    plan_reminder,
    send_due_reminders,
    settle_reminder,
    stop_reminders,
    sweep_reminders,
)

__all__ = [
    "TwoAccounts",
    "UnknownCode",
    "attach_account",
    "begin_learner",
    "erase",
    "keep_number",
    "make_carry_code",
    "merge",
    "merge_reminders",
    "note_seen",
    "open_account",
    "plan_reminder",
    "purge_forgotten",
    "renew_second_steps",
    "send_due_reminders",
    "settle_reminder",
    "stop_reminders",
    "sweep_reminders",
    "use_carry_code",
]
