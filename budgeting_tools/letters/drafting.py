"""Answers how a confirmed letter reads in three lengths; it must not add a statement that nobody confirmed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from babel.dates import format_date
from django.utils import translation

from budgeting_tools.letters.kinds import KINDS
from budgeting_tools.letters.wordings import KindWording, Wording, wording
from home.templatetags.figures import current_locale, day, money

DAYS_TO_ANSWER = 14
_NO_BLANK_BETWEEN = ("zh",)  # languages that set one sentence after the other without a blank


@dataclass(frozen=True, slots=True)
class Letter:
    """What the reader confirmed; money in minor units, None and "" are not said. `value` counts by the kind's need."""

    kind: str
    language: str
    currency: str
    written_on: date
    value: int = 0
    name: str = ""
    lender: str = ""
    person: str = ""
    reference: str = ""
    due_date: date | None = None
    from_date: date | None = None
    owed: int | None = None
    due: int | None = None
    arrears: int | None = None
    left: int | None = None
    reasons: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    when: str = ""
    own_words: str = ""


@dataclass(frozen=True, slots=True)
class Drafts:
    """The same letter as a text message, as a message or e-mail, and as a formal letter."""

    subject: str
    sms: str
    message: str
    formal: str


def short_day(value: date) -> str:
    """`3 Dec 2026`, `2026年12月3日`."""
    return str(format_date(value, "medium", locale=current_locale()))


def drafts(letter: Letter) -> Drafts:
    with translation.override(letter.language):
        return _Desk(letter, wording(letter.language)).drafts()


@dataclass(frozen=True, slots=True)
class _Desk:
    """One letter and the sentences of its language."""

    letter: Letter
    words: Wording

    @property
    def kind(self) -> KindWording:
        return self.words.kinds[self.letter.kind]

    @property
    def is_request(self) -> bool:
        return KINDS[self.letter.kind].is_request

    def drafts(self) -> Drafts:
        return Drafts(self.kind.subject, self.sms(), self.message(), self.formal())

    def sms(self) -> str:
        """Short: dates are written short, and one reason or event stands for all."""
        said = [self.ask(short_day), *self.reasons()[:1], *self.events()[:1]]
        return self.framed("sms", body=self.joined(said))

    def message(self) -> str:
        lines = [self.hello(), self.body(), self.framed("thanks"), self.signed()]
        return "\n\n".join(lines)

    def formal(self) -> str:
        person = self.letter.person
        head = [self.words.slots["address"], day(self.letter.written_on), self.to()]
        about = [self.framed("about", subject=self.kind.subject), self.framed("reference")]
        close = self.framed("close_person" if person else "close")
        end = f"{close}\n\n\n{self.signed()}"
        return "\n\n".join([*head, "\n".join(about), self.hello(), self.body(), self.framed("thanks"), end])

    def body(self) -> str:
        who = self.framed("who" if self.is_request else "who_open")
        told = [*self.reasons(), *self.figures(), *self.events(), *self.own_words()]
        parts = [[who, self.ask()], told, list(self.kind.more), self.ending()]
        return "\n\n".join(self.joined(part) for part in parts if part)

    def ending(self) -> list[str]:
        by = day(self.letter.written_on + timedelta(DAYS_TO_ANSWER))
        last = [] if self.is_request else [self.framed("admits_nothing")]
        return [self.framed("answer", reply_by=by), *last]

    def ask(self, written: Callable[[date], str] = day) -> str:
        letter, dated = self.letter, self.kind.ask_dated
        values = {"value": self.value(), "from_date": written(letter.from_date or letter.written_on)}
        if not dated or letter.due_date is None:
            return self.kind.ask.format(**values)
        later = letter.due_date + timedelta(letter.value)
        return dated.format(**values, due_date=written(letter.due_date), new_date=written(later))

    def value(self) -> str:
        need = KINDS[self.letter.kind].need
        if need == "money":
            return money(self.letter.value, self.letter.currency)
        return self.words.counted(need.removesuffix("s"), self.letter.value) if need else ""

    def reasons(self) -> list[str]:
        """Reasons speak of wanting to repay and of one's month: they belong to a request alone."""
        return [self.words.reasons[key] for key in self.letter.reasons] if self.is_request else []

    def events(self) -> list[str]:
        told = [self.words.events[key] for key in self.letter.events]
        return [*told, self.framed("when", when=self.letter.when)] if self.letter.when else told

    def figures(self) -> list[str]:
        if not self.is_request:
            return []
        letter = self.letter
        amounts = {"owed": letter.owed, "due": letter.due, "arrears": letter.arrears, "left": letter.left}
        told = {key: minor for key, minor in amounts.items() if minor is not None}
        return [
            self.words.figures[key].format(**{key: money(minor, letter.currency)})
            for key, minor in told.items()
        ]

    def own_words(self) -> list[str]:
        return [self.letter.own_words] if self.letter.own_words else []

    def hello(self) -> str:
        return self.framed("hello_person" if self.letter.person else "hello")

    def to(self) -> str:
        lines = [self.framed("to")] + ([self.framed("attention")] if self.letter.person else [])
        return "\n".join(lines)

    def signed(self) -> str:
        return self.letter.name or self.words.slots["name"]

    def framed(self, key: str, **values: str) -> str:
        letter, slots = self.letter, self.words.slots
        known = {
            "name": self.signed(),
            "person": letter.person,
            "lender": letter.lender or slots["lender"],
            "reference": letter.reference or slots["reference"],
        }
        return self.words.frame[key].format(**known, **values)

    def joined(self, sentences: list[str]) -> str:
        return ("" if self.letter.language.startswith(_NO_BLANK_BETWEEN) else " ").join(sentences)
