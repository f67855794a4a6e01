"""Which keys each part of a course file must and may have; it knows no database."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from facts import places, references

SUMMARY_LIMIT = 155
CARD_LIMIT = 5
# Read by the checks of the texts themselves, not by the site.
AUTHOR_KEYS = {"allowed_figures", "sums"}

READERS = ("borrowers", "staff")
COURSE = ({"key", "slug", "title", "summary", "intro", "audience", "outcome"}, {"readers", "hardship"})
LESSON = (
    {"key", "slug", "title", "summary", "minutes", "cards", "sources", "questions"},
    {"figures", *AUTHOR_KEYS},
)
FIGURE = (
    {"currency", "amount", "instalments", "every", "method", "price"},
    {"upfront_fees", "fee_per_instalment"},
)
BLOCKS = {
    "text": {"text"},
    "rule": {"text"},
    "example": {"title", "figure", "story"},
    "callout": {"tone", "text"},
    "checklist": {"title", "items"},
    "question": {"ref"},
    "fact": {"rule", "place"},
    "action": {"text", "label", "link"},
}
OPTIONAL = {"example": {"owed"}}
SOURCE = ({"title", "publisher", "checked", "supports"}, {"url", "year", "date"})
QUESTION = (
    {"key", "kind", "concept", "stem", "explanation"},
    {"action_text", "action_link", "hint", "options", "answer", "tolerance", "unit", "known_wrong", "steps"},
)
STEP = ({"text", "options"}, set[str]())
CHOICE = ({"key", "text", "worth", "feedback"}, set[str]())
OPTION = ({"key", "text", "correct", "feedback"}, set[str]())
KNOWN_WRONG = ({"value", "feedback"}, set[str]())


def odd_keys(where: str, table: Mapping[str, Any], keys: tuple[set[str], set[str]]) -> Iterator[str]:
    """A sentence for every key that is missing, empty where it must not be, or not known."""
    needed, allowed = keys
    for key in sorted(needed - table.keys()):
        yield f"{where}: {key} is missing"
    for key in sorted(table.keys() - needed - allowed):
        yield f"{where}: {key} is not a key of this format"
    for key in sorted(needed & table.keys()):
        if table[key] == "":
            yield f"{where}: {key} is empty"


def odd_lesson(lesson: Mapping[str, Any]) -> Iterator[str]:
    yield from odd_keys("lesson", lesson, LESSON)
    yield from odd_summary(lesson)
    cards = lesson.get("cards", [])
    if not 1 <= len(cards) <= CARD_LIMIT:
        yield f"lesson: it has {len(cards)} cards, one to {CARD_LIMIT} are wanted"
    for number, card in enumerate(cards, 1):
        yield from odd_keys(f"card {number}", card, ({"heading", "blocks"}, set()))
        for block in card.get("blocks", []):
            yield from odd_block(f"card {number}", block, lesson)
    for name, figure in lesson.get("figures", {}).items():
        yield from odd_keys(f"figure {name}", figure, FIGURE)
    for number, source in enumerate(lesson.get("sources", []), 1):
        yield from odd_keys(f"source {number}", source, SOURCE)
    for question in lesson.get("questions", []):
        yield from odd_question(question)


def odd_summary(table: Mapping[str, Any]) -> Iterator[str]:
    length = len(table.get("summary", ""))
    if length > SUMMARY_LIMIT:
        yield f"summary: {length} characters, at most {SUMMARY_LIMIT}"


def odd_readers(table: Mapping[str, Any]) -> Iterator[str]:
    if (readers := table.get("readers", READERS[0])) not in READERS:
        yield f"readers: {readers} is not one of {', '.join(READERS)}"


def odd_block(where: str, block: Mapping[str, Any], lesson: Mapping[str, Any]) -> Iterator[str]:
    kind = block.get("type", "")
    if kind not in BLOCKS:
        yield f"{where}: {kind or 'no type'} is not a type of block"
        return
    yield from odd_keys(f"{where}, {kind}", block, ({"type", *BLOCKS[kind]}, OPTIONAL.get(kind, set())))
    if kind == "example" and block.get("figure") not in lesson.get("figures", {}):
        yield f"{where}: the example names the figure {block.get('figure')}, which is not in this file"
    if kind == "fact" and block.get("rule") not in references.stated():
        yield f"{where}: no record states the rule {block.get('rule')}"
    if kind == "fact" and block.get("place") not in places.ALL:
        yield f"{where}: there is no place {block.get('place')}"
    if kind == "question" and block.get("ref") not in {q.get("key") for q in lesson.get("questions", [])}:
        yield f"{where}: the question {block.get('ref')} is not in this file"


def odd_question(question: Mapping[str, Any]) -> Iterator[str]:
    where = f"question {question.get('key')}"
    yield from odd_keys(where, question, QUESTION)
    for option in question.get("options", []):
        yield from odd_keys(f"{where}, option {option.get('key')}", option, OPTION)
    for wrong in question.get("known_wrong", []):
        yield from odd_keys(f"{where}, known_wrong", wrong, KNOWN_WRONG)
    if question.get("kind") == "number" and "answer" not in question:
        yield f"{where}: a number question needs an answer"
    if question.get("kind") == "scenario":
        yield from odd_steps(where, question.get("steps", []))
    elif question.get("kind") != "number" and not any(o.get("correct") for o in question.get("options", [])):
        yield f"{where}: no option is correct"


def odd_steps(where: str, steps: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """A story needs steps, and each step a choice that is worth a whole point."""
    if not steps:
        yield f"{where}: a story needs steps"
    for number, step in enumerate(steps, 1):
        yield from odd_keys(f"{where}, step {number}", step, STEP)
        for option in step.get("options", []):
            yield from odd_keys(f"{where}, step {number}, option {option.get('key')}", option, CHOICE)
        if not any(option.get("worth") == 1 for option in step.get("options", [])):
            yield f"{where}, step {number}: no choice is worth 1"
