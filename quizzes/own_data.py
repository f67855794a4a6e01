"""What the quizzes room holds about a learner, registered with the privacy registry."""

from django.utils.translation import gettext_lazy as _

from learners import privacy
from learners.models import Learner
from learners.privacy import Row
from quizzes import actions, answer_words, knowledge
from quizzes.mastery import Level
from quizzes.models import Attempt, CarriedLevel, ReviewCard, ReviewPlan
from quizzes.spacing import ratings

ANSWERS = {
    "answered": _("Answered"),
    "question": _("Question"),
    "asked": _("What was asked"),
    "in_words": _("Your answer"),
    "language": _("Language"),
    "edition": _("Edition of the question"),
    "answer": _("As it is stored"),
    "which_answer": _("Your answer to it, by number"),
    "which_try": _("Try"),
    "how_sure": _("How sure you were"),
    "how_sure=guessing": _("I am guessing"),
    "how_sure=fairly": _("Fairly sure"),
    "how_sure=sure": _("Sure"),
    "asked_as": _("Asked as"),
    "asked_as=review": _("Review"),
    "asked_as=skip": _("I know this: three questions"),
    "credit": _("Credit, 0 to 1"),
    "not_sure": _("Not sure"),
}
CHOICE = {
    "on": _("Reviews are on"),
    "by_mail": _("By e-mail"),
    "day_of_payment": _("Day of a payment"),
    "chosen": _("Chosen"),
}
REVIEWS = {
    "idea": _("Idea"),
    "next_day": _("Next day"),
    "successful_reviews": _("Successful reviews"),
    "log": _("What the day comes from"),
}


def export(learner: Learner) -> list[Row]:
    attempts = Attempt.objects.filter(learner=learner).select_related("version").order_by("created", "pk")
    return [
        {
            "answered": attempt.created,
            "question": attempt.version.content["key"],
            "asked": answer_words.asked(attempt.version, attempt.variant),
            "in_words": answer_words.in_words(attempt.version, attempt.answer, attempt.variant),
            "language": attempt.version.language,
            "edition": attempt.version.number,
            "answer": attempt.answer,
            "which_answer": attempt.sequence,
            "which_try": attempt.tries,
            "how_sure": attempt.confidence,
            "asked_as": attempt.purpose,
            "credit": attempt.credit,
            "not_sure": attempt.unsure,
        }
        for attempt in attempts
    ]


def erase(learner: Learner) -> None:
    Attempt.objects.filter(learner=learner).delete()


def merge(kept: Learner, other: Learner) -> None:
    actions.merge_attempts(kept=kept, other=other)


def export_levels(learner: Learner) -> list[Row]:
    levels = CarriedLevel.objects.filter(learner=learner).order_by("at", "concept")
    return [{"idea": one.concept, "level": Level(one.level).name.lower(), "since": one.at} for one in levels]


def erase_levels(learner: Learner) -> None:
    CarriedLevel.objects.filter(learner=learner).delete()


def merged_with_answers(kept: Learner, other: Learner) -> None:
    """What was reached is joined together with the answers that show it."""


def export_plan(learner: Learner) -> list[Row]:
    return [
        {"on": plan.active, "by_mail": plan.by_mail, "day_of_payment": plan.due_day, "chosen": plan.changed}
        for plan in ReviewPlan.objects.filter(learner=learner)
    ]


def erase_plan(learner: Learner) -> None:
    ReviewPlan.objects.filter(learner=learner).delete()


def export_cards(learner: Learner) -> list[Row]:
    """Each idea's next day with the ratings it comes from."""
    cards = list(ReviewCard.objects.filter(learner=learner).order_by("concept"))
    histories = knowledge.histories(learner) if cards else {}
    return [
        {
            "idea": card.concept,
            "next_day": card.due,
            "successful_reviews": card.successes,
            "log": [
                {"at": one.at, "rating": one.rating.name.lower(), "review": one.review}
                for one in ratings(histories.get(card.concept, ()))
            ],
        }
        for card in cards
    ]


def erase_cards(learner: Learner) -> None:
    ReviewCard.objects.filter(learner=learner).delete()


def merge_reviews(kept: Learner, other: Learner) -> None:
    actions.merge_reviews(kept=kept, other=other)


AFTER_ANSWERS = 110


def register() -> None:
    privacy.register(
        privacy.Holding(Attempt, "answers", _("Your answers"), export, erase, merge, labels=ANSWERS)
    )
    privacy.register(
        privacy.Holding(
            CarriedLevel,
            "levels",
            _("What you knew on another device"),
            export_levels,
            erase_levels,
            merged_with_answers,
            labels={"idea": _("Idea"), "level": _("Level"), "since": _("Since")},
        )
    )
    privacy.register(
        privacy.Holding(
            ReviewPlan,
            "review-choice",
            _("Whether you want to be asked again"),
            export_plan,
            erase_plan,
            merge_reviews,
            order=AFTER_ANSWERS,
            labels=CHOICE,
        )
    )
    privacy.register(
        privacy.Holding(
            ReviewCard,
            "reviews",
            _("When you are asked again"),
            export_cards,
            erase_cards,
            merged_with_answers,
            order=AFTER_ANSWERS,
            labels=REVIEWS,
        )
    )
