"""Course files as people write them: what they may hold, read and checked before anything reaches the database."""

from lessons.content_files.reading import read_course
from lessons.content_files.records import Card, ContentError, Course, CourseText, Lesson, LessonText

__all__ = ["Card", "ContentError", "Course", "CourseText", "Lesson", "LessonText", "read_course"]
