"""What does a question look like now? Builds what the templates draw, for each stage of answering; it marks nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from learners.visitor import learner_of
from quizzes import destinations, kinds, tickets
from quizzes.kinds import Answer, NeedsAnswer
from quizzes.kinds.options import Row
from quizzes.marking import Mark
from quizzes.models import Attempt, QuestionVersion
from quizzes.verdicts import Verdict, verdict_on

if TYPE_CHECKING:
    from quizzes.models import Question

ASKED, AGAIN, DONE = "asked", "again", "done"
_PRELOADED = "_question_cards"


@dataclass(frozen=True, slots=True)
class Card:
    """One question on a page, at one stage: asked, wrong at the first try, or done and explained."""

    version: QuestionVersion
    stage: str = ASKED
    answer: Answer | None = None
    mark: Mark | None = None
    tries: int = 0
    problem: str | Promise = ""
    earlier: bool = False
    next: str = ""
    shown: Mapping[str, Any] = field(init=False)
    ticket: str = field(init=False)

    def __post_init__(self) -> None:
        content = self.version.content
        shown = self.kind.show(content["body"], self.answer, self.mark, reveal=self.stage == DONE)
        object.__setattr__(self, "shown", shown)
        sealed = tickets.issue(
            self.version.question, self.version.language, self.version.number, tries=self.tries
        )
        object.__setattr__(self, "ticket", sealed)

    @property
    def kind(self) -> kinds.Kind:
        return kinds.get(self.version.content["kind"])

    @property
    def content(self) -> Mapping[str, Any]:
        content: Mapping[str, Any] = self.version.content
        return content

    @property
    def id(self) -> str:
        return f"question-{self.version.question.hex[:8]}"

    @property
    def verdict_id(self) -> str:
        return f"{self.id}-verdict"

    @property
    def url(self) -> str:
        return reverse("quizzes:answer", args=[self.version.question])

    @property
    def rows(self) -> list[Row]:
        return list(self.shown.get("rows", []))

    @property
    def given(self) -> list[str]:
        """The answer as a form sends it, for the button that shows the key beside it."""
        typed = self.shown.get("typed")
        return [typed] if typed else [row.id for row in self.rows if row.chosen]

    @property
    def said(self) -> list[Row]:
        """The options that the result speaks about: those chosen, and with the key all of them."""
        return [row for row in self.rows if row.note or row.right or (self.stage == DONE and row.chosen)]

    @property
    def verdict(self) -> Verdict | None:
        return verdict_on(self.mark, self.tries) if self.mark else None

    @property
    def action_address(self) -> str | None:
        return destinations.address(self.content["action_link"], self.version.language)


def asked(version: QuestionVersion, **more: Any) -> Card:
    return Card(version, **more)


def refused(version: QuestionVersion, needs: NeedsAnswer, *, tries: int, next: str) -> Card:
    """The same form with what was typed and what to do; no try is used up."""
    return Card(version, answer=needs.typed, problem=needs.message, tries=tries, next=next)


def marked(version: QuestionVersion, answer: Answer, mark: Mark, *, tries: int, next: str) -> Card:
    """After the first wrong try the question stays open; otherwise, and for "not sure", everything is explained."""
    kind = kinds.get(version.content["kind"])
    open_still = tries == 1 and not mark.correct and not mark.unsure and kind.second_try
    return Card(version, AGAIN if open_still else DONE, answer, mark, tries, next=next)


def revealed(version: QuestionVersion, answer: Answer | None, *, tries: int, next: str) -> Card:
    """Everything explained on request, beside what was answered before, if anything was."""
    return Card(version, DONE, answer, tries=tries, next=next)


def from_attempt(version: QuestionVersion, attempt: Attempt | None, *, next: str) -> Card:
    """What a learner who comes back sees: a right answer explained, anything else asked anew."""
    if attempt is None or attempt.version.scoring_hash != version.scoring_hash:
        return Card(version, next=next)
    if not attempt.correct:
        return Card(version, earlier=True, next=next)
    mark = kinds.get(version.content["kind"]).mark(version.content["body"], attempt.answer)
    return Card(version, DONE, attempt.answer, mark, earlier=True, next=next)


def for_preview(question: Question) -> list[Card]:
    """The unsaved question as the reader would meet it, asked and explained."""
    draft = QuestionVersion(
        question=question.translation_key,
        language=question.locale.language_code,
        number=0,
        content=question.frozen(),
    )
    if not draft.content["kind"]:
        return []
    card = Card(draft)
    return [card, replace(card, stage=DONE)]


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
    return from_attempt(version, attempt, next=next)


def waited_too_long() -> str:
    return _("This page had been open for a long time. Your answer is still here: please send it once more.")
