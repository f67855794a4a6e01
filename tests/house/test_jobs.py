"""Every job of the schedule is a task that the worker knows."""

from config.celery import app
from config.jobs import SCHEDULE


def test_every_job_of_the_schedule_is_a_task():
    app.loader.import_default_modules()
    assert {job["task"] for job in SCHEDULE.values()} <= set(app.tasks)
