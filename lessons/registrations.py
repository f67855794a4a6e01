"""What this room puts into the registries of rooms below: front page, my page, privacy, next lessons."""

from typing import Any
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, ReferenceIndex

from budgeting_tools import next_lessons
from budgeting_tools.next_lessons import NextLesson
from home import front_page
from home.front_page import Teaser
from learners import my_page, privacy
from learners.models import Learner
from lessons import actions, ideas, listing
from lessons.models import CoursePage, LessonPage, LessonProgress
from lessons.stream_data import stable_id
from quizzes import destinations, whereabouts
from quizzes.models import Question
from quizzes.whereabouts import Whereabouts

# Topics of the planner's results, and the course and lesson of the files that explain them.
LESSON_ON = {
    "need": ("before-you-borrow", "do-i-need-to"),
    "price": ("before-you-borrow", "what-low-rate-hides"),
    "yearly_cost": ("before-you-borrow", "true-yearly-cost"),
    "what_fits": ("before-you-borrow", "what-i-can-carry"),
    "terms": ("before-you-borrow", "reading-the-terms"),
}


def register() -> None:
    front_page.register(
        front_page.FrontPageList("lessons", _("Learn in five minutes"), lesson_teasers, order=10)
    )
    front_page.register(front_page.FrontPageList("courses", _("Courses"), course_teasers, order=20))
    next_lessons.register("lessons", lesson_on)
    destinations.register("lesson", lesson_address)
    whereabouts.register("lessons", lesson_of_question)
    whereabouts.register_ideas("lessons", ideas.places)
    my_page.register(my_page.Panel("lessons", "lessons/my_lessons.html", my_lessons, order=20))
    privacy.register(
        privacy.Holding(
            LessonProgress,
            "lessons",
            _("How far you have read"),
            export_progress,
            erase_progress,
            lambda kept, other: actions.merge_progress(into=kept, source=other),
            labels={
                "lesson": _("Lesson"),
                "cards_done": _("Cards done"),
                "begun": _("Begun"),
                "finished": _("Finished"),
            },
        )
    )


def lesson_address(key: str, language: str) -> str | None:
    """Where `lesson:<key>` leads: the lesson that a course file calls so, else the one whose address ends in it."""
    courses = CoursePage.objects.filter(locale__language_code=language).values_list("slug", flat=True)
    from_files = [stable_id(course, key) for course in courses]
    lessons = LessonPage.objects.live().filter(locale__language_code=language)
    lesson = lessons.filter(Q(translation_key__in=from_files) | Q(slug=key)).order_by("path").first()
    return lesson.url if lesson else None


def lesson_of_question(question: UUID, language: str) -> Whereabouts | None:
    """The first live lesson that asks this question, by Wagtail's own index of what refers to what."""
    asked = Question.objects.filter(translation_key=question, locale__language_code=language)
    rows = ReferenceIndex.objects.filter(
        to_content_type=ContentType.objects.get_for_model(Question),
        to_object_id__in=[str(pk) for pk in asked.values_list("pk", flat=True)],
        content_type=ContentType.objects.get_for_model(LessonPage),
    )
    pages = list(rows.values_list("object_id", flat=True))
    lesson = LessonPage.objects.live().filter(pk__in=pages).order_by("path").first()
    return Whereabouts(lesson.title, lesson.url or "", listing.minutes(lesson.minutes)) if lesson else None


def lesson_on(topic: str, language: str) -> NextLesson | None:
    """The lesson that explains this part of a plan; None where no course covers it yet."""
    if topic not in LESSON_ON:
        return None
    key = stable_id(*LESSON_ON[topic])
    lesson = LessonPage.objects.live().filter(locale__language_code=language, translation_key=key).first()
    return NextLesson(lesson.title, lesson.url or "", listing.minutes(lesson.minutes)) if lesson else None


def lesson_teasers(home: Page) -> list[Teaser]:
    """The first three lessons of the first course for borrowers."""
    course = listing.for_borrowers(home).only("path", "depth").first()
    lessons = LessonPage.objects.live().order_by("path")
    lessons = lessons.child_of(course)[:3] if course else lessons.none()
    return [
        Teaser(lesson.title, lesson.url or "", lesson.summary, listing.minutes(lesson.minutes))
        for lesson in listing.with_locale(lessons.defer("cards", "sources"), home)
    ]


def course_teasers(home: Page) -> list[Teaser]:
    courses = listing.for_borrowers(home).defer("intro", "outcomes")
    found = listing.with_locale(courses, home)
    return [Teaser(course.title, course.url or "", course.summary) for course in found]


def my_lessons(request: HttpRequest, learner: Learner) -> dict[str, Any] | None:
    """Lessons begun or finished, in the language of the page; None when there are none."""
    items = listing.my_lessons(request, learner)
    return {"lessons": items} if items else None


def export_progress(learner: Learner) -> list[privacy.Row]:
    rows = LessonProgress.objects.filter(learner=learner).order_by("begun_at", "pk")
    titles = dict(
        LessonPage.objects.filter(
            translation_key__in=[row.lesson_key for row in rows], locale__language_code=learner.language
        ).values_list("translation_key", "title")
    )
    return [
        {
            "lesson": titles.get(row.lesson_key, str(row.lesson_key)),
            "cards_done": row.card,
            "begun": row.begun_at,
            "finished": row.finished_at,
        }
        for row in rows
    ]


def erase_progress(learner: Learner) -> None:
    LessonProgress.objects.filter(learner=learner).delete()
