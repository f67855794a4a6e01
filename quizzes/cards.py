"""What does a question look like now? Builds what the templates draw, for each stage of answering; it marks nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from learners.visitor import learner_of
from quizzes import destinations, kinds, tickets, variants
from quizzes.kinds import Answer, NeedsAnswer
from quizzes.kinds.options import NOT_SURE, Row
from quizzes.marking import Mark
from quizzes.models import Attempt, QuestionVersion
from quizzes.verdicts import Verdict, verdict_on

if TYPE_CHECKING:
    from quizzes.models import Question

ASKED, AGAIN, DONE = "asked", "again", "done"
_PRELOADED = "_question_cards"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a question stands: where its forms go (its own address by default), the page to go back to, and why."""

    post: str = ""
    next: str = ""
    purpose: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """One edition with its figures filled in, and how often this form was answered."""

    version: QuestionVersion
    variant: str = ""
    tries: int = 0
    content: Mapping[str, Any] = field(init=False)

    def __post_init__(self) -> None:
        content = self.kind.settle(self.version.content, self.variant, self.version.language)
        object.__setattr__(self, "content", content)

    @property
    def kind(self) -> kinds.Kind:
        return kinds.get(self.version.content["kind"])


@dataclass(frozen=True, slots=True)
class Card:
    """One question on a page, at one stage: asked, wrong at the first try, or done and explained."""

    asked: Asked
    stage: str = ASKED
    answer: Answer | None = None
    mark: Mark | None = None
    problem: str | Promise = ""
    earlier: bool = False
    place: Place = Place()
    shown: Mapping[str, Any] = field(init=False)
    ticket: str = field(init=False)

    def __post_init__(self) -> None:
        shown = self.kind.show(self.content["body"], self.answer, self.mark, reveal=self.stage == DONE)
        object.__setattr__(self, "shown", shown)
        version = self.version
        sealed = tickets.issue(
            version.question,
            version.language,
            version.number,
            tries=self.asked.tries,
            variant=self.asked.variant,
            purpose=self.place.purpose,
        )
        object.__setattr__(self, "ticket", sealed)

    @property
    def version(self) -> QuestionVersion:
        return self.asked.version

    @property
    def kind(self) -> kinds.Kind:
        return self.asked.kind

    @property
    def content(self) -> Mapping[str, Any]:
        return self.asked.content

    @property
    def next(self) -> str:
        return self.place.next

    @property
    def id(self) -> str:
        return f"question-{self.version.question.hex[:8]}"

    @property
    def verdict_id(self) -> str:
        return f"{self.id}-verdict"

    @property
    def url(self) -> str:
        return self.place.post or reverse("quizzes:answer", args=[self.version.question])

    @property
    def rows(self) -> list[Row]:
        return list(self.shown.get("rows", []))

    @property
    def given(self) -> list[tuple[str, str]]:
        """The answer as a form sends it, for the button that shows the key beside it."""
        return self.kind.fields(self.answer or {})

    @property
    def offers_unsure(self) -> bool:
        is_among_the_answers = any(row.id == NOT_SURE for row in self.rows)
        return self.kind.graded and self.kind.asks_unsure and self.stage == ASKED and not is_among_the_answers

    @property
    def asks_confidence(self) -> bool:
        """In a review and in "I know this" always; elsewhere where its author asks for it."""
        return self.kind.graded and bool(self.content["asks_confidence"] or self.place.purpose)

    @property
    def is_midway(self) -> bool:
        """True while more steps follow the one that is asked."""
        step = self.shown.get("step", {"count": 0, "total": 0})
        return bool(step["count"] < step["total"])

    @property
    def calendar_url(self) -> str:
        """The calendar entry of the day that was picked."""
        return reverse("quizzes:calendar", args=[self.version.question, self.shown["day"].isoformat()])

    @property
    def said(self) -> list[Row]:
        """The options that the result speaks about: those chosen, and with the key all of them."""
        return [row for row in self.rows if row.note or row.right or (self.stage == DONE and row.chosen)]

    @property
    def verdict(self) -> Verdict | None:
        return verdict_on(self.mark, self.asked.tries, again=self.stage == AGAIN) if self.mark else None

    @property
    def action_address(self) -> str | None:
        return destinations.address(self.content["action_link"], self.version.language)


def asked(version: QuestionVersion, place: Place = Place(), *, variant: str = "", **more: Any) -> Card:
    """The question anew, with figures of its own where it has some."""
    kind = kinds.get(version.content["kind"])
    return Card(Asked(version, variant or kind.draw()), place=place, **more)


def refused(form: Asked, needs: NeedsAnswer, place: Place) -> Card:
    """The same form with what was typed and what to do; no try is used up."""
    return Card(form, answer=needs.typed, problem=needs.message, place=place)


def marked(form: Asked, answer: Answer, mark: Mark, place: Place) -> Card:
    """After the first wrong try the question stays open; otherwise, and for "not sure", everything is explained."""
    is_wrong = form.kind.graded and not mark.correct and not mark.unsure
    open_still = form.tries == 1 and is_wrong and form.kind.second_try
    return Card(form, AGAIN if open_still else DONE, answer, mark, place=place)


def revealed(form: Asked, answer: Answer | None, place: Place) -> Card:
    """Everything explained on request, beside what was answered before, if anything was."""
    return Card(form, DONE, answer, place=place)


def from_attempt(version: QuestionVersion, attempt: Attempt | None, place: Place) -> Card:
    """What a learner who comes back sees: what was right, or has no right answer, explained; the rest asked anew."""
    if attempt is None or attempt.version.scoring_hash != version.scoring_hash:
        return asked(version, place)
    kind = kinds.get(version.content["kind"])
    is_open = kind.graded and not attempt.correct
    if is_open or attempt.variant == variants.OWN:
        return asked(version, place, earlier=True)
    form = Asked(version, attempt.variant)
    mark = kind.mark(form.content["body"], attempt.answer)
    return Card(form, DONE, attempt.answer, mark, earlier=True, place=place)


def for_preview(question: Question) -> list[Card]:
    """The unsaved question as the reader would meet it, asked and explained."""
    draft = QuestionVersion(
        question=question.translation_key,
        language=question.locale.language_code,
        number=0,
        content=question.frozen(),
    )
    kind = kinds.get(draft.content["kind"]) if draft.content["kind"] else None
    if kind is None or (kind.draw() and kind.gaps(draft.content["body"])):
        return []
    form = Asked(draft, kind.draw())
    return [Card(form), Card(form, DONE)]


def preload(request: HttpRequest, questions: Iterable[Question]) -> None:
    """Fetches editions and earlier answers of a page's questions: two queries, however many there are."""
    found = list(questions)
    versions = QuestionVersion.objects.in_bulk([question.version_id for question in found])
    learner = learner_of(request)
    keys = [question.translation_key for question in found]
    attempts = Attempt.objects.latest_by_question(learner, keys) if learner else {}
    held = {q.pk: (versions.get(q.version_id), attempts.get(q.translation_key)) for q in found}
    setattr(request, _PRELOADED, {**getattr(request, _PRELOADED, {}), **held})


def for_reader(request: HttpRequest, question: Question | None, *, next: str) -> Card | None:
    """The card of a question inside another page; None when the question is gone or not published."""
    if question is None or not question.live or question.version_id is None:
        return None
    if question.pk not in getattr(request, _PRELOADED, {}):
        preload(request, [question])
    version, attempt = getattr(request, _PRELOADED)[question.pk]
    return from_attempt(version, attempt, Place(next=next))


def waited_too_long() -> str:
    return _("This page had been open for a long time. Your answer is still here: please send it once more.")
