"""Everything this room writes: what a learner has read, and courses from files with their translations."""

from lessons.actions.demo_accounts import put_demo_accounts
from lessons.actions.demo_site import build_demo_site
from lessons.actions.loading import load_course
from lessons.actions.reading import finish_card, merge_progress

__all__ = ["build_demo_site", "finish_card", "load_course", "merge_progress", "put_demo_accounts"]
