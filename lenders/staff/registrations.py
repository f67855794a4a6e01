"""What the staff count puts into the registries of other rooms and of the portal."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from learners import my_page, privacy
from learners.models import Learner
from lenders.actions import staff
from lenders.models import StaffConsent
from lenders.portal import navigation
from lenders.portal.navigation import Entry
from lenders.scope import Scope
from lenders.staff import finishing
from lessons import course_links
from lessons.course_links import CourseLink
from lessons.models import CoursePage


def register() -> None:
    course_links.register("staff", link_of)
    my_page.register(my_page.Panel("staff", "lenders/staff/my_employers.html", my_employers, order=60))
    navigation.register(
        Entry(
            "staff",
            _("Staff course"),
            _("How many of your staff finished “Reminders that respect people”."),
            "lenders:staff",
            role="report",
            order=60,
            first=first,
        )
    )
    privacy.register(
        privacy.Holding(
            StaffConsent,
            "employers",
            _("Which employers may count you"),
            export,
            erase,
            lambda kept, other: staff.merge_consents(into=kept, source=other),
        )
    )


def link_of(course: CoursePage) -> CourseLink | None:
    """Only on the course for staff."""
    if course.translation_key != finishing.COURSE:
        return None
    text = _("For staff of a lender. It sees a number, never a name, and you can stop at any time.")
    return CourseLink(_("Let your employer count you"), reverse("staff:page"), text)


def first(scope: Scope) -> str | Promise | None:
    stands = scope.staff_codes.filter(retired_at__isnull=True).exists()
    return None if stands else _("Make a code that your staff can type, so that you see how many finished.")


def my_employers(request: HttpRequest, learner: Learner) -> dict[str, Any] | None:
    rows = StaffConsent.objects.filter(learner=learner).select_related("organisation").order_by("pk")
    return {"consents": list(rows), "explain": True} if rows else None


def export(learner: Learner) -> list[privacy.Row]:
    rows = StaffConsent.objects.filter(learner=learner).select_related("organisation").order_by("pk")
    return [
        {"employer": row.organisation.name, "since": row.given_at, "finished_by_week_of": row.finished_by}
        for row in rows
    ]


def erase(learner: Learner) -> None:
    StaffConsent.objects.filter(learner=learner).delete()
