"""Celery's options for a broker address: the file system on a laptop, Redis or Valkey in production."""

from pathlib import Path
from typing import Any

from celery.schedules import crontab

SCHEDULE = {
    "refresh-question-statistics": {
        "task": "quizzes.tasks.refresh_statistics",
        "schedule": crontab(minute="*/15"),
    },
    "purge-forgotten-learners": {
        "task": "learners.tasks.purge_forgotten_learners",
        "schedule": crontab(hour=3, minute=10),
    },
    "purge-sealed-terms": {
        "task": "lenders.tasks.purge_sealed_terms",
        "schedule": crontab(minute=25),
    },
    "close-report-weeks": {
        "task": "lenders.tasks.close_weeks",
        "schedule": crontab(minute=5),
    },
    "renew-second-steps": {
        "task": "learners.tasks.renew_second_steps",
        "schedule": crontab(hour=3, minute=40),
    },
    "send-due-reminders": {
        "task": "learners.tasks.send_due_reminders",
        "schedule": crontab(minute="*/5"),
    },
    "sweep-reminders": {
        "task": "learners.tasks.sweep_reminders",
        "schedule": crontab(minute="3-59/10"),
    },
    "invite-to-review": {
        "task": "quizzes.tasks.invite_to_review",
        "schedule": crontab(hour=9, minute=0),
    },
    "notice-campaign-targets": {
        "task": "lenders.tasks.notice_targets",
        "schedule": crontab(minute="*/15"),
    },
    "deliver-webhooks": {
        "task": "lenders.tasks.sweep_webhooks",
        "schedule": crontab(),
    },
    "notice-expiring-links": {
        "task": "lenders.tasks.notice_expiring_links",
        "schedule": crontab(hour=5, minute=30),
    },
    "forget-calls-and-messages": {
        "task": "lenders.tasks.forget_calls",
        "schedule": crontab(hour=3, minute=40),
    },
    "close-staff-weeks": {
        "task": "lenders.tasks.close_staff_weeks",
        "schedule": crontab(minute=35),
    },
    "sweep-lender-invitations": {
        "task": "lenders.tasks.sweep_invitations",
        "schedule": crontab(minute="7-59/10"),
    },
    "review-facts": {
        "task": "facts.tasks.review_facts",
        "schedule": crontab(hour=0, minute=20),
    },
}


def celery_settings(broker_url: str, var_dir: Path) -> dict[str, Any]:
    """Settings with Celery's prefix; an empty address means the embedded file-system broker under `var_dir`."""
    settings: dict[str, Any] = {
        "CELERY_BROKER_URL": broker_url or "filesystem://",
        "CELERY_TASK_IGNORE_RESULT": True,
        "CELERY_TASK_TIME_LIMIT": 300,
        "CELERY_BEAT_SCHEDULE": SCHEDULE,
        "CELERY_BEAT_SCHEDULE_FILENAME": str(var_dir / "beat-schedule"),
        "CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP": True,
        "CELERY_WORKER_HIJACK_ROOT_LOGGER": False,
    }
    if not broker_url:
        settings["CELERY_BROKER_TRANSPORT_OPTIONS"] = _file_transport(var_dir / "queue")
    return settings


def _file_transport(folder: Path) -> dict[str, Any]:
    for name in ("messages", "control"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    messages = str(folder / "messages")
    return {
        "data_folder_in": messages,
        "data_folder_out": messages,
        "control_folder": str(folder / "control"),
        "store_processed": False,
        "polling_interval": 0.2,
    }
