"""Tables of the room: course pages, lesson pages, and how far each learner has read."""

from lessons.models.course import CourseIndexPage, CoursePage, Readers
from lessons.models.lesson import LessonPage
from lessons.models.progress import LessonProgress

__all__ = ["CourseIndexPage", "CoursePage", "LessonPage", "LessonProgress", "Readers"]
